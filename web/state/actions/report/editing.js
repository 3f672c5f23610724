// Writing, moving and removing the blocks of the report.

import { TITLE } from '../../report/atoms.js';
import { changed, endOfResults, indexOf, inserted, moved, nextId, without } from '../../report/blocks.js';
import { nameOf } from '../../report/names.js';
import { reportWords as words } from '../../../i18n/en/report.js';

/** @import { Unplaced } from '../../report/blocks.js' */
/** @import { Desk } from '../report.js' */

/** @param {Desk} desk */
export function editingActions({ report, set, say }) {
  /** @param {number | null} after @param {Unplaced} block */
  const insert = (after, block) => {
    const { blocks } = report();
    const id = nextId(blocks);
    set({ blocks: inserted(blocks, after, { ...block, id }), editing: id, at: id });
  };

  /** Where something new goes if nobody says where. */
  const here = () => report().at ?? endOfResults(report().blocks);

  return {
    /** The block that somebody is at. @param {number} id */
    visit(id) {
      if (report().at !== id && id !== TITLE) set({ at: id });
      if (report().shown !== null) set({ shown: null });
    },

    /** @param {number} id  or TITLE */
    edit: (id) => set(id === TITLE ? { editing: id } : { editing: id, at: id }),

    /** The text is written. */
    done: () => set({ editing: null }),

    /** @param {string} title */
    setTitle: (title) => set({ title, usual: undefined }),

    /** The text of a heading, the Markdown of a text or a caption. @param {number} id @param {string} text */
    write(id, text) {
      const { blocks } = report();
      const block = blocks[indexOf(blocks, id)];
      if (!block) return;
      const change = { heading: { text, own: true }, prose: { markdown: text }, figure: { caption: text, own: true } }[
        block.kind
      ];
      set({ blocks: changed(blocks, id, change) });
    },

    /** @param {number} id @param {2 | 3} level */
    setLevel: (id, level) => set({ blocks: changed(report().blocks, id, { level }) }),

    /** An empty text, to be written. @param {number | null} [after] */
    addText: (after = here()) => insert(after, { kind: 'prose', markdown: '', prompt: '' }),

    /** @param {number | null} [after] */
    addHeading: (after = here()) => insert(after, { kind: 'heading', level: 3, text: '' }),

    /** @param {number} id @param {-1 | 1} by */
    move: (id, by) => set({ blocks: moved(report().blocks, id, by), at: id }),

    /** @param {number} id */
    remove(id) {
      const { blocks, at, editing, undo } = report();
      const place = indexOf(blocks, id);
      if (place < 0) return;
      set({
        blocks: without(blocks, id),
        undo: [...undo, { block: blocks[place], place }],
        at: at === id ? (blocks[place - 1]?.id ?? null) : at,
        editing: editing === id ? null : editing,
      });
      say(words.removed(nameOf(blocks, id)));
    },

    /** Brings a block back into the report as it is by now, or the report before this one. */
    undo() {
      const { blocks, undo } = report();
      const last = undo.at(-1);
      if (!last) return;
      const rest = undo.slice(0, -1);
      if ('block' in last) {
        const { block, place } = last;
        const id = indexOf(blocks, block.id) < 0 ? block.id : nextId(blocks);
        set({ blocks: blocks.toSpliced(place, 0, { ...block, id }), at: id, undo: rest });
      } else {
        set({ ...last, editing: null, undo: rest });
      }
      say(words.restored);
    },

    dismissProblems: () => set({ problems: [] }),
  };
}

/** @typedef {ReturnType<typeof editingActions>} EditingActions */
