// How the paths in a landscape are told apart: by colour and by dash.

export const PATHS = [
  { color: 'ink', dash: [] },
  { color: 'class-4', dash: [5, 3] },
];
