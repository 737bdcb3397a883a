/**
 * Two browsers, a prompt and a relay, each a process of its own and each ended without warning, at random, in a week of work apart
 * and together. Law: whatever was said to be kept is on all three in the end, and all three are the same. `CAIRN_KILLS` makes it long.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '@cairn/domain';
import type { VaultError } from '@cairn/vault';
import { expect, onTestFinished, test } from 'vitest';
import { chanceOf } from '../../packages/changes/src/sync/model/chance.suite.ts';
import { aHome } from '../../apps/cli/src/testing/a-home.ts';
import { withFile } from '../../apps/cli/src/testing/read-vault.ts';
import { askProgram } from '../../apps/cli/src/testing/run-program.ts';
import { digestOf, expectKept, newTold } from '../../apps/cli/src/testing/told.ts';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import type { SyncStanding } from '../../apps/web/src/worker/sync/sync-asks.ts';
import { builtApp } from '../site.ts';
import { createBrowserHome } from '../week/browser-home.ts';
import type { BrowserHome } from '../week/browser-home.ts';
import { browserDevice, promptDevice, relayBehind } from '../week/devices.ts';
import type { Device, RestartableRelay, Stretch } from '../week/devices.ts';
import { createFront } from '../week/front.ts';
import type { Front } from '../week/front.ts';
import { programAt, workerMoved } from '../week/moved-time.ts';
import { withBrowserFile } from '../week/opened-file.ts';
import { changedApp } from './behind-the-app.ts';
import { joinByWords, turnSyncOn } from './sync-acts.ts';

const KILLS = Number(process.env['CAIRN_KILLS'] ?? 4);
const SEED = Number(process.env['CAIRN_SEED'] ?? 20_261_127);
const WEEK = 7 * 86_400_000;
/** About four of them are ended in a round. */
const ROUNDS = Math.max(1, Math.ceil(KILLS / 4));
/** No two clocks agree. */
const SKEWS = [0, 41_000, -77_000];

const aFront = async (): Promise<Front> => {
  const app = changedApp(await builtApp(), (worker) => workerMoved + worker);
  onTestFinished(app.remove);
  const front = await createFront(app.folder);
  onTestFinished(() => front.close());
  return front;
};

const aBrowser = (origin: string): BrowserHome => {
  const home = createBrowserHome(origin);
  onTestFinished(() => home.remove());
  return home;
};

interface Three {
  readonly browsers: readonly [BrowserHome, BrowserHome];
  readonly prompt: string;
  readonly words: string;
}

/** Of one vault, a week ago. */
const threeHomes = async (origin: string): Promise<Three> => {
  const [first, second] = [aBrowser(origin), aBrowser(origin)];
  const prompt = aHome();
  await first.start(-WEEK);
  await turnSyncOn(first.page());
  const said = await first.door.ask('recovery-words', {});
  if (!said.ok) throw new Error(said.error.type);
  const words = said.value.words.join(' ');
  await second.start(-WEEK);
  await joinByWords(second.page(), origin, words);
  const joining = { home: prompt, input: words, env: programAt(-WEEK) };
  expect(await askProgram(['pair', '--words', '--with', origin], joining)).toMatchObject({ code: 0 });
  return { browsers: [first, second], prompt, words };
};

interface World {
  readonly devices: readonly Device[];
  readonly relay: RestartableRelay;
  readonly chance: ReturnType<typeof chanceOf>;
  readonly tally: { kills: number };
  /** What living and syncing take here, of each device, so that an end comes anywhere in it. */
  readonly took: Readonly<Record<'live' | 'sync', number[]>>;
}

/** All at once, and most of them end at some moment of it. */
const together = async (
  { devices, relay, chance, tally, took }: World,
  what: 'live' | 'sync',
  stretch: (n: number) => Stretch,
): Promise<void> => {
  const counted = async (within: number, kill: () => Promise<boolean>): Promise<void> => {
    await pause(chance.below(Math.ceil(within)));
    if (await kill()) tally.kills += 1;
  };
  const endRelay = async (): Promise<boolean> => {
    const ended = await relay.kill();
    await pause(chance.below(300));
    if (ended) await relay.start();
    return ended;
  };
  const work = devices.map(async (device, n) => {
    const began = performance.now();
    await device[what](stretch(n));
    took[what][n] = ((took[what][n] ?? 0) + performance.now() - began) / 2;
  });
  const ends = devices.flatMap((device, n) =>
    chance.oneIn(3) ? [] : [counted(took[what][n] ?? 1, device.kill)],
  );
  if (chance.oneIn(2)) ends.push(counted(Math.max(...took[what]), endRelay));
  await Promise.all([...work, ...ends]);
};

const inStep = async (home: BrowserHome): Promise<void> => {
  const told = await home.call<Result<SyncStanding, VaultError>>({
    kind: 'sync',
    ask: { name: 'status', input: null },
  });
  expect(told).toMatchObject({
    ok: true,
    value: { end: { type: 'in-step' }, status: { waiting: 0, troubles: [] } },
  });
};

test(`${KILLS} times a browser, the prompt or the relay ended without warning in a week apart; all is kept, and the same`, async () => {
  const front = await aFront();
  const relayHome = aRelayHome();
  onTestFinished(() => relayHome.remove());
  const relay = relayBehind(front, relayHome);
  await relay.start();
  const { browsers, prompt, words } = await threeHomes(front.origin);
  const [chance, told] = [chanceOf(SEED), newTold()];
  const life = (name: string) => ({ name, told, chance: chanceOf(chance.below(2 ** 30)) });
  const devices = [
    ...browsers.map((home, n) => browserDevice(home, life(`browser${n}`))),
    promptDevice(prompt, life('prompt')),
  ];
  const took = { live: devices.map(() => 3_000), sync: devices.map(() => 3_000) };
  const world: World = { devices, relay, chance, took, tally: { kills: 0 } };

  const started = Date.now();
  for (let round = 0; world.tally.kills < KILLS; round += 1) {
    const now = started - WEEK * Math.max(0, 1 - (round + 1) / ROUNDS);
    const stretch = (n: number): Stretch => ({
      by: now - Date.now() + (SKEWS[n] ?? 0),
      minutes: WEEK / ROUNDS / 60_000,
    });
    // Half of the time there is no relay while they live.
    if (chance.oneIn(2) && (await relay.kill())) world.tally.kills += 1;
    await together(world, 'live', stretch);
    await relay.start();
    await together(world, 'sync', stretch);
    await relay.start();
    process.stdout.write(`round ${round}: ${world.tally.kills} ended, ${told.wins.size} wins\n`);
  }

  const last = { by: 0, minutes: 1 };
  for (let turn = 0; turn < 3; turn += 1) for (const device of devices) await device.sync(last);
  for (const home of browsers) await inStep(home);
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({
    code: 0,
    said: { end: 'in-step', waiting: 0, troubles: [] },
  });
  const digests = [await withFile(prompt, digestOf)];
  await withFile(prompt, (database) => expectKept(database, told));
  for (const home of browsers) {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-week-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    await home.copyFiles(folder);
    await withBrowserFile(folder, words, (database) => expectKept(database, told));
    digests.push(await withBrowserFile(folder, words, digestOf));
    expect(home.complaints).toEqual([]);
  }
  expect(new Set(digests).size).toBe(1);
  // So much was kept that there was something to take: on a busy machine a home may end before its first stone.
  expect(told.wins.size).toBeGreaterThan(KILLS / 2);
}, 7_200_000);
