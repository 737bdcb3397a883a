/** Laws: moving one keeps everybody, puts it where it was asked for, and leaves the others in the order they had. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { byOrder, movedTo, orderAfter, parseOrder } from './order.ts';

const placed = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), order: fc.integer({ min: -3, max: 3 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

test('one is moved and nobody is lost', () => {
  fc.assert(
    fc.property(placed, fc.nat(5), fc.nat(8), (list, which, to) => {
      const id = list[which % list.length]?.id ?? '';
      const before = list.toSorted(byOrder).map((one) => one.id);
      const after = movedTo(list, id, to);
      expect(after.map(({ order }) => order)).toEqual(after.map((_, place) => place));
      expect(after.toSorted(byOrder)).toEqual(after);
      expect(after[Math.min(to, list.length - 1)]?.id).toBe(id);
      const others = (ids: readonly string[]): readonly string[] => ids.filter((other) => other !== id);
      expect(others(after.map((one) => one.id))).toEqual(others(before));
      expect(after).toHaveLength(list.length);
    }),
    soak(300),
  );
});

test('the order is the same on all devices, also where two made the same place', () => {
  fc.assert(
    fc.property(placed, fc.integer(), (list, salt) => {
      const shuffled = list.toSorted(
        (a, b) => ((a.id.codePointAt(0) ?? 0) ^ salt) - ((b.id.codePointAt(0) ?? 0) ^ salt),
      );
      expect(shuffled.toSorted(byOrder)).toEqual(list.toSorted(byOrder));
    }),
    soak(300),
  );
});

test('a new one comes behind all others', () => {
  expect(orderAfter([])).toBe(0);
  expect(
    orderAfter([
      { id: 'a', order: 7 },
      { id: 'b', order: 2 },
    ]),
  ).toBe(8);
  expect(orderAfter([{ id: 'a', order: -4 }])).toBe(0);
  expect(
    movedTo(
      [
        { id: 'b', order: 1 },
        { id: 'a', order: 1 },
      ],
      'nobody',
      0,
    ).map(({ id }) => id),
  ).toEqual(['a', 'b']);
  expect(parseOrder(undefined)).toEqual({ ok: true, value: 0 });
  expect(parseOrder(Number.NaN)).toEqual({ ok: false, error: { type: 'Unfit' } });
});
