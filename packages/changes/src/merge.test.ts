import { expect, test } from 'vitest';
import type { Fields } from './change.ts';
import { foldChanges } from './fold-changes.ts';
import type { Hlc } from './hybrid-clock.ts';
import { beats, concurrentTexts, mergeChange } from './merge.ts';
import type { RecordState } from './record-state.ts';
import { fieldClock, recordClocks } from './record-state.ts';
import { purgeChange, setChange } from './set-change.ts';
import { deviceId, entityId } from './two-devices.suite.ts';

const tea = entityId(1);
const at = (ms: number, device = 1): Hlc =>
  `${ms.toString(16).padStart(12, '0')}0000${deviceId(device)}` as Hlc;
const win = (hlc: Hlc, set: Fields, base: Hlc | null = null) =>
  setChange({ id: tea, entity: 'win', hlc }, set, base);
const kept = (over: Partial<RecordState> = {}): RecordState => ({
  id: tea,
  entity: 'win',
  fields: { text: 'made tea', pleasure: 3 },
  hlc: at(10),
  clocks: {},
  ...over,
});

test('a set for an unknown record creates it with one clock for all fields', () => {
  expect(mergeChange(undefined, false, win(at(10), { text: 'made tea', pleasure: 3 }))).toEqual({
    type: 'changed',
    state: kept(),
    changedFields: ['text', 'pleasure'],
  });
});

test('a newer value takes the field, and only this field gets a clock of its own', () => {
  expect(mergeChange(kept(), false, win(at(20), { pleasure: 5 }))).toEqual({
    type: 'changed',
    state: kept({ fields: { text: 'made tea', pleasure: 5 }, clocks: { pleasure: at(20) } }),
    changedFields: ['pleasure'],
  });
});

test('an older value of a field changes nothing', () => {
  expect(mergeChange(kept(), false, win(at(9), { pleasure: 5 }))).toEqual({ type: 'unchanged' });
});

test('an older field that was unknown until now takes the row clock back', () => {
  expect(mergeChange(kept(), false, win(at(5), { pleasure: 5, effort: 1 }))).toEqual({
    type: 'changed',
    state: kept({
      fields: { text: 'made tea', pleasure: 3, effort: 1 },
      hlc: at(5),
      clocks: { text: at(10), pleasure: at(10) },
    }),
    changedFields: ['effort'],
  });
});

test('when every field was written again the row clock moves on and no field clock is left', () => {
  const edited = kept({ clocks: { pleasure: at(20) } });
  const merged = mergeChange(edited, false, win(at(20), { text: 'made tea for two' }));
  expect(merged).toMatchObject({ state: { hlc: at(20), clocks: {} }, changedFields: ['text'] });
});

test('the same value again moves the clock and names no field', () => {
  expect(mergeChange(kept(), false, win(at(20), { pleasure: 3 }))).toEqual({
    type: 'changed',
    state: kept({ clocks: { pleasure: at(20) } }),
    changedFields: [],
  });
});

test('a change that comes twice changes nothing the second time', () => {
  expect(mergeChange(kept(), false, win(at(10), { text: 'made tea', pleasure: 3 }))).toEqual({
    type: 'unchanged',
  });
});

test('one stamp with two values: the larger JSON text wins on every device', () => {
  const merged = mergeChange(kept(), false, win(at(10), { text: 'made tee', pleasure: 2 }));
  expect(merged).toMatchObject({
    state: { fields: { text: 'made tee', pleasure: 3 } },
    changedFields: ['text'],
  });
  expect(beats({ value: 'b', hlc: at(1) }, { value: 'a', hlc: at(1) })).toBe(true);
  expect(beats({ value: 'a', hlc: at(1) }, { value: 'b', hlc: at(1) })).toBe(false);
  expect(beats({ value: 'a', hlc: at(1) }, { value: 'a', hlc: at(1) })).toBe(false);
});

test('an empty set makes no record, and changes none', () => {
  expect(mergeChange(kept(), false, win(at(20), {}))).toEqual({ type: 'unchanged' });
  expect(mergeChange(undefined, false, win(at(10), {}))).toEqual({ type: 'unchanged' });
});

test('a purge takes a known record, and an unknown one too', () => {
  const purge = purgeChange({ id: tea, entity: 'win', hlc: at(1) });
  expect(mergeChange(kept(), false, purge)).toEqual({ type: 'purged', id: tea, entity: 'win' });
  expect(mergeChange(undefined, false, purge)).toEqual({ type: 'purged', id: tea, entity: 'win' });
});

test('nothing about a purged record counts any more', () => {
  expect(mergeChange(undefined, true, win(at(99), { text: 'back' }))).toEqual({ type: 'unchanged' });
  expect(mergeChange(undefined, true, purgeChange({ id: tea, entity: 'win', hlc: at(99) }))).toEqual({
    type: 'unchanged',
  });
});

