// 繁體中文: every table of words, by the name of the English one.

import { reportWords } from './report.js';

export const translation = { reportWords };
