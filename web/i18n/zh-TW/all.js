// 繁體中文: every table of words, by the name of the English one.

import { glossaryWords } from './glossary.js';
import { reportFilesWords } from './report-files.js';
import { reportWords } from './report.js';
import { tourWords } from './tour.js';

export const translation = { glossaryWords, reportFilesWords, reportWords, tourWords };
