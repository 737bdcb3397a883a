/** Five minutes that end nothing: a line that outlives the page, and stops no other timer. */

import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { readTimer, TIMER_SLOT, timerText } from '../days/running-timer.ts';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aMovedClock, BEGAN, type MovedClock } from '../fixtures/moved-clock.ts';
import { idsInOrder, settle } from '../fixtures/hands.ts';
import { SoftLine } from './soft-line.ts';

const PAGE = 'a'.repeat(32) as EntityId;
const OTHER = 'b'.repeat(32) as EntityId;

const open = (vault: FakeVault = createFakeVault(), clock: MovedClock = aMovedClock()) => {
  const deps = { door: Promise.resolve(vault), clock, newActId: idsInOrder() };
  return { vault, clock, line: new SoftLine({ ...deps, onTurn: () => {} }) };
};

test('it fills in five minutes, and stays full', async () => {
  const { clock, line } = open();
  await line.begin(null);
  expect(line.get()).toEqual({ isOn: true, elapsed: 0, full: 0 });
  clock.runs(150_000);
  expect(line.get().full).toBeCloseTo(0.5);
  clock.runs(600_000);
  expect([line.get().full, clock.waits()]).toEqual([1, 0]);
});

test('the browser ends in between: it is found again beside its page, and beside no other', async () => {
  const { vault, clock, line } = open();
  await line.begin(null);
  await line.named(PAGE);
  clock.passes(60_000);
  const again = open(vault, clock).line;
  await again.find(PAGE);
  expect(again.get()).toMatchObject({ isOn: true, full: 0.2 });
  const elsewhere = open(vault, clock).line;
  await elsewhere.find(OTHER);
  expect(elsewhere.get().isOn).toBe(false);
});

test('left open for hours it is over, and nothing is said of it', async () => {
  const { vault, clock, line } = open();
  await line.begin(PAGE);
  clock.passes(4 * 3_600_000);
  const again = open(vault, clock).line;
  await again.find(PAGE);
  expect([again.get().isOn, vault.drafts.has(TIMER_SLOT)]).toEqual([false, false]);
});

test('a walk that runs goes on: the line is then on this page alone', async () => {
  const vault = createFakeVault();
  const walk = timerText({
    ...{ kind: 'walk', startedAt: BEGAN, minutes: 10, words: '', sound: false, awake: false, win: OTHER },
  });
  vault.drafts.set(TIMER_SLOT, walk);
  const { line } = open(vault);
  await line.begin(PAGE);
  expect(line.get().isOn).toBe(true);
  await line.named(PAGE);
  await line.end();
  expect([line.get().isOn, vault.drafts.get(TIMER_SLOT)]).toEqual([false, walk]);
});

test('put away it is gone, also from Today; nothing else is', async () => {
  const { vault, line } = open();
  await line.begin(PAGE);
  expect(readTimer(vault.drafts.get(TIMER_SLOT) ?? '')).toMatchObject({ kind: 'page', page: PAGE });
  await line.end();
  await settle();
  expect([line.get().full, vault.drafts.size, vault.kept().length]).toEqual([0, 0, 0]);
});

test('nothing runs while nobody looks, and the first look is right', async () => {
  const { clock, line } = open();
  await line.begin(PAGE);
  line.look(false);
  expect(clock.waits()).toBe(0);
  clock.passes(60_000);
  line.look(true);
  expect(line.get().full).toBeCloseTo(0.2);
});
