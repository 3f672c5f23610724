// 繁體中文: every table of words, by the name of the English one.

import { frameWords } from './frame.js';
import { glossaryWords } from './glossary.js';
import { shareWords } from './share.js';
import { tourWords } from './tour.js';

export const translation = { frameWords, glossaryWords, shareWords, tourWords };
