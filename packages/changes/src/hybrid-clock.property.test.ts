/** The laws of the clock: it only rises, whatever the wall clock does; a wrong year neither locks a field nor spreads. */

import type { Instant } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FURTHEST_AHEAD, hlcParts, receive, stampAfter, tick } from './hybrid-clock.ts';
import type { DeviceId, Hlc } from './hybrid-clock.ts';
import { mergeChange } from './merge.ts';
import { recordClocks } from './record-state.ts';
import { setChange } from './set-change.ts';
import { deviceId, entityId } from './two-devices.suite.ts';

const runs: fc.Parameters<unknown> = { seed: 20261103, numRuns: Number(process.env['CAIRN_RUNS'] ?? 300) };

const LAST = 2 ** 48 - 1;
const device = deviceId(5);
const wall = fc
  .oneof(
    fc.integer({ min: -8.64e15, max: 8.64e15 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 1_793_000_000_000, max: 1_794_000_000_000 }),
  )
  .map((ms) => ms as Instant);
const stampOf = (latest: number): fc.Arbitrary<Hlc> =>
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 0, max: latest }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1_793_000_000_000, max: 1_794_000_000_000 }),
      ),
      fc.constantFrom(0, 1, 0xfffe, 0xffff),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(
      ([ms, counter, n]) =>
        `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}${deviceId(n)}` as Hlc,
    );

type Step = { readonly now: Instant; readonly remote: Hlc | null; readonly seen: readonly Hlc[] };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    now: wall,
    remote: fc.option(stampOf(LAST)),
    seen: fc.array(stampOf(LAST - 1), { maxLength: 3 }),
  }),
  { maxLength: 20 },
);

test('stamps rise under any sequence of clocks set back and forward, edits and arrivals', () => {
  fc.assert(
    fc.property(steps, (story) => {
      let last: Hlc | null = null;
      for (const { now, remote, seen } of story) {
        if (remote !== null) last = notEarlier(last, receive({ last, now, device }, remote));
        const own = stampAfter({ last, now, device }, seen);
        if (!own.ok) continue;
        for (const clock of last === null ? seen : [last, ...seen])
          expect(own.value.stamp > clock).toBe(true);
        expect(own.value.last > (last ?? '')).toBe(true);
        expect(hlcParts(own.value.stamp).device).toBe(device);
        last = own.value.last;
      }
    }),
    runs,
  );
});

const notEarlier = (before: Hlc | null, after: Hlc): Hlc => {
  expect(before === null || hlcParts(before).device !== device || after >= before).toBe(true);
  return after;
};

test('no sequence of arrivals takes the clock further than ten minutes past the wall clock', () => {
  fc.assert(
    fc.property(
      fc.array(stampOf(LAST), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: LAST }),
      (remotes, ms) => {
        const now = ms as Instant;
        const last = remotes.reduce<Hlc | null>(
          (state, remote) => receive({ last: state, now, device }, remote),
          null,
        );
        expect(hlcParts(last as Hlc).ms).toBeLessThanOrEqual(now + FURTHEST_AHEAD);
        expect(hlcParts(last as Hlc).ms).toBeGreaterThanOrEqual(now);
      },
    ),
    runs,
  );
});

test('after an arrival within ten minutes the next stamp is later than it', () => {
  fc.assert(
    fc.property(
      stampOf(LAST - FURTHEST_AHEAD),
      fc.integer({ min: -FURTHEST_AHEAD, max: FURTHEST_AHEAD }),
      (remote, ahead) => {
        const now = Math.max(0, hlcParts(remote).ms + ahead) as Instant;
        const after = tick({ last: receive({ last: null, now, device }, remote), now, device });
        expect(after.ok && after.value > remote).toBe(true);
      },
    ),
    runs,
  );
});

test('a device with a wrong year cannot lock a field, whichever year it is', () => {
  fc.assert(
    fc.property(
      stampOf(LAST - 1),
      fc.integer({ min: 1_793_000_000_000, max: 1_794_000_000_000 }),
      (wrong, ms) => {
        const theirs = mergeChange(
          undefined,
          false,
          setChange({ id: entityId(1), entity: 'win', hlc: wrong }, { text: 'a' }),
        );
        if (theirs.type !== 'changed') throw new Error('a new record is a change');
        const edit = stampAfter({ last: null, now: ms as Instant, device }, recordClocks(theirs.state));
        if (!edit.ok) throw new Error(edit.error.type);
        const ours = setChange({ id: entityId(1), entity: 'win', hlc: edit.value.stamp }, { text: 'b' });
        expect(mergeChange(theirs.state, false, ours)).toMatchObject({ state: { fields: { text: 'b' } } });
        expect(hlcParts(edit.value.last).ms).toBeLessThanOrEqual(ms + FURTHEST_AHEAD + 1);
      },
    ),
    runs,
  );
});

test('stamps sort as text as they do by their parts', () => {
  const byParts = (a: Hlc, b: Hlc): number => {
    const [x, y] = [hlcParts(a), hlcParts(b)];
    return x.ms - y.ms || x.counter - y.counter || compareIds(x.device, y.device);
  };
  fc.assert(
    fc.property(fc.array(stampOf(LAST)), (stamps) => {
      expect(stamps.toSorted()).toEqual(stamps.toSorted(byParts));
    }),
    runs,
  );
});

const compareIds = (a: DeviceId, b: DeviceId): number => (a < b ? -1 : a > b ? 1 : 0);
