import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageIsQuiet } from './page-is-quiet.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('lets the page open, then waits for an idle moment where the browser tells of one, and not for ever', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void, wish: unknown) => {
    asked.push(wish);
    work();
  });
  const quiet = pageIsQuiet();
  await vi.advanceTimersByTimeAsync(1_499);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await quiet;
  expect(asked).toEqual([{ timeout: 3_000 }]);
});

test('takes a moment of its own where the browser tells of none', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  let isQuiet = false;
  void pageIsQuiet().then(() => (isQuiet = true));
  await vi.advanceTimersByTimeAsync(1_499);
  expect(isQuiet).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isQuiet).toBe(true);
});
