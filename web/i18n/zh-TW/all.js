// 繁體中文: every table of words, by the name of the English one.

import { codeWords } from './code.js';

export const translation = { codeWords };
