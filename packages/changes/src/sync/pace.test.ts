import { expect, test } from 'vitest';
import { nextPace, nextRoundAt, NO_PACE } from './pace.ts';
import type { Pace, PaceEvent, RoundEnd } from './pace.ts';
import { EVERY } from './timing.ts';

const HALF = 0.5;

/** A pace and its clock; gives after how long the next round begins. */
const aPace = (...before: readonly PaceEvent[]) => {
  let pace: Pace = NO_PACE;
  let now = 1_000_000;
  const step = (...events: readonly PaceEvent[]): number | null => {
    for (const event of events) pace = nextPace(pace, event, { now, chance: HALF });
    const at = nextRoundAt(pace);
    return at === null ? null : Math.max(0, at - now);
  };
  step(...before);
  return { step, passes: (ms: number) => (now += ms) };
};

const LOOKED: PaceEvent = { type: 'looked', isLooked: true };
const HIDDEN: PaceEvent = { type: 'looked', isLooked: false };
const BEGAN: PaceEvent = { type: 'began' };
const ACTED: PaceEvent = { type: 'acted', anotherWaits: false };
const ended = (end: RoundEnd): PaceEvent => ({ type: 'ended', end });
const IN_STEP = ended({ type: 'in-step' });
const UNHEARD = ended({ type: 'stopped-short', retryAfter: null });

test('nothing begins by itself, and nothing waits while nobody looks', () => {
  expect(aPace().step()).toBeNull();
  expect(aPace(LOOKED, BEGAN, IN_STEP).step(HIDDEN)).toBeNull();
  expect(aPace().step({ type: 'wanted' })).toBeNull();
  expect(aPace(LOOKED, BEGAN, UNHEARD).step(HIDDEN)).toBeNull();
});

test('being looked at begins a round, and another follows every five minutes', () => {
  const pace = aPace();
  expect(pace.step(LOOKED)).toBe(0);
  expect(pace.step(BEGAN)).toBeNull();
  expect(pace.step(IN_STEP)).toBe(EVERY);
  // Looked at all the while: saying so again changes nothing.
  expect(pace.step(LOOKED)).toBe(EVERY);
});

test('an act is sent a while later by chance; at once where another device reads along or somebody puts it away', () => {
  const pace = aPace(LOOKED, BEGAN, IN_STEP);
  expect(pace.step(ACTED)).toBe(16_000);
  expect(pace.step({ type: 'acted', anotherWaits: true })).toBe(1_000);
  expect(pace.step(HIDDEN)).toBe(0);
  expect(pace.step(BEGAN, IN_STEP)).toBeNull();
  expect(pace.step(ACTED)).toBe(0);
});

test('a second act does not put off the first', () => {
  const pace = aPace(LOOKED, BEGAN, IN_STEP, ACTED);
  pace.passes(10_000);
  expect(pace.step(ACTED)).toBe(6_000);
});

test('what is asked for while a round runs follows it', () => {
  expect(aPace(LOOKED, BEGAN).step({ type: 'wanted' })).toBeNull();
  const pace = aPace(LOOKED, BEGAN);
  pace.passes(5_000);
  expect(pace.step({ type: 'wanted' }, IN_STEP)).toBe(0);
  expect(aPace(LOOKED, BEGAN, ACTED).step(IN_STEP)).toBe(16_000);
});

test('hints without end begin a round in a second, not one after another', () => {
  const pace = aPace(LOOKED, BEGAN, IN_STEP);
  expect(pace.step({ type: 'wanted' })).toBe(1_000);
  pace.passes(400);
  expect(pace.step({ type: 'wanted' })).toBe(600);
  pace.passes(600);
  expect(pace.step({ type: 'wanted' })).toBe(0);
});

test('what goes wrong is tried later and later, and nothing but a network that is back makes it sooner', () => {
  const pace = aPace(LOOKED, BEGAN);
  expect(pace.step(UNHEARD)).toBe(1_500);
  expect(pace.step(BEGAN, UNHEARD)).toBe(3_000);
  expect(pace.step({ type: 'wanted' }, ACTED)).toBe(3_000);
  expect(pace.step({ type: 'back' })).toBe(0);
  expect(pace.step(BEGAN, UNHEARD)).toBe(1_500);
  expect(pace.step(HIDDEN, LOOKED)).toBe(0);
  for (let again = 0; again < 20; again += 1) pace.step(BEGAN, UNHEARD);
  expect(pace.step()).toBe(225_000);
  expect(pace.step(BEGAN, IN_STEP)).toBe(EVERY);
});

test('a relay that asks to be left alone for a while is left alone, whoever comes back', () => {
  const pace = aPace(LOOKED, BEGAN);
  expect(pace.step(ended({ type: 'stopped-short', retryAfter: 60 }))).toBe(60_000);
  expect(pace.step({ type: 'back' })).toBe(60_000);
  expect(pace.step(HIDDEN, LOOKED)).toBe(60_000);
  pace.passes(60_000);
  expect(pace.step()).toBe(0);
  expect(pace.step(BEGAN, UNHEARD, { type: 'back' })).toBe(0);
});

test('put away with something unsent it is tried once, and again when it is looked at', () => {
  const pace = aPace(LOOKED, BEGAN, IN_STEP, ACTED, HIDDEN, BEGAN);
  expect(pace.step(UNHEARD)).toBeNull();
  expect(pace.step(LOOKED)).toBe(0);
});

test('what a relay asked for while nobody looked is waited by whoever looks next', () => {
  const pace = aPace(LOOKED, BEGAN, IN_STEP, ACTED, HIDDEN, BEGAN);
  expect(pace.step(ended({ type: 'stopped-short', retryAfter: 60 }))).toBeNull();
  pace.passes(10_000);
  expect(pace.step(LOOKED)).toBe(50_000);
  expect(pace.step(HIDDEN, ACTED)).toBe(50_000);
});

test('hints that end are followed by a round, later each time they end soon', () => {
  expect(aPace(LOOKED, BEGAN, IN_STEP).step({ type: 'cut', times: 1 })).toBe(4_500);
  expect(aPace(LOOKED, BEGAN, IN_STEP).step({ type: 'cut', times: 4 })).toBe(12_000);
  expect(aPace(LOOKED, BEGAN, IN_STEP).step({ type: 'cut', times: 20 })).toBe(225_000);
});

test('turned off, it waits for nothing more', () => {
  const pace = aPace(LOOKED, BEGAN, ACTED);
  expect(pace.step(ended({ type: 'off' }))).toBeNull();
  expect(pace.step(LOOKED)).toBeNull();
});
