// 繁體中文: every table of words, by the name of the English one.

import { assignmentWords } from './assignment.js';
import { glossaryWords } from './glossary.js';
import { tourWords } from './tour.js';

export const translation = { assignmentWords, glossaryWords, tourWords };
