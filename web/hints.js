// The explanations that hang below controls: kept on the screen, and dismissed with Escape (WCAG 1.4.13).

/** @param {Document} document */
export function placeHints(document) {
  const { classList } = document.documentElement;
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && classList.add('no-hints'));
  for (const move of ['pointerover', 'focusin']) {
    document.addEventListener(move, ({ target }) => {
      classList.remove('no-hints');
      const hint = target instanceof Element && target.closest('.control')?.querySelector(':scope > .hint');
      if (!hint) return;
      hint.classList.remove('leftward');
      hint.classList.toggle('leftward', hint.getBoundingClientRect().right > window.innerWidth - 8);
    });
  }
}
