// 繁體中文: every table of words, by the name of the English one.

import { figureWords } from './figures.js';
import { frameWords } from './frame.js';
import { glossaryWords } from './glossary.js';
import { reportFilesWords } from './report-files.js';
import { reportWords } from './report.js';
import { shareWords } from './share.js';
import { tourWords } from './tour.js';

export const translation = {
  figureWords,
  frameWords,
  glossaryWords,
  reportFilesWords,
  reportWords,
  shareWords,
  tourWords,
};
