// A contestant in a Node of its own: node node-runner.mjs MODULE [ARGUMENT], a module that exports `create`.
import { createInterface } from 'node:readline';
import { createAnswer } from './answer.mjs';

console.log = console.info = console.warn = console.error; // standard output is for answers

const [module, ...args] = process.argv.slice(2);
const { create } = await import(new URL(module, import.meta.url).href);
const answer = createAnswer((workload) => create(workload, ...args));

for await (const line of createInterface({ input: process.stdin })) {
  const given = await Promise.resolve(JSON.parse(line))
    .then(answer)
    .catch((error) => ({ error: error.message }));
  process.stdout.write(JSON.stringify(given) + '\n');
}
