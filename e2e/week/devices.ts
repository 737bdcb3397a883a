/** The three devices and the relay of a week apart: each lives, syncs, and may end at any moment. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EntityId, Result } from '@cairn/domain';
import type { VaultError } from '@cairn/vault';
import type { Chance } from '../../packages/changes/src/sync/model/chance.suite.ts';
import { createDeeds } from '../../apps/cli/src/testing/deeds.ts';
import { PROGRAM } from '../../apps/cli/src/testing/run-program.ts';
import { note, noteAll } from '../../apps/cli/src/testing/told.ts';
import type { Told } from '../../apps/cli/src/testing/told.ts';
import type { RelayHome, RelayProcess } from '../../apps/relay/src/testing/relay-process.ts';
import { keep } from '../journeys/acts.ts';
import type { BrowserHome } from './browser-home.ts';
import type { Front } from './front.ts';
import { programAt } from './moved-time.ts';

export interface Stretch {
  /** How far its clock is from that of this machine, in milliseconds. */
  readonly by: number;
  /** How long it is by that clock, in minutes. */
  readonly minutes: number;
}

export interface Device {
  /** Some deeds; nobody is asked to sync. */
  live(stretch: Stretch): Promise<void>;
  sync(stretch: Stretch): Promise<void>;
  /** Whether there was something to end. What it was doing ends as if it were done. */
  kill(): Promise<boolean>;
}

/** What was under way as the device was ended is no fault. */
const unlessEnded =
  (ends: () => number) =>
  async (work: () => Promise<void>): Promise<void> => {
    const before = ends();
    try {
      await work();
    } catch (fault) {
      if (ends() === before) throw fault;
    }
  };

export interface Life {
  readonly name: string;
  readonly chance: Chance;
  readonly told: Told;
}

const BY_HAND = 5;
const MOST_DEEDS = 40;

export const browserDevice = (home: BrowserHome, { name, chance, told }: Life): Device => {
  let [ends, byHand] = [0, 0];
  const safely = unlessEnded(() => ends);
  const say = (...words: readonly string[]): void => note(told, words);
  const doOne = createDeeds({ door: home.door, chance, name, say });
  const keepByHand = async (): Promise<void> => {
    byHand += 1;
    const text = `${name}hand${byHand}`;
    await keep(home.page(), text);
    const found = await home.door.ask('search', { text });
    const kept = found.ok ? found.value.wins.find((win) => win.text === text) : undefined;
    if (kept !== undefined) say('win', kept.id satisfies EntityId);
  };
  return {
    live: ({ by }) =>
      safely(async () => {
        await home.start(by);
        for (let left = chance.below(MOST_DEEDS); left > 0; left -= 1)
          await (chance.oneIn(BY_HAND) ? keepByHand() : doOne());
      }),
    sync: ({ by }) =>
      safely(async () => {
        if (!home.isRunning()) await home.start(by);
        await home.call<Result<unknown, VaultError>>({ kind: 'sync', ask: { name: 'round', input: null } });
      }),
    kill: async () => {
      const runs = home.isRunning();
      ends += runs ? 1 : 0;
      await home.kill();
      return runs;
    },
  };
};

const A_WEEK = fileURLToPath(new URL('../../apps/cli/src/testing/a-week.ts', import.meta.url));
const MINUTE = 60_000;

export const promptDevice = (home: string, { name, chance, told }: Life): Device => {
  let running: ChildProcess | null = null;
  const run = async (args: readonly string[], by: number): Promise<string> => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, CAIRN_HOME: home, CAIRN_SOURCE: '1', TZ: 'UTC', ...programAt(by) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const text = { out: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text.out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (text.errors += piece));
    const signal = await new Promise((resolve) => child.on('close', (_, by_) => resolve(by_)));
    running = null;
    if (signal === null && text.errors !== '') throw new Error(text.errors);
    return text.out;
  };
  return {
    live: async ({ by, minutes }) => {
      const from = Math.floor((Date.now() + by) / MINUTE);
      const args = [A_WEEK, name, String(chance.below(2 ** 30)), String(from), String(minutes / 7)];
      noteAll(told, await run(args, by));
    },
    // A relay that is not there is told by its exit code.
    sync: async ({ by }) => void (await run([PROGRAM, 'sync', '--json'], by)),
    kill: async () => running?.kill('SIGKILL') ?? false,
  };
};

export interface RestartableRelay {
  start(): Promise<void>;
  kill(): Promise<boolean>;
}

export const relayBehind = (front: Front, home: RelayHome): RestartableRelay => {
  let relay: RelayProcess | null = null;
  return {
    start: async () => {
      relay ??= await home.start({ CAIRN_ORIGIN: front.origin });
      front.leadTo(relay.origin);
    },
    kill: async () => {
      const ending = relay;
      relay = null;
      front.leadTo(null);
      await ending?.end('SIGKILL');
      return ending !== null;
    },
  };
};
