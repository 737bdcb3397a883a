import { expect, test } from 'vitest';
import { parseChange } from './change.ts';
import type { Hlc } from './hybrid-clock.ts';
import type { RecordState } from './record-state.ts';
import { baseOf, changedFields, purgeChange, setChange } from './set-change.ts';
import { entityId } from './two-devices.suite.ts';

const hlc = (n: number): Hlc => n.toString(16).padStart(32, '0') as Hlc;
const head = { id: entityId(1), entity: 'win', hlc: hlc(1) };

test('what is built can be read again', () => {
  const set = setChange(head, { text: 'a shower', effort: 2 }, hlc(0));
  expect(set).toEqual({ kind: 'set', ...head, base: hlc(0), set: { text: 'a shower', effort: 2 } });
  expect(parseChange(set)).toEqual({ ok: true, value: set });
  expect(purgeChange(head)).toEqual({ kind: 'purge', ...head });
  expect(parseChange(purgeChange(head))).toEqual({ ok: true, value: purgeChange(head) });
});

test('without a text there is no base, and minus zero is zero', () => {
  expect(setChange(head, { effort: -0 })).toStrictEqual({
    kind: 'set',
    ...head,
    base: null,
    set: { effort: 0 },
  });
});

test('a builder takes no more than the head from what it is given', () => {
  const more = { ...head, fields: { a: 1 } };
  expect(setChange(more, { effort: 1 })).toEqual(setChange(head, { effort: 1 }));
  expect(purgeChange(more)).toEqual(purgeChange(head));
});

test('only what differs is written', () => {
  const before = { text: 'a shower', effort: 2, note: null };
  expect(changedFields(before, { ...before, effort: 3, big: true })).toEqual({ effort: 3, big: true });
  expect(changedFields(before, before)).toEqual({});
  expect(changedFields(before, { effort: 2 })).toEqual({});
  expect(changedFields(before, { constructor: 'a' })).toEqual({ constructor: 'a' });
  expect(changedFields(null, before)).toEqual(before);
});

test('an edit starts from the oldest clock of the texts it writes', () => {
  const state: RecordState = {
    id: entityId(1),
    entity: 'win',
    fields: { text: 'a', note: 'b', more: 'c' },
    hlc: hlc(1),
    clocks: { note: hlc(7), more: hlc(5) },
  };
  expect(baseOf(state, ['note'])).toBe(hlc(7));
  expect(baseOf(state, ['note', 'more'])).toBe(hlc(5));
  expect(baseOf(state, ['more', 'note', 'unset'])).toBe(hlc(5));
  expect(baseOf(state, ['text', 'note'])).toBe(hlc(1));
  expect(baseOf(state, ['unset'])).toBeNull();
  expect(baseOf(undefined, ['text'])).toBeNull();
});
