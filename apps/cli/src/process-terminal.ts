/** The terminal of this process. */

import { styleText } from 'node:util';
import type { Terminal } from './surroundings.ts';

const LONGEST_INPUT = 1_000_000;

/** 0x7f and the C1 controls: some terminals obey them, and words from a file may hold them. */
const CONTROLS = /[\u007F-\u009F]/g;

/** A stream of this process takes nothing. `reason` is the system's own, such as `ENOSPC`. */
export class OutputTrouble extends Error {
  readonly reason: string;

  constructor({ code = 'EIO' }: NodeJS.ErrnoException) {
    super(code);
    this.name = 'OutputTrouble';
    this.reason = code;
  }
}

export const createProcessTerminal = (): Terminal => ({
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  print: (text) => write(process.stdout, text),
  printError: (text) => write(process.stderr, text),
  // Knows NO_COLOR, FORCE_COLOR and whether the output is a terminal.
  quiet: (text) => styleText('dim', text, { stream: process.stdout }),
  readInput,
  readBytes: () => process.stdin,
  ask: async (question, signal) => {
    // Loaded when somebody is asked: keeping a win asks nothing.
    const { createInterface } = await import('node:readline/promises');
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    const asked = signal === undefined ? prompt.question(question) : prompt.question(question, { signal });
    const answer = await asked.catch((cause: unknown) =>
      signal?.aborted === true ? '' : Promise.reject(cause),
    );
    prompt.close();
    return answer;
  },
  askSecret,
});

const askSecret = async (question: string): Promise<string> => {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
  ]);
  await write(process.stdout, question);
  // What would be shown of the typing goes here.
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  const answer = await new Promise<string>((resolve) => {
    prompt.once('line', resolve);
    prompt.once('close', () => resolve(''));
    // In this mode Ctrl-C is a key like others.
    prompt.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  });
  prompt.close();
  await write(process.stdout, '\n');
  return answer;
};

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const clean = stream.isTTY ? text.replaceAll(CONTROLS, '') : text;
    stream.write(clean, (error) => {
      if (error) reject(new OutputTrouble(error));
      else resolve();
    });
  });

const readInput = async (): Promise<string> => {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const piece of process.stdin) {
    text += String(piece);
    if (text.length > LONGEST_INPUT) break;
  }
  return text;
};
