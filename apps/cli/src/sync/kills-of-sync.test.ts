/**
 * Three homes and a relay, each a process of its own and each ended without warning while they live weeks apart and sync: no
 * win, word or removal that was acknowledged is lost, nothing is called wrong, and all three end in one state. `CAIRN_KILLS`
 * makes it long.
 */

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createReplica, createStore } from '@cairn/store';
import type { DeviceId } from '@cairn/changes';
import { createDigest } from '@cairn/changes/sync';
import type { Held, Place } from '@cairn/changes/sync';
import type { Instant } from '@cairn/domain';
import { expect, onTestFinished, test } from 'vitest';
import { chanceOf } from '../../../../packages/changes/src/sync/model/chance.suite.ts';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHome } from '../testing/a-home.ts';
import { integrityOf, withFile } from '../testing/read-vault.ts';
import { askProgram, PROGRAM, runProgram } from '../testing/run-program.ts';

const KILLS = Number(process.env['CAIRN_KILLS'] ?? 1);
const SEED = Number(process.env['CAIRN_SEED'] ?? 20_261_127);
const WEEK = fileURLToPath(new URL('../testing/a-week.ts', import.meta.url));
const DAY = 86_400_000;
const NOBODY = Infinity;

/** What the three said that they had done. */
interface Told {
  readonly wins: Set<string>;
  readonly leaving: Set<string>;
  readonly gone: Set<string>;
  /** Each with the page that has it. */
  readonly words: Map<string, string>;
}

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

const note = (told: Told, out: string): void => {
  // What stands after the last line end was not told whole.
  for (const line of out.split('\n').slice(0, -1)) {
    const [what, id = '', word = ''] = line.split(' ');
    if (what === 'win') told.wins.add(id);
    if (what === 'leaving') told.leaving.add(id);
    if (what === 'gone') told.gone.add(id);
    if (what === 'page') told.words.set(word, id);
  }
};

const digestOf = (home: string): Promise<string> =>
  withFile(home, async (database) => {
    const device = '0'.repeat(16) as DeviceId;
    const replica = createReplica(createStore({ database, device, now: () => 0 as Instant }), device);
    return replica.change(async (kept) => {
      const digest = createDigest();
      let after: Place | null = null;
      for (;;) {
        const held: readonly Held[] = await kept.held({ after, upTo: null, most: 500 });
        for (const one of held) digest.add(one);
        const last = held.at(-1);
        if (last === undefined) return digest.end();
        after = last.place;
      }
    });
  });

/** Wins by id, and all that was ever written on each page: as its text, or beside it. */
const contentOf = (home: string) =>
  withFile(home, async (database) => {
    const wins = await database.all<{ id: string }>('SELECT lower(hex(id)) AS id FROM win');
    const texts = await database.all<{ page: string; text: string }>(
      'SELECT lower(hex(id)) AS page, text FROM entry UNION ALL SELECT lower(hex(entry)), text FROM wording',
    );
    const written = new Map<string, Set<string>>();
    for (const { page, text } of texts) {
      const all = written.get(page) ?? new Set();
      for (const word of text.split(' ')) all.add(word);
      written.set(page, all);
    }
    return { wins: new Set(wins.map(({ id }) => id)), written };
  });

const expectKept = async (home: string, { wins, leaving, gone, words }: Told): Promise<void> => {
  const content = await contentOf(home);
  expect([...wins].filter((id) => !leaving.has(id) && !content.wins.has(id))).toEqual([]);
  expect([...gone].filter((id) => content.wins.has(id))).toEqual([]);
  expect([...words].filter(([word, page]) => content.written.get(page)?.has(word) !== true)).toEqual([]);
  expect(await integrityOf(home)).toBe('ok');
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
  const told: Told = { wins: new Set(), leaving: new Set(), gone: new Set(), words: new Map() };
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
      note(told, out);
      // A relay that is not there is told; nothing else stops anybody.
      if (!killed && !ofRelay) expect([code, errors]).toEqual([0, '']);
    }
    if (victim > running.length) took = Date.now() - began;
  };

  // These weeks lie before now, so that no clock is ahead of the one that syncs.
  let day = Math.floor(Date.now() / DAY) - 7 * (4 * KILLS + 10);
  while (tally.kills < KILLS) {
    const week = (n: number) => [WEEK, 'abc'.charAt(n), String(chance.below(2 ** 30)), String(day)];
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
  for (const home of homes) await expectKept(home, told);
  expect(new Set(await Promise.all(homes.map(digestOf))).size).toBe(1);
  expect(told.wins.size).toBeGreaterThan(KILLS);
}, 7_200_000);
