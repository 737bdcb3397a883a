import { expect, test } from 'vitest';
import { ASKED_MS, createLeftActs, HELD_MS, isLeft } from './left-acts.ts';

const hands = () => {
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const given: unknown[] = [];
  const acts = createLeftActs((ms) => new Promise((resolve) => waits.push({ ms, end: resolve })));
  const passed = (ms: number): void => waits.filter((one) => one.ms === ms).forEach(({ end }) => end());
  return { acts, waits, passed, given, take: () => void acts.take((some) => given.push(some)) };
};

test('the next page gets what was left, in its order, once', () => {
  const { acts, given, take } = hands();
  void acts.hold(['a', 'b']);
  void acts.hold(['c']);
  take();
  expect(given).toEqual([['a', 'b', 'c']]);
  take();
  expect(given).toEqual([['a', 'b', 'c']]);
});

test('a page that asks before the last word of the one before gets it when it comes', () => {
  const { acts, given, take } = hands();
  take();
  expect(given).toEqual([]);
  void acts.hold(['a']);
  expect(given).toEqual([['a']]);
});

test('after its time nothing is held; what came later stays for its own', async () => {
  const { acts, waits, passed, given, take } = hands();
  const first = acts.hold(['a']);
  void acts.hold(['b']);
  waits[0]?.end();
  await first;
  take();
  expect(given).toEqual([['a', 'b']]);
  const last = acts.hold(['c']);
  passed(HELD_MS);
  await last;
  take();
  expect(given).toEqual([['a', 'b']]);
});

test('a page that has waited long enough is told that there is nothing, and not what another left', async () => {
  const { acts, passed, given, take } = hands();
  take();
  passed(ASKED_MS);
  await Promise.resolve();
  expect(given).toEqual([[]]);
  void acts.hold(['a']);
  expect(given).toEqual([[]]);
  take();
  expect(given).toEqual([[], ['a']]);
});

test('other messages are none', () => {
  for (const data of [null, 'take-over', {}, { left: 3 }]) expect(isLeft(data)).toBe(false);
  expect(isLeft({ left: [] })).toBe(true);
});
