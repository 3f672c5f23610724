// Handing a file to the user.

/** @param {string} name @param {string} type  as in text/csv @param {BlobPart} content */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken hold of the file once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address));
}
