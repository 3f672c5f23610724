// A link as a QR code: dark on light in either theme, as all readers take it.

import { html, svg } from 'lit/html.js';
import { encode } from 'uqr';
import { shareWords as words } from '../../i18n/en/share.js';

const MOST = 1200; // characters; finer codes do not scan from a screen
const BORDER = 4; // modules, as ISO/IEC 18004 asks

/** @type {{ text: string, size: number, path: string }} the latest one */
let drawn = { text: '', size: 0, path: '' };

/** @param {string} text */
function draw(text) {
  if (drawn.text === text) return drawn;
  const { data, size } = encode(text, { ecc: 'L', border: BORDER });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (drawn = { text, size, path });
}

/** @param {string} text */
export function qrCode(text) {
  if (text.length > MOST) return html`<p class="qr note">${words.qrTooLong(text.length, MOST)}</p>`;
  const { size, path } = draw(text);
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${words.qr}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} /><path d=${path} />`}
  </svg>`;
}
