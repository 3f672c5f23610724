// The buttons that act on a block: at its right edge, while it is pointed at or has the focus.

import { html, nothing } from 'lit/html.js';
import { isTaken } from '../../state/report/blocks.js';
import { icons } from '../icons.js';
import { blockId, buttonId, focusSoon } from './focus.js';
import { pencil } from './pencil.js';
import { reportWords as words } from '../../i18n/en/report.js';

/** @import { Block } from '../../state/report/atoms.js' */
/** @import { Opened, OpenedActions } from './report.js' */

/** @param {Opened} state @param {OpenedActions} actions @param {Block} block @param {string} name @param {number} place */
export function tools({ report }, { report: actions }, block, name, place) {
  const { id } = block;
  const { blocks, editing } = report;
  /** @param {string} key @param {string} title @param {unknown} icon @param {() => void} press @param {boolean} [off] @param {string} [help] */
  const button = (key, title, icon, press, off = false, help = title) =>
    html`<button
      type="button"
      id=${buttonId(key, id)}
      class="small"
      aria-label=${words.of(title, name)}
      title=${help}
      ?disabled=${off}
      @click=${press}
    >
      ${icon}
    </button>`;
  /** @param {-1 | 1} by @param {string} key */
  const move = (by, key) => () => {
    actions.move(id, by);
    focusSoon(buttonId(key, id));
  };
  const remove = () => {
    const next = blocks[place + 1] ?? blocks[place - 1];
    actions.remove(id);
    if (next) focusSoon(blockId(next.id));
  };
  const isFigure = block.kind === 'figure';
  const writable = editing !== id && (!isFigure || isTaken(block));
  return html`<div class="block-tools">
    ${writable ? button('edit', isFigure ? words.editCaption : words.edit, pencil, () => actions.edit(id)) : nothing}
    ${isFigure && isTaken(block) ? button('update', words.update, icons.reset, () => actions.update(id), false, words.updateHelp) : nothing}
    ${
      block.kind === 'heading'
        ? button(
            'level',
            block.level === 3 ? words.larger : words.smaller,
            block.level === 3 ? icons.left : icons.right,
            () => actions.setLevel(id, block.level === 3 ? 2 : 3),
          )
        : nothing
    }
    ${button('up', words.up, icons.up, move(-1, 'up'), place === 0)}
    ${button('down', words.down, icons.down, move(1, 'down'), place === blocks.length - 1)}
    ${button('text', words.textBelow, icons.plus, () => actions.addText(id))}
    ${button('heading', words.headingBelow, html`<span aria-hidden="true">H</span>`, () => actions.addHeading(id))}
    ${button('remove', words.remove, icons.close, remove)}
  </div>`;
}
