// Markdown in which nothing is left that could run or that is fetched: HTML becomes text, links lead to pages only, and
// pictures that are not files beside it become links.

import { parse, postprocess, preprocess } from 'micromark';

const HARMLESS = /^(?:https?:|mailto:|[^:&\\]*(?:[/?#]|$))/i; // as it is written: no sign is spelled in a roundabout way

const BESIDE = /\]\((?!\/\/)[\w./-]*\)$/; // how a picture ends that is a file beside it

/** The tokens of a text that could do something, first to last. @param {string} markdown */
function dangers(markdown) {
  const events = postprocess(
    parse()
      .document()
      .write(preprocess()(markdown, undefined, true)),
  );
  return events.flatMap(([step, { type, start, end }]) => {
    if (step === 'exit') return [];
    const written = markdown.slice(start.offset, end.offset);
    if (type === 'image') {
      return BESIDE.test(written) ? [] : [{ start: start.offset, end: start.offset + 1, instead: '' }]; // its !
    }
    const isHtml = type === 'htmlFlow' || type === 'htmlText';
    const isTarget = type === 'resourceDestinationString' || type === 'definitionDestinationString';
    if (isHtml || (type === 'autolink' && !HARMLESS.test(written.slice(1)))) {
      return [{ start: start.offset, end: end.offset, instead: written.replaceAll('<', '&lt;') }];
    }
    return isTarget && !HARMLESS.test(written) ? [{ start: start.offset, end: end.offset, instead: '#' }] : [];
  });
}

/** @param {string} markdown @returns {string} */
export function tamed(markdown) {
  let text = markdown.replaceAll('\uFEFF', ''); // which the parser does not count
  let before;
  do {
    before = text;
    for (const { start, end, instead } of dangers(text).reverse()) {
      text = text.slice(0, start) + instead + text.slice(end);
    }
  } while (text !== before); // what stood in HTML is Markdown once that is text
  return text;
}
