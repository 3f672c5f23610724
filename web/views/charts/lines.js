// Line charts: the parts of Chart.js that they need, and how they all begin.

import { Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement } from 'chart.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale);

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {Chart<'line', Point[]>} LineChart */

/** Without lines yet. @param {HTMLCanvasElement} canvas @param {import('chart.js').Plugin<'line'>[]} plugins @returns {LineChart} */
export const lineChart = (canvas, plugins) =>
  new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      events: [],
      elements: { point: { radius: 0 }, line: { borderWidth: 1.75 } },
    },
    plugins,
  });

/** Lets go of the charts whose canvases have left the page. @param {Map<HTMLCanvasElement, { chart: LineChart }>} drawn */
export function dropGone(drawn) {
  for (const [canvas, { chart }] of drawn) {
    if (canvas.isConnected) continue;
    chart.destroy();
    drawn.delete(canvas);
  }
}

/** @param {LineChart} chart @param {Point} point @param {string} color */
export function drawDot({ ctx, scales }, { x, y }, color) {
  ctx.save();
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.arc(scales.x.getPixelForValue(x), scales.y.getPixelForValue(y), 3, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
}
