// The focus goes to what an action has made, once it stands in the page.

/** @param {string} id */
export const focusSoon = (id) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** For what is written into as soon as it is there. @param {Element | undefined} element */
export const focusNew = (element) =>
  queueMicrotask(() => {
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  });

/** @param {number} id  of a block */
export const blockId = (id) => `block-${id}`;

/** @param {string} action @param {number} id */
export const buttonId = (action, id) => `block-${id}-${action}`;
