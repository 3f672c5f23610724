// A contestant with a process of its own, so that none disturbs another's compiler or memory: a line of JSON is a
// question, the next line that comes back its answer.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export function startChild(command, ...args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.on('error', () => {}); // ends the lines
  child.stdin.on('error', () => {});
  return {
    async ask(question) {
      child.stdin.write(JSON.stringify(question) + '\n');
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ended without an answer`);
      const answer = JSON.parse(value);
      if (answer.error) throw new Error(answer.error);
      return answer;
    },
    stop: () => child.kill(),
  };
}
