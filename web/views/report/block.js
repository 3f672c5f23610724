// A block of the report, with the buttons that act on it at its edge.

import { html, nothing } from 'lit/html.js';
import { ref } from 'lit/directives/ref.js';
import { isTaken } from '../../state/report/blocks.js';
import { nameOf } from '../../state/report/names.js';
import { emptyFigure } from './empty-figure.js';
import { figureView } from './figure.js';
import { blockId, focusNew } from './focus.js';
import { rendered } from './rendered.js';
import { tools } from './tools.js';
import { endWriting, lineField, textField } from './writing.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Block, Figure, Heading, Prose } from '../../state/report/atoms.js' */
/** @import { Opened, OpenedActions } from './report.js' */

/** @param {Opened} state @param {OpenedActions} actions @param {Block} block @param {number} place @param {number} number  of a figure */
export function blockView(state, actions, block, place, number) {
  const name = nameOf(state.report.blocks, block.id);
  return html`<div
    class="block block-${block.kind}"
    id=${blockId(block.id)}
    role="group"
    aria-label=${name}
    tabindex="-1"
    ${state.report.shown === block.id ? ref(focusNew) : nothing}
    @focusin=${() => actions.report.visit(block.id)}
  >
    ${contentOf(state, actions, block, name, number)} ${tools(state, actions, block, name, place)}
  </div>`;
}

/** @param {Opened} state @param {OpenedActions} actions @param {Block} block @param {string} name @param {number} number */
function contentOf(state, actions, block, name, number) {
  if (block.kind === 'heading') return heading(state, actions, block, name);
  if (block.kind === 'prose') return prose(state, actions, block, name);
  if (!isTaken(block)) return emptyFigure(actions, block);
  return figureView(state, actions, block, number, caption(state, actions, block, name));
}

/** @param {OpenedActions} actions @param {number} id */
const write = (actions, id) => (/** @type {string} */ text) => actions.report.write(id, text);

/** @param {Opened} state @param {OpenedActions} actions @param {Block & Heading} block @param {string} name */
function heading({ report }, actions, block, name) {
  const { id, level, text } = block;
  if (report.editing === id) {
    return lineField(words.of(words.heading, name), text, write(actions, id), () => endWriting(actions, id));
  }
  const edit = () => actions.report.edit(id);
  const shown = text.trim() || words.heading;
  return level === 2 ? html`<h3 @click=${edit}>${shown}</h3>` : html`<h4 @click=${edit}>${shown}</h4>`;
}

/** A press on the text writes, but for one on a link in it. @param {OpenedActions} actions @param {number} id */
const pressed =
  (actions, id) =>
  (/** @type {MouseEvent} */ { target }) => {
    const selecting = !(document.getSelection()?.isCollapsed ?? true);
    if (!selecting && !(target instanceof Element && target.closest('a'))) actions.report.edit(id);
  };

/** @param {Opened} state @param {OpenedActions} actions @param {Block & Prose} block @param {string} name */
function prose({ report }, actions, block, name) {
  const { id, markdown, prompt } = block;
  const asked = prompt || words.write;
  if (report.editing === id) {
    return textField(words.of(words.text, name), markdown, asked, write(actions, id), () => endWriting(actions, id));
  }
  return markdown.trim() === ''
    ? html`<p class="prompt" @click=${() => actions.report.edit(id)}>${asked}</p>`
    : rendered(block, markdown, pressed(actions, id));
}

/** @param {Opened} state @param {OpenedActions} actions @param {Block & Figure} block @param {string} name */
function caption({ report }, actions, block, name) {
  const { id, caption: markdown } = block;
  if (report.editing === id) {
    const label = words.of(words.caption, name);
    return textField(label, markdown, words.captionPrompt, write(actions, id), () => endWriting(actions, id));
  }
  return markdown.trim() === '' ? nothing : rendered(block, markdown, pressed(actions, id));
}
