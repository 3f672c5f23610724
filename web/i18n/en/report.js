// The words of Report, in English.

import { words } from '../words.js';

export const reportWords = words('reportWords', {
  report: 'Report',
});
