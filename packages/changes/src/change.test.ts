import { expect, test } from 'vitest';
import { isFieldValue, isName, parseChange } from './change.ts';

const id = '0123456789abcdef0123456789abcdef';
const hlc = '00000000000100000000000000000001';
const base = '00000000000000000000000000000001';
const aSet = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'set',
  id,
  entity: 'win',
  hlc,
  base: null,
  set: { text: 'opened the curtains' },
  ...over,
});
const aPurge = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'purge',
  id,
  entity: 'win',
  hlc,
  ...over,
});

test('reads both kinds as they are', () => {
  expect(parseChange(aSet())).toEqual({ ok: true, value: aSet() });
  expect(parseChange(aSet({ base }))).toEqual({ ok: true, value: aSet({ base }) });
  expect(parseChange(aPurge())).toEqual({ ok: true, value: aPurge() });
});

test('leaves out keys it does not know, and keeps fields it does not know', () => {
  expect(parseChange(aPurge({ mood: 1 }))).toEqual({ ok: true, value: aPurge() });
  expect(parseChange(aSet({ mood: 1 }))).toEqual({ ok: true, value: aSet() });
  const set = { text: 'a', colourOfCup: 'blue' };
  expect(parseChange(aSet({ set }))).toEqual({ ok: true, value: aSet({ set }) });
});

test('tells a change of a newer version from a broken one', () => {
  expect(parseChange(aSet({ kind: 'weave' }))).toEqual({ ok: false, error: { type: 'UnknownChangeKind' } });
});

test.each([
  ['change', null],
  ['change', 'set'],
  ['change', [aSet()]],
  ['kind', {}],
  ['kind', aSet({ kind: 1 })],
  ['id', aSet({ id: id.slice(1) })],
  ['id', aPurge({ id: 1 })],
  ['entity', aSet({ entity: 'Win' })],
  ['entity', aPurge({ entity: undefined })],
  ['hlc', aSet({ hlc: `${hlc}0` })],
  ['hlc', aPurge({ hlc: null })],
  ['base', aSet({ base: undefined })],
  ['base', aSet({ base: 'x' })],
  ['set', aSet({ set: null })],
  ['set', aSet({ set: [] })],
  ['set', aSet({ set: ['a'] })],
  ['set', aSet({ set: {} })],
  ['set', aSet({ set: { text: 'fine', tags: ['a'] } })],
  ['set', aSet({ set: { text: { a: 1 } } })],
  ['set', aSet({ set: { text: undefined } })],
  ['set', aSet({ set: { Text: 'a' } })],
  ['set', aSet({ set: JSON.parse('{"__proto__":"a"}') as unknown })],
])('names the broken part: %s', (at, value) => {
  expect(parseChange(value)).toEqual({ ok: false, error: { type: 'MalformedChange', at } });
});

test('minus zero becomes zero, as every store would have it', () => {
  const parsed = parseChange(aSet({ set: { pleasure: -0, trashed: false, note: '', effort: null } }));
  expect(parsed).toStrictEqual({
    ok: true,
    value: aSet({ set: { pleasure: 0, trashed: false, note: '', effort: null } }),
  });
});

test('values are JSON scalars that every store gives back the same', () => {
  for (const fine of ['', 'tea ☕', 'e\u0301', 0, -1.5, 2 ** 53, true, false, null])
    expect(isFieldValue(fine)).toBe(true);
  for (const odd of [NaN, Infinity, -Infinity, undefined, 1n, {}, [], Symbol('a'), '\ud800', 'a\udc00b']) {
    expect(isFieldValue(odd)).toBe(false);
  }
});

test('names are a lower-case letter and up to 63 letters, digits or underscores', () => {
  for (const fine of ['a', 'localDay', 'a_1', 'a'.repeat(64), 'constructor']) expect(isName(fine)).toBe(true);
  for (const odd of ['', 'A', '_a', '1a', 'a-b', 'a b', 'a\n', 'a'.repeat(65), 'ä', 7, null])
    expect(isName(odd)).toBe(false);
});
