// 繁體中文: every table of words, by the name of the English one.

import { frameWords } from './frame.js';
import { shareWords } from './share.js';

export const translation = { frameWords, shareWords };
