/**
 * `npm run soak -- recovery`: a record of many wins is kept at a relay, every device of it goes, and the 24 words bring it back into a
 * fresh home: all of it, as it was. Programs of their own, on one machine, without a network between.
 * `node tools/soak/recovery/recovery.ts WINS REPORT`
 */

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRelayHome } from '../../../apps/relay/src/testing/relay-process.ts';
import { askProgram, PROGRAM, ROOT, runProgram } from '../../../apps/cli/src/testing/run-program.ts';
import type { Said } from '../../../apps/cli/src/testing/run-program.ts';

export interface Recovered {
  readonly wins: number;
  /** Whether the file that the second home writes has the same records as that of the first. */
  readonly isSame: boolean;
  /** Records of every kind. */
  readonly records: number;
  readonly sendingSeconds: number;
  readonly recoverySeconds: number;
  /** The most that the recovering program held, in MB. */
  readonly memoryMb: number;
  /** What the relay keeps, in MB. */
  readonly relayMb: number;
}

const MEMORY_HOOK = join(ROOT, 'bench', 'cli', 'tell-memory.mjs');

const well = async (args: readonly string[], home: string): Promise<Said> => {
  const { code, said } = await askProgram(args, { home });
  if (code !== 0) throw new Error(`${args.join(' ')}: ${JSON.stringify(said)}`);
  return said;
};

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> => {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1000 };
};

/** Every record of a home, one a line and in one order; without what tells when the file was written and by whom. */
const recordsOf = async (home: string, file: string): Promise<readonly string[]> => {
  await well(['export', file], home);
  const exported = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  return Object.entries(exported)
    .flatMap(([kind, list]) =>
      Array.isArray(list) ? list.map((record) => `${kind} ${JSON.stringify(record)}`) : [],
    )
    .toSorted();
};

/** The way back, by the 24 words alone; measured. */
const comeBack = async (
  home: string,
  origin: string,
  words: string,
): Promise<{ seconds: number; mb: number }> => {
  const told = join(home, 'memory.txt');
  const by = [process.execPath, '--import', MEMORY_HOOK, PROGRAM];
  const env = { CAIRN_BENCH_MEMORY: told };
  const { value, seconds } = await timed(() =>
    askProgram(['pair', '--words', '--with', origin], { home, input: words, by, env }),
  );
  if (value.code !== 0) throw new Error(`pair: ${JSON.stringify(value.said)}`);
  return { seconds, mb: (Number(readFileSync(told, 'utf8')) * 1024) / 1e6 };
};

export const recover = async (wins: number): Promise<Recovered> => {
  const relayHome = aRelayHome();
  const aFolder = (): string => mkdtempSync(join(tmpdir(), 'cairn-recovery-'));
  const [first, second, files] = [aFolder(), aFolder(), aFolder()];
  try {
    const relay = await relayHome.start();
    await fill(first, wins);
    const words = ((await well(['recovery-words', '--yes'], first))['words'] as readonly string[]).join(' ');
    const sent = await timed(() => well(['sync', '--with', relay.origin], first));
    const before = await recordsOf(first, join(files, 'before.json'));
    rmSync(first, { recursive: true });
    const back = await comeBack(second, relay.origin, words);
    const after = await recordsOf(second, join(files, 'after.json'));
    await relay.end('SIGTERM');
    return {
      wins: after.filter((record) => record.startsWith('wins ')).length,
      isSame: before.length === after.length && before.every((record, nth) => record === after[nth]),
      records: after.length,
      ...{ sendingSeconds: sent.seconds, recoverySeconds: back.seconds, memoryMb: back.mb },
      relayMb: statSync(join(relayHome.folder, 'relay.db')).size / 1e6,
    };
  } finally {
    await relayHome.remove();
    for (const folder of [first, second, files]) rmSync(folder, { recursive: true, force: true });
  }
};

/** By a program of its own, so that nothing of it stays in memory here. */
const fill = async (home: string, wins: number): Promise<void> => {
  const args = ['--wins', String(wins), '--home', home, '--seed', randomBytes(4).toString('hex')];
  const { code, errors } = await runProgram(args, {
    home,
    by: [process.execPath, join(ROOT, 'tools', 'life.mjs')],
  });
  if (code !== 0) throw new Error(errors);
};

if (import.meta.main) {
  const [wins = '50000', report] = process.argv.slice(2);
  const recovered = await recover(Number(wins));
  if (report === undefined) console.log(recovered);
  else writeFileSync(report, JSON.stringify(recovered));
  process.exitCode = recovered.isSame ? 0 : 1;
}
