// 繁體中文: every table of words, by the name of the English one.

import { glossaryWords } from './glossary.js';
import { tourWords } from './tour.js';

export const translation = { glossaryWords, tourWords };
