/**
 * Three homes and a relay, each a process of its own and each ended without warning while they live weeks apart and sync: no
 * win, word or removal that was acknowledged is lost, nothing is called wrong, and all three end in one state. `CAIRN_KILLS`
 * makes it long.
 */

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { chanceOf } from '../../../../packages/changes/src/sync/model/chance.suite.ts';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHome } from '../testing/a-home.ts';
import { withFile } from '../testing/read-vault.ts';
import { askProgram, PROGRAM, runProgram } from '../testing/run-program.ts';
import { digestOf, expectKept, newTold, noteAll } from '../testing/told.ts';

const KILLS = Number(process.env['CAIRN_KILLS'] ?? 1);
const SEED = Number(process.env['CAIRN_SEED'] ?? 20_261_127);
const WEEK = fileURLToPath(new URL('../testing/a-week.ts', import.meta.url));
const DAY = 86_400_000;
const NOBODY = Infinity;

interface Ended {
  readonly killed: boolean;
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

interface Running {
  readonly ended: Promise<Ended>;
  kill(): void;
}

const start = (home: string, args: readonly string[]): Running => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CAIRN_HOME: home, CAIRN_SOURCE: '1', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text.out += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (text.errors += piece));
  return {
    ended: new Promise((resolve) =>
      child.on('close', (code, signal) => resolve({ killed: signal === 'SIGKILL', code, ...text })),
    ),
    kill: () => void child.kill('SIGKILL'),
  };
};

const asksSync = (home: string) => askProgram(['sync'], { home });

/** Three homes of one vault, the first of which chose the relay. */
const threeHomes = async (origin: string): Promise<readonly string[]> => {
  const homes = [aHome(), aHome(), aHome()];
  const [first = '', ...others] = homes;
  await runProgram(['log', 'opened the curtains'], { home: first });
  await runProgram(['sync', '--with', origin], { home: first });
  const { said } = await askProgram(['recovery-words', '--yes'], { home: first });
  const input = (said['words'] as readonly string[]).join(' ');
  for (const home of others)
    expect(await askProgram(['pair', '--words', '--with', origin], { home, input })).toMatchObject({
      code: 0,
    });
  return homes;
};

/** The relay, which is ended and started again on the same data and port. */
const restartable = async () => {
  const home = aRelayHome();
  onTestFinished(() => home.remove());
  let relay = await home.start();
  const { origin } = relay;
  return {
    origin,
    endAndStart: async (between: number): Promise<void> => {
      await relay.end('SIGKILL');
      await pause(between);
      relay = await home.start({ CAIRN_PORT: new URL(origin).port });
    },
  };
};

test(`${KILLS} times something ended without warning, and all is kept and the same everywhere`, async () => {
  const relay = await restartable();
  const homes = await threeHomes(relay.origin);
  const chance = chanceOf(SEED);
  const told = newTold();
  const tally = { kills: 0 };
  // About what one round takes here, so that an end comes anywhere in it.
  let took = 600;

  /** All three at once. `victim`: which of them ends in the middle; the one after the last is the relay. */
  const together = async (command: (n: number) => readonly string[], victim: number): Promise<void> => {
    const began = Date.now();
    const running = homes.map((home, n) => start(home, command(n)));
    const ofRelay = victim === running.length;
    if (victim <= running.length) await pause(chance.below(Math.ceil(took)));
    running[victim]?.kill();
    if (ofRelay) await relay.endAndStart(chance.below(200));
    const ended = await Promise.all(running.map((one) => one.ended));
    tally.kills += ended.filter(({ killed }) => killed).length + (ofRelay ? 1 : 0);
    for (const { killed, code, out, errors } of ended) {
      noteAll(told, out);
      // A relay that is not there is told; nothing else stops anybody.
      if (!killed && !ofRelay) expect([code, errors]).toEqual([0, '']);
    }
    if (victim > running.length) took = Date.now() - began;
  };

  // These weeks lie before now, so that no clock is ahead of the one that syncs.
  let day = Math.floor(Date.now() / DAY) - 7 * (4 * KILLS + 10);
  while (tally.kills < KILLS) {
    const week = (n: number) => [
      WEEK,
      'abc'.charAt(n),
      String(chance.below(2 ** 30)),
      String(day * 1440 + 720),
    ];
    // The relay is not asked meanwhile.
    const victim = chance.below(homes.length * 2);
    await together(week, victim < homes.length ? victim : NOBODY);
    await together(() => [PROGRAM, 'sync', '--json'], chance.below(homes.length + 2));
    day += 7;
  }

  for (let turn = 0; turn < 3; turn += 1) await Promise.all(homes.map(asksSync));
  for (const home of homes)
    expect(await asksSync(home)).toMatchObject({
      code: 0,
      said: { end: 'in-step', waiting: 0, troubles: [] },
    });
  for (const home of homes) await withFile(home, (database) => expectKept(database, told));
  expect(new Set(await Promise.all(homes.map((home) => withFile(home, digestOf)))).size).toBe(1);
  expect(told.wins.size).toBeGreaterThan(KILLS);
}, 7_200_000);
