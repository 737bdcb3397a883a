import { afterEach, expect, test, vi } from 'vitest';
import { pageIsQuiet } from './page-is-quiet.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('waits for an idle moment where the browser tells of one, and not for ever', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void, wish: unknown) => {
    asked.push(wish);
    work();
  });
  await pageIsQuiet();
  expect(asked).toEqual([{ timeout: 3_000 }]);
});

test('takes a moment of its own where the browser tells of none', async () => {
  vi.useFakeTimers();
  let isQuiet = false;
  void pageIsQuiet().then(() => (isQuiet = true));
  await vi.advanceTimersByTimeAsync(999);
  expect(isQuiet).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isQuiet).toBe(true);
});
