// The small pictures of what runs have learned, as the engine makes them and the page draws them.

export const SIDE = 32; // pixels
