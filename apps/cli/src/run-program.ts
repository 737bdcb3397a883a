/** Runs another program of Cairn's at this terminal, on this Node. Both end together. */

import { spawn } from 'node:child_process';

/** The signals that end a program are passed on; this one waits for the other to end well. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives its exit code; 1 where a signal ended it. */
export const runProgram = (path: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], { stdio: 'inherit' });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of PASSED_ON) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
