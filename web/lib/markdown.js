// Markdown as HTML that may stand in the page and in files.
//
// It is safe whatever the text: micromark writes nothing but the elements of Markdown. HTML in the text comes out as the
// letters that it is made of, and a link to anything but the web, mail and this page is its text alone. So this is the
// one place whose result may be shown as HTML. Pictures are not made at all, since they would be fetched from elsewhere:
// they become links.

import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

const OPTIONS = {
  extensions: [gfmTable(), { disable: { null: ['labelStartImage'] } }],
  htmlExtensions: [gfmTableHtml()],
};

/** As micromark writes a link whose address it leaves out; letters of the text cannot look like it. */
const NOWHERE = /<a href=""(?: title="[^"]*")?>([^]*?)<\/a>/g;

/** @param {string} markdown @returns {string} */
export const markdownToHtml = (markdown) => micromark(markdown, OPTIONS).replace(NOWHERE, '$1');
