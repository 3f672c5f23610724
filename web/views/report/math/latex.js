// Formulas as LaTeX, for Markdown.

/** @import { Math } from './notation.js' */

/** What LaTeX calls signs that a keyboard does not have. @type {Record<string, string>} */
const NAMES = {
  δ: '\\delta',
  η: '\\eta',
  μ: '\\mu',
  ρ: '\\rho',
  β: '\\beta',
  ε: '\\varepsilon',
  ψ: '\\psi',
  λ: '\\lambda',
  α: '\\alpha',
  π: '\\pi',
  σ: '\\sigma',
  Φ: '\\Phi',
  ℓ: '\\ell',
  '∂': '\\partial',
  Σ: '\\sum',
  '⊙': '\\odot',
  '·': '\\cdot',
  '−': '-',
  '←': '\\leftarrow',
  '≤': '\\le',
  '>': '>',
  '′': "'",
  '⊤': '\\top',
  '∈': '\\in',
  ℝ: '\\mathbb{R}',
  '×': '\\times',
  '\u2003': '\\quad',
  '½': '\\tfrac{1}{2}',
  '\u2009': '\\,',
};

const SPECIAL = /[\\{}$&#^_%~]/g;

/** A sign of the keyboard's that LaTeX would take for its own. @param {string} character */
const quoted = (character) => ({ '\\': '\\backslash ', '^': '\\hat{}', '~': '\\sim ' })[character] ?? `\\${character}`;

/** @param {string} text */
const symbols = (text) =>
  [...text]
    .map((character) => (NAMES[character] ? `${NAMES[character]} ` : character.replace(SPECIAL, quoted)))
    .join('')
    .trimEnd();

/** Upright. @param {string} text */
const upright = (text) =>
  text.replace(SPECIAL, (character) => (character === '^' || character === '\\' ? '' : `\\${character}`));

/** @param {Math} math @returns {string} without the signs around it */
export function latex(math) {
  switch (math.is) {
    case 'letter':
      return /^[A-Za-z]{2,}/.test(math.text) ? `\\operatorname{${upright(math.text.trim())}}` : symbols(math.text);
    case 'number':
    case 'sign':
      return symbols(math.text);
    case 'words':
      return `\\text{${upright(math.text)}}`;
    case 'row':
      return math.of.map(latex).join(' ');
    case 'fraction':
      return `\\frac{${latex(math.over)}}{${latex(math.under)}}`;
    case 'root':
      return `\\sqrt{${latex(math.of)}}`;
    case 'hat':
      return `\\hat{${latex(math.of)}}`;
    case 'script': {
      const [sub, sup] = [math.sub ? `_{${latex(math.sub)}}` : '', math.sup ? `^{${latex(math.sup)}}` : ''];
      return `{${latex(math.of)}}${sub}${sup}`;
    }
    case 'cases':
      return `\\begin{cases} ${math.of.map(({ value, when }) => `${latex(value)} & ${latex(when)}`).join(' \\\\ ')} \\end{cases}`;
  }
}
