/** Laws of counters: each is taken in once, in whatever order they come; what is missing is known exactly. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceId } from '../hybrid-clock.ts';
import type { Run } from './replica.ts';
import { arrive, filledUpTo, mended, newRun } from './runs.ts';
import type { RunId } from './sync-ids.ts';

const DEVICE = '1'.repeat(16) as DeviceId;
const run = (order = 1): Run => newRun(DEVICE, String(order).repeat(16).slice(0, 16) as RunId, order);

const taken = (
  counters: readonly number[],
  from: Run = run(),
): { readonly run: Run; readonly new: number[] } =>
  counters.reduce<{ run: Run; new: number[] }>(
    (so, counter) => {
      const arrival = arrive(so.run, counter);
      return arrival.type === 'had' ? so : { run: arrival.run, new: [...so.new, counter] };
    },
    { run: from, new: [] },
  );

const missingOf = ({ holes }: Run): number[] =>
  holes.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

const counters = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 });

test('a counter is taken in exactly once, and holes are what is missing below the last', () => {
  fc.assert(
    fc.property(counters, (came) => {
      const end = taken(came);
      const distinct = [...new Set(came)];
      expect(end.new).toEqual(distinct);
      const last = Math.max(0, ...came);
      expect(end.run.last).toBe(last);
      const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
        (one) => !distinct.includes(one),
      );
      expect(missingOf(end.run)).toEqual(missing);
    }),
    { seed: 20_261_127 },
  );
});

test('a snapshot fills what lies up to its counter, and nothing above', () => {
  fc.assert(
    fc.property(counters, fc.nat(14), (came, upTo) => {
      const before = taken(came).run;
      const after = filledUpTo(before, upTo);
      expect(after.last).toBe(Math.max(before.last, upTo));
      expect(missingOf(after)).toEqual(missingOf(before).filter((one) => one > upTo));
    }),
    { seed: 20_261_127 },
  );
});

test('a gap is told when the first counter is not 1, and when one is left out', () => {
  expect(arrive(run(), 1)).toMatchObject({ type: 'new', gap: false });
  expect(arrive(run(), 2)).toMatchObject({ type: 'new', gap: true });
  expect(arrive(taken([1, 2]).run, 4)).toMatchObject({ type: 'new', gap: true });
  expect(arrive(taken([1, 4]).run, 2)).toMatchObject({ type: 'new', gap: false });
});

test('holes are mended by a later run that was told to its end, and by no other', () => {
  const holed = taken([1, 4]).run;
  const told: Run = { ...taken([1, 2], run(2)).run, toldEnd: 2 };
  expect(mended([holed, told])).toMatchObject([{ holes: [] }, { last: 2 }]);
  expect(mended([holed, { ...told, toldEnd: 0 }])[0]?.holes).toEqual([[2, 3]]);
  expect(mended([holed, { ...taken([2], run(2)).run, toldEnd: 2 }])[0]?.holes).toEqual([[2, 3]]);
  expect(mended([{ ...holed, order: 3 }, told])[0]?.holes).toEqual([[2, 3]]);
  // What is missing after the end of the telling was not told.
  expect(mended([{ ...taken([1, 2, 5], run(2)).run, toldEnd: 2 }])[0]?.holes).toEqual([[3, 4]]);
});
