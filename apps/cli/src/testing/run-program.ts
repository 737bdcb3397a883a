/** The program as a person runs it: a process of its own, real files, real streams. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/cairn.mjs', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

export interface Run {
  readonly home: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Program and arguments that come before; this Node and the entry point unless given. */
  readonly by?: readonly string[];
  /** Whether the bundle may run, as it does where people run it; it answers as the source does (bundle.test.ts). */
  readonly bundled?: boolean;
}

export const runProgram = (args: readonly string[], run: Run): Promise<Ended> => {
  const { home, input = '', env = {}, cwd, by = [process.execPath, PROGRAM], bundled = true } = run;
  const source = bundled ? {} : { CAIRN_SOURCE: '1' };
  const [program = '', ...before] = by;
  const child = spawn(program, [...before, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', CAIRN_HOME: home, ...source, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const text = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text.out += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (text.errors += piece));
  // A program that does not want its input may close it first.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...text }));
  });
};

/** Runs with `--json` and gives what was printed, which is one line whatever happened. */
export const askProgram = async (
  args: readonly string[],
  run: Run,
): Promise<{ readonly code: number | null; readonly said: Said }> => {
  const { code, out, errors } = await runProgram([...args, '--json'], run);
  if (out.split('\n').length !== 2) throw new Error(`not one line: ${out}${errors}`);
  return { code, said: JSON.parse(out) as Said };
};

/** Tests know what they asked for. */
export type Said = Readonly<Record<string, unknown>>;
