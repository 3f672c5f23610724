// Waiting for what comes in its own time.
export const until = async (met) => {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 2));
};
export const settle = () => new Promise((resolve) => setImmediate(resolve));
