// The address at which the run of a figure is replayed.

/**
 * @param {string} link  of the run, without #
 * @param {string} page  the address of this page
 * @returns {string} '' where there is none: no link, or a page that nobody else can open
 */
export function replayAddress(link, page) {
  if (link === '' || !URL.canParse(page)) return '';
  const address = new URL(page);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return '';
  address.hash = link;
  return address.href;
}
