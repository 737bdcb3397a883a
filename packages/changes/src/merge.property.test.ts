/** The laws of merging: commutative, associative, idempotent; a purge wins; the newest stamp wins per field. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from './change.ts';
import { parseChange } from './change.ts';
import { foldChanges, recordKey } from './fold-changes.ts';
import type { Folded } from './fold-changes.ts';
import type { Hlc } from './hybrid-clock.ts';
import { mergeChange } from './merge.ts';
import type { RecordState } from './record-state.ts';
import { fieldClock } from './record-state.ts';
import { purgeChange, setChange } from './set-change.ts';
import { Device, deviceId, entityId } from './two-devices.suite.ts';

const runs: fc.Parameters<unknown> = { seed: 20261102, numRuns: Number(process.env['CAIRN_RUNS'] ?? 300) };

/** Few records, fields, stamps and values, so that they meet: also one stamp with two values. */
const head = fc.record({
  id: fc.integer({ min: 1, max: 3 }).map(entityId),
  entity: fc.constantFrom('win', 'step'),
  hlc: fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .map(([ms, device]) => `${ms.toString(16).padStart(12, '0')}0000${deviceId(device)}` as Hlc),
});
const value = fc.oneof(
  fc.constantFrom('a', 'b', 'ä', ''),
  fc.integer({ min: -2, max: 10 }),
  fc.boolean(),
  fc.constant(null),
);
const set = fc.dictionary(fc.constantFrom('text', 'note', 'pleasure', 'trashed'), value, { minKeys: 1 });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(head, set).map(([at, fields]) => setChange(at, fields)) },
  { weight: 1, arbitrary: head.map(purgeChange) },
);
const changes = fc.array(change, { maxLength: 24 });

/** What a device keeps after receiving the changes one by one. */
const applied = (received: readonly Change[]): Folded => {
  const device = new Device(deviceId(9));
  for (const one of received) device.receives(one);
  return { records: device.records, purged: device.purged };
};

const shuffled = changes.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all)),
);

test('any order, with any of them twice, gives what the fold says', () => {
  fc.assert(
    fc.property(shuffled, ([all, inAnotherOrder, again]) => {
      const expected = foldChanges(all);
      expect(applied([...inAnotherOrder, ...again])).toEqual(expected);
      expect(foldChanges([...again, ...inAnotherOrder])).toEqual(expected);
    }),
    runs,
  );
});

test('two changes of one record give the same either way round', () => {
  fc.assert(
    fc.property(fc.tuple(head, set, head, set), ([a, one, b, two]) => {
      const first = setChange(a, one);
      const second = setChange({ ...b, id: a.id, entity: a.entity }, two);
      expect(applied([first, second])).toEqual(applied([second, first]));
    }),
    runs,
  );
});

test('a record is equal whether its changes came in one go or by way of any grouping', () => {
  fc.assert(
    fc.property(changes, fc.nat({ max: 24 }), (all, cut) => {
      const early = foldChanges(all.slice(0, cut));
      const asChanges = [...early.records.values()].flatMap(changesOf);
      const tombstones = all.slice(0, cut).filter(({ kind }) => kind === 'purge');
      expect(applied([...all.slice(cut), ...tombstones, ...asChanges])).toEqual(foldChanges(all));
    }),
    runs,
  );
});

/** The record told again, one change per field: what a device sends when a relay was wiped. */
const changesOf = (state: RecordState): Change[] =>
  Object.entries(state.fields).map(([field, content]) =>
    setChange(
      { id: state.id, entity: state.entity, hlc: fieldClock(state, field) as Hlc },
      { [field]: content },
    ),
  );

test('a change that is already in changes nothing', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const { records, purged } = applied(all);
      for (const one of all) {
        const key = recordKey(one);
        expect(mergeChange(records.get(key), purged.has(key), one)).toEqual({ type: 'unchanged' });
      }
    }),
    runs,
  );
});

test('a purge wins wherever it comes', () => {
  fc.assert(
    fc.property(changes, head, fc.nat({ max: 24 }), (all, at, where) => {
      const { records, purged } = applied([...all.slice(0, where), purgeChange(at), ...all.slice(where)]);
      expect(records.has(recordKey(at))).toBe(false);
      expect(purged.has(recordKey(at))).toBe(true);
    }),
    runs,
  );
});

test('every field holds the value with the newest stamp', () => {
  fc.assert(
    fc.property(changes, (all) => {
      for (const [key, state] of applied(all).records) {
        const writes = all.filter((one) => one.kind === 'set').filter((one) => recordKey(one) === key);
        for (const [field, content] of Object.entries(state.fields)) {
          const stamps = writes.filter((one) => Object.hasOwn(one.set, field)).map((one) => one.hlc);
          const newest = stamps.toSorted().at(-1);
          expect(fieldClock(state, field)).toBe(newest);
          expect(writes.filter((one) => one.hlc === newest).map((one) => one.set[field])).toContain(content);
        }
      }
    }),
    runs,
  );
});

test('the row clock is the oldest clock, and only newer fields carry their own', () => {
  fc.assert(
    fc.property(changes, (all) => {
      for (const state of applied(all).records.values()) {
        const clocks = Object.keys(state.fields).map((field) => fieldClock(state, field) as Hlc);
        expect(state.hlc).toBe(clocks.toSorted()[0]);
        for (const [field, clock] of Object.entries(state.clocks)) {
          expect(Object.hasOwn(state.fields, field)).toBe(true);
          expect(clock > state.hlc).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('every change survives being written down and read again', () => {
  fc.assert(
    fc.property(change, (one) => {
      expect(parseChange(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one });
    }),
    runs,
  );
});

test('reading a change never throws, whatever comes', () => {
  const near = fc.record(
    {
      kind: fc.constantFrom('set', 'purge', 'x'),
      id: fc.anything(),
      entity: fc.anything(),
      hlc: fc.anything(),
      base: fc.anything(),
      set: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), (odd) => {
      expect(typeof parseChange(odd).ok).toBe('boolean');
    }),
    runs,
  );
});
