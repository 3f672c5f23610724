// The words of the Share dialog, in English.

import { words } from '../words.js';

export const shareWords = words('shareWords', {
  title: 'Share',
  tabs: 'What to share',
  tabNames: { link: 'Link', embed: 'Embed', assignment: 'Assignment', code: 'Code and weights' },
});
