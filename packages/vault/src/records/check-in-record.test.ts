/** Corrections of two devices: each part by itself, and one of which nothing is left is as if it were gone. */

import { expect, test } from 'vitest';
import { mergeChange, setChange } from '@cairn/changes';
import type { Fields, Hlc, RecordState } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { checkInOf, saysNothing } from './check-in-record.ts';

const at = (ms: number, set: Fields) => {
  const hlc = `${ms.toString(16).padStart(12, '0')}0000${String(ms).repeat(16)}` as Hlc;
  return setChange({ id: 'a'.repeat(32) as EntityId, entity: 'checkIn', hlc }, set);
};

const KEPT = at(1, { day: 20_000, mood: 2, note: 'grey' });
const onPhone = at(2, { mood: null });
const onLaptop = at(3, { note: null });

const after = (...changes: readonly (typeof KEPT)[]) => {
  let state: RecordState | undefined;
  for (const change of changes) {
    const merged = mergeChange(state, false, change);
    if (merged.type === 'changed') state = merged.state;
  }
  return state === undefined ? null : checkInOf(state);
};

test('what each device took back is taken back, in any order, and then nothing is said', () => {
  const [one, other] = [after(KEPT, onPhone, onLaptop), after(onLaptop, onPhone, KEPT)];
  expect(one).toEqual(other);
  expect(one === null || saysNothing(one)).toBe(true);
});

test('one part that is left is something', () => {
  const left = after(KEPT, onPhone);
  expect(left).toMatchObject({ mood: null, note: 'grey' });
  expect(left === null || saysNothing(left)).toBe(false);
});
