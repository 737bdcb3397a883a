import { expect, test } from 'vitest';
import { watch } from './watch.ts';

const from = new URL('faulty/faulty-targets.ts', import.meta.url).href;

const faultsOf = async (target: string, seconds = 60): Promise<readonly string[]> =>
  (await watch({ target, seconds, from, longest: 300, most: 2_000 })).faults.map(
    ({ what, input }) => `${what.split('\n')[0]} ${input.slice(0, 8)}`,
  );

test('an input that hangs is named, and so is one that fills the memory', async () => {
  expect(await faultsOf('hangs')).toEqual([expect.stringContaining('hangs')]);
  expect(await faultsOf('fills the memory')).toEqual([
    expect.stringMatching(/^(ends its thread|takes|hangs)/),
  ]);
}, 60_000);

test('a parser that is well has no faults', async () => {
  expect(await faultsOf('is well')).toEqual([]);
}, 60_000);

test('what is reached leads it to a fault behind four bytes', async () => {
  const found = await watch({ target: 'throws', seconds: 60, most: 20_000, from });
  expect(found.faults.map(({ input }) => input.slice(0, 8))).toEqual(['d941f762']);
}, 60_000);
