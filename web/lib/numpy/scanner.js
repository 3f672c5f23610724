// A text as tokens: brackets, separators, strings in quotes, and whatever stands between them.

const LONGEST_STRING = 200; // a name, in quotes
const [SPACE, DELIMITER, QUOTE] = [1, 2, 3];
const [NEWLINE, HASH, BACKSLASH] = ['\n', '#', '\\'].map((character) => character.charCodeAt(0));

const kinds = new Uint8Array(128); // by character code
for (const [kind, characters] of /** @type {[number, string][]} */ ([
  [SPACE, ' \t\n\r\f\v'],
  [DELIMITER, '[](){},:=;#'],
  [QUOTE, '\'"'],
])) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

/** @param {number} code */
const kindOf = (code) => (code < 128 ? kinds[code] : /\s/.test(String.fromCharCode(code)) ? SPACE : 0);

/** May an atom go on with it? An apostrophe may. @param {number} kind */
const isInside = (kind) => kind !== SPACE && kind !== DELIMITER;

/** Reads a text once, from token to token. Comments are passed over. */
export class Scanner {
  /** 'atom', 'string', 'end', or the delimiter itself */
  kind = 'end';
  start = 0;
  end = 0;
  before = 0; // the end of the token before
  newline = true; // the token begins a line
  depth = 0; // of brackets, the token included if it opens one

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.next();
  }

  /** The token as it was written; of strings, what the quotes enclose. */
  get word() {
    return this.kind === 'string'
      ? this.text.slice(this.start + 1, this.end - 1)
      : this.text.slice(this.start, this.end);
  }

  /** Is this an atom with a bracket right behind it, as in array(…)? */
  get calls() {
    return this.kind === 'atom' && this.text[this.end] === '(';
  }

  next() {
    const { text } = this;
    this.before = this.end;
    const at = this.#pass();
    this.start = at;
    this.end = at + 1;
    if (at >= text.length) {
      this.kind = 'end';
      this.end = at;
      return;
    }
    const kind = kindOf(text.charCodeAt(at));
    if (kind === DELIMITER) {
      this.kind = text[at];
      if ('[({'.includes(this.kind)) this.depth++;
      else if ('])}'.includes(this.kind)) this.depth--;
      return;
    }
    const close = kind === QUOTE ? this.#closingQuote(at) : -1;
    this.kind = close > 0 ? 'string' : 'atom';
    if (close > 0) this.end = close + 1;
    else while (this.end < text.length && isInside(kindOf(text.charCodeAt(this.end)))) this.end++;
  }

  /** Over white space and comments, to the next token. */
  #pass() {
    const { text } = this;
    let at = this.end;
    this.newline = at === 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) this.newline = true;
      else if (code === HASH) {
        const end = text.indexOf('\n', at);
        at = (end < 0 ? text.length : end) - 1;
      } else if (kindOf(code) !== SPACE) break;
    }
    return at;
  }

  /** Where the string that begins here ends, or -1: on the same line, and not far, or it is an apostrophe. @param {number} at */
  #closingQuote(at) {
    const { text } = this;
    const last = Math.min(at + LONGEST_STRING, text.length - 1);
    for (let k = at + 1; k <= last; k++) {
      const code = text.charCodeAt(k);
      if (code === NEWLINE) return -1;
      if (code === BACKSLASH) k++;
      else if (code === text.charCodeAt(at)) return k;
    }
    return -1;
  }

  /** Goes on at a place outside of all brackets. @param {number} at */
  jump(at) {
    this.end = at;
    this.depth = 0;
    this.next();
  }

  /** After an error: behind the bracket that leads back to a depth. @param {number} depth */
  leave(depth) {
    while (this.kind !== 'end' && this.depth > depth) this.next();
    this.next();
  }

  /** The number of the line, from one. */
  lineOf(at = this.start) {
    let line = 1;
    for (let k = this.text.indexOf('\n'); k >= 0 && k < at; k = this.text.indexOf('\n', k + 1)) line++;
    return line;
  }
}