test('to merge into another record is a bug, and stops', () => {
  const message = 'A change was merged into another record';
  expect(() => mergeChange(kept({ id: entityId(2) }), false, win(at(20), { text: 'a' }))).toThrow(message);
  expect(() => mergeChange(kept({ entity: 'step' }), false, win(at(20), { text: 'a' }))).toThrow(message);
});

test('a field named like a part of every object is a field like any other', () => {
  const merged = mergeChange(kept(), false, win(at(5), { constructor: 'a' }));
  expect(merged).toMatchObject({ changedFields: ['constructor'], state: { hlc: at(5) } });
  expect(fieldClock(kept(), 'constructor')).toBeNull();
  expect(fieldClock(kept({ fields: { constructor: 'a' } }), 'constructor')).toBe(at(10));
});

test('each field has the row clock, its own, or none', () => {
  const state = kept({ clocks: { pleasure: at(20) } });
  expect(fieldClock(state, 'text')).toBe(at(10));
  expect(fieldClock(state, 'pleasure')).toBe(at(20));
  expect(fieldClock(state, 'note')).toBeNull();
  expect(recordClocks(state)).toEqual([at(10), at(20)]);
  expect(recordClocks(undefined)).toEqual([]);
});

const texts = new Set(['text']);

test('a newer wording that had not seen the current one keeps the current one beside it', () => {
  const state = kept({ clocks: { text: at(20, 1) } });
  expect(concurrentTexts(state, win(at(30, 2), { text: 'had tea', pleasure: 1 }, at(10)), texts)).toEqual([
    { field: 'text', kept: 'had tea', other: 'made tea', otherHlc: at(20, 1) },
  ]);
});

test('an older wording made side by side is kept beside the current one', () => {
  const state = kept({ clocks: { text: at(20, 1) } });
  expect(concurrentTexts(state, win(at(15, 2), { text: 'had tea' }, at(10)), texts)).toEqual([
    { field: 'text', kept: 'made tea', other: 'had tea', otherHlc: at(15, 2) },
  ]);
});

test('two devices that both began a record have written side by side', () => {
  expect(concurrentTexts(kept(), win(at(11, 2), { text: 'had tea' }), texts)).toHaveLength(1);
});

test('an edit of the wording it saw is not side by side', () => {
  expect(concurrentTexts(kept(), win(at(20, 2), { text: 'had tea' }, at(10)), texts)).toEqual([]);
  expect(concurrentTexts(kept(), win(at(20, 2), { text: 'had tea' }, at(11)), texts)).toEqual([]);
});

test('an earlier wording of the same device that comes late is its own past', () => {
  expect(concurrentTexts(kept(), win(at(9), { text: 'made t' }), texts)).toEqual([]);
});

test('a copied installation that edits beside its twin loses no wording', () => {
  expect(concurrentTexts(kept(), win(at(11), { text: 'had tea' }, at(9)), texts)).toHaveLength(1);
  expect(concurrentTexts(kept(), win(at(10), { text: 'had tea' }, at(9)), texts)).toEqual([
    { field: 'text', kept: 'made tea', other: 'had tea', otherHlc: at(10) },
  ]);
});

test('the same words, short fields, new fields, new records and purges are never side by side', () => {
  expect(concurrentTexts(kept(), win(at(20, 2), { text: 'made tea' }, at(1)), texts)).toEqual([]);
  expect(concurrentTexts(kept(), win(at(20, 2), { pleasure: 9 }, at(1)), texts)).toEqual([]);
  expect(
    concurrentTexts(kept({ fields: { pleasure: 1 } }), win(at(20, 2), { text: 'a' }, at(1)), texts),
  ).toEqual([]);
  expect(concurrentTexts(undefined, win(at(20, 2), { text: 'a' }, at(1)), texts)).toEqual([]);
  expect(concurrentTexts(kept(), purgeChange({ id: tea, entity: 'win', hlc: at(1) }), texts)).toEqual([]);
});

test('a purged record is out of the fold, and an empty set is no record there either', () => {
  const folded = foldChanges([
    purgeChange({ id: tea, entity: 'win', hlc: at(1) }),
    win(at(2), { text: 'back' }),
    setChange({ id: entityId(2), entity: 'win', hlc: at(3) }, {}),
    setChange({ id: entityId(3), entity: 'win', hlc: at(4) }, { text: 'a walk' }),
  ]);
  expect([...folded.records.keys()]).toEqual([`win/${entityId(3)}`]);
  expect([...folded.purged]).toEqual([`win/${tea}`]);
});
