// 繁體中文: every table of words, by the name of the English one.

import { reportFilesWords } from './report-files.js';
import { reportWords } from './report.js';

export const translation = { reportFilesWords, reportWords };
