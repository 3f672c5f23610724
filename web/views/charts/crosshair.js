// The values beside the line at which a chart is read.

/** @import { LineChart } from './lines.js' */

/** The values stand beside the crosshair, on the side where there is room, and inside the window. @param {HTMLCanvasElement} canvas @param {LineChart} chart @param {number} at */
export function placeReading(canvas, chart, at) {
  const reading = /** @type {HTMLElement | null} */ (canvas.parentElement?.querySelector('.reading'));
  if (!reading) return;
  const x = chart.scales.x.getPixelForValue(at);
  const { offsetWidth: width } = reading;
  const { left } = canvas.getBoundingClientRect();
  const beside = x > chart.width / 2 ? x - 8 - width : x + 8;
  reading.style.left = `${Math.max(Math.min(beside, document.documentElement.clientWidth - 4 - width - left), 4 - left)}px`;
  reading.style.bottom = `${chart.height - chart.chartArea.bottom}px`;
}
