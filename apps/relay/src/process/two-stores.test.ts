/** A relay on a file and one on PostgreSQL are asked the same, and nobody can tell which is which. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inviteHash } from '../api/invite-code.ts';
import { DAY } from '../store/relay-store.ts';
import { KEPT_DAYS } from '../reminders/reminder-store.ts';
import type { DueReminder } from '../reminders/reminder-store.ts';
import { aSide } from '../testing/a-side.ts';
import type { Clock, Side, SideStores } from '../testing/a-side.ts';
import { aPostgres } from '../testing/postgres-server.ts';
import type { PostgresServer } from '../testing/postgres-server.ts';
import { learn, requestOf, steps, toldNothing } from '../testing/relay-history.ts';
import type { Request, Step, Told } from '../testing/relay-history.ts';
import { openStore } from './open-store.ts';

/** Requests, about. */
const RUNS = Number(process.env['CAIRN_RUNS'] ?? 400);
const LENGTH = 200;
const QUOTA = { bytes: 3_000, chunks: 25 };
const HOUR = 3_600;

const folder = mkdtempSync(join(tmpdir(), 'cairn-two-'));
const clock: Clock = { now: 20_000 * DAY };
let server: PostgresServer;
let sides: readonly [Side, Side];

const open = async (url: string | null): Promise<SideStores> => {
  const database = url === null ? null : { url, connections: 4 };
  const opened = await openStore({ folder, database });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  return opened;
};

beforeAll(async () => {
  server = await aPostgres();
  const stores = await Promise.all([open(null), open(await server.database())]);
  sides = [await aSide(stores[0], clock, QUOTA), await aSide(stores[1], clock, QUOTA)];
}, 60_000);
afterAll(async () => {
  await Promise.all(sides.map((side) => side.close()));
  await server.remove();
  rmSync(folder, { recursive: true });
});

const onBoth = <T>(job: (side: Side) => Promise<T>): Promise<[T, T]> =>
  Promise.all([job(sides[0]), job(sides[1])]);

const answers = new Map<string, number>();
let asked = 0;

const askBoth = async ({ route, asked: asking }: Request): Promise<string> => {
  const [one, other] = await onBoth((side) => side.ask(route, asking(side)));
  expect(other).toBe(one);
  const what = `${route} ${one.slice(10, 13)}`;
  answers.set(what, (answers.get(what) ?? 0) + 1);
  asked += 1;
  return one;
};

const sweep = async ({ store, reminders }: Side): Promise<void> => {
  while (await store.sweep({ now: clock.now, graceDays: 30 }));
  await reminders.sweepReminders(Math.floor(clock.now / DAY) - KEPT_DAYS);
};

/** What is due is claimed, and begun, begun and due once more, or given back. Gives all that was told. */
const ring = async ({ reminders }: Side, { one, two }: Step): Promise<string> => {
  const { now } = clock;
  const next = await reminders.nextReminder();
  const claim = new Uint8Array(16).fill(one % 250);
  const due = await reminders.claimReminders({ now, until: now + 15, most: 100, claim });
  const lines: string[] = [];
  for (const reminder of due) {
    const isBegun = two % 6 > 0 && (await reminders.beginReminder(reminder));
    if (two % 6 === 0) await reminders.releaseReminder(reminder);
    if (two % 6 === 1) await reminders.repeatReminder(reminder, now + 60);
    if (two % 6 === 2 && one % 3 === 0) await reminders.endSubscription(reminder);
    lines.push(`${wordsOf(reminder)} ${isBegun}`);
  }
  // Those that are due at one time come in any order.
  return JSON.stringify({ next, lines: lines.sort() });
};

const wordsOf = (reminder: DueReminder): string =>
  JSON.stringify(reminder, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );

const NONCE: Request = { route: 'nonce', asked: () => ({}) };

const take = async (step: Step, told: Told): Promise<void> => {
  if (step.kind === 'hour') clock.now += step.one % 4 > 0 ? 20 : HOUR * (step.two % 30);
  if (step.kind === 'month') {
    clock.now += (step.one % 40) * DAY;
    await onBoth(sweep);
  }
  if (step.kind === 'ring') {
    const [one, other] = await onBoth((side) => ring(side, step));
    expect(other).toBe(one);
    answers.set(`ring ${one.includes('true')}`, 1);
  }
  const needsNonce = step.kind === 'register' || step.kind === 'knock';
  if (needsNonce && step.one % 7 > 0) learn(told, step, await askBoth(NONCE));
  const request = requestOf(step, told, clock.now);
  if (request === null) return;
  const answer = await askBoth(request);
  learn(told, step, answer);
  // As a device does whose session has ended.
  if (answer.startsWith('{"status":401') && !needsNonce && step.one % 5 > 0)
    await take({ ...step, kind: 'register', one: 1, isOdd: false }, told);
};

let histories = 0;

/** A comparison of refusals alone would say little. */
const WELL = [
  'push 200',
  'pull 200',
  'beginSnapshot 200',
  'putSegment 204',
  'commitSnapshot 204',
  'push 507',
  ...['makeShare 204', 'openShare 200', 'openShare 404', 'cheer 204', 'shares 200', 'withdrawShare 204'],
  ...['remind 200', 'endReminders 204', 'ring true'],
];

/** As most histories of a device begin. */
const BEGINNING = [0, 1, 2].map((vault): Step => ({
  kind: 'register',
  vault,
  one: 1,
  two: 1,
  many: [1],
  isOdd: false,
}));

test('the same requests have the same answers from a file and from PostgreSQL', async () => {
  await fc.assert(
    fc.asyncProperty(steps(LENGTH), async (history) => {
      histories += 1;
      const invite = `INVITE${histories}`;
      const told = toldNothing(String(histories), invite);
      await onBoth(({ store }) => store.addInvite({ hash: inviteHash(invite), uses: 3 }));
      for (const step of [...BEGINNING, ...history]) await take(step, told);
      for (const { address } of told.keys) await onBoth(({ store }) => store.erase(address));
      expect(sides.map(({ faults }) => faults)).toEqual([[], []]);
    }),
    { numRuns: Math.ceil(RUNS / LENGTH), seed: 49, endOnFailure: true },
  );
  expect([...answers.keys()]).toEqual(expect.arrayContaining(WELL));
  if (RUNS >= 4_000) console.log(`${asked} requests`, Object.fromEntries([...answers].sort()));
}, 3_600_000);
