// In the built page this is @kurkle/color, 4 KB that Chart.js loads to mix colours while it animates and to shade what
// the mouse is over. The curves do neither.

export class Color {
  constructor() {
    throw new Error('charts that animate or react to the mouse need @kurkle/color: see vite.config.js');
  }
}
