// Formulas as MathML, which every browser shows: as elements for the page, as text for a file.

/** @import { Math } from './notation.js' */

const SPACE = 'http://www.w3.org/1998/Math/MathML';

/** @typedef {{ tag: string, attributes: Record<string, string>, of: (Element | string)[] }} Element */

/** @param {string} tag @param {(Element | string)[]} of @param {Record<string, string>} [attributes] @returns {Element} */
const element = (tag, of, attributes = {}) => ({ tag, attributes, of });

/** @param {Math} math @returns {Element} */
function written(math) {
  switch (math.is) {
    case 'letter':
      return element('mi', [math.text]);
    case 'number':
      return element('mn', [math.text]);
    case 'sign':
      return element('mo', [math.text], { stretchy: 'false' });
    case 'words':
      return element('mtext', [math.text]);
    case 'row':
      return element('mrow', math.of.map(written));
    case 'fraction':
      return element('mfrac', [written(math.over), written(math.under)]);
    case 'root':
      return element('msqrt', [written(math.of)]);
    case 'hat':
      return element('mover', [written(math.of), element('mo', ['^'], { stretchy: 'false' })]);
    case 'script': {
      const tag = math.sub && math.sup ? 'msubsup' : math.sub ? 'msub' : 'msup';
      return element(tag, [math.of, math.sub, math.sup].filter((part) => part !== null).map(written));
    }
    case 'cases':
      return element('mrow', [
        element('mo', ['{'], { stretchy: 'true' }),
        element(
          'mtable',
          math.of.map(({ value, when }) =>
            element(
              'mtr',
              [value, when].map((cell) => element('mtd', [written(cell)])),
            ),
          ),
        ),
      ]);
  }
}

/** @param {Math} math */
const whole = (math) => element('math', [written(math)], { display: 'block' });

/** @param {Math} math @returns {Node} for the page */
export function mathElement(math) {
  /** @param {Element | string} part @returns {Node} */
  const make = (part) => {
    if (typeof part === 'string') return document.createTextNode(part);
    const node = document.createElementNS(SPACE, part.tag);
    for (const [name, value] of Object.entries(part.attributes)) node.setAttribute(name, value);
    node.append(...part.of.map(make));
    return node;
  };
  return make(whole(math));
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Math} math @returns {string} for an HTML file: whatever its letters are, they are text */
export function mathText(math) {
  /** @param {Element | string} part @returns {string} */
  const text = (part) => {
    if (typeof part === 'string') return escaped(part);
    const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${part.tag}${attributes.join('')}>${part.of.map(text).join('')}</${part.tag}>`;
  };
  return text(whole(math));
}
