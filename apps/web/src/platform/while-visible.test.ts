import { expect, test } from 'vitest';
import type { Clock } from '../view-models/clock.ts';
import { lookAgain, type Seen } from './while-visible.ts';

/** A page and its time, which pass as the test says. */
const aPage = () => {
  let now = 1_000;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  let visibilityState: DocumentVisibilityState = 'visible';
  const target = new EventTarget();
  const page: Seen = Object.defineProperty(target as EventTarget & Seen, 'visibilityState', {
    get: () => visibilityState,
  });
  const clock: Clock = {
    now: () => new Date(now),
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
  };
  const pass = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      const [next] = timers.toSorted((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.run();
    }
    now = until;
  };
  const turn = (to: DocumentVisibilityState): void => {
    visibilityState = to;
    target.dispatchEvent(new Event('visibilitychange'));
  };
  return { page, clock, pass, turn, timers: () => timers.length };
};

test('looks so often while the page is looked at, and no timer waits while it is not', () => {
  const { page, clock, pass, turn, timers } = aPage();
  let looks = 0;
  const stop = lookAgain({ clock, every: 100, page }, () => (looks += 1));
  expect([looks, timers()]).toEqual([0, 1]);
  pass(250);
  expect(looks).toBe(2);
  turn('hidden');
  expect(timers()).toBe(0);
  pass(10_000);
  expect([looks, timers()]).toEqual([2, 0]);
  turn('visible');
  expect([looks, timers()]).toEqual([3, 1]);
  stop();
  turn('hidden');
  turn('visible');
  expect([looks, timers()]).toEqual([3, 0]);
});

test('who comes back soon sees what was there, until its time has come', () => {
  const { page, clock, pass, turn } = aPage();
  let looks = 0;
  lookAgain({ clock, every: 100, page }, () => (looks += 1));
  pass(40);
  turn('hidden');
  pass(10);
  turn('visible');
  expect(looks).toBe(0);
  pass(49);
  expect(looks).toBe(0);
  pass(1);
  expect(looks).toBe(1);
});

test('a page that begins out of sight begins no timer', () => {
  const { page, clock, pass, turn, timers } = aPage();
  turn('hidden');
  let looks = 0;
  lookAgain({ clock, every: 100, page }, () => (looks += 1));
  expect(timers()).toBe(0);
  pass(300);
  turn('visible');
  expect([looks, timers()]).toEqual([1, 1]);
});
