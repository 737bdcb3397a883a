import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parsePlanEntry } from './parse-plan-entry.ts';
import { parseTrustedPerson } from './parse-trusted-person.ts';
import { MOST_PLAN_ENTRIES, PLAN_PART_IDS, takesMore, type PlanEntry } from './plan-entry.ts';

const id = 'a'.repeat(32);
const batch = 'b'.repeat(32);

test('an entry needs its part and its words; the rest has its plain value', () => {
  expect(parsePlanEntry({ id, part: 'alone', text: '  put the kettle on ', weather: 'rain' })).toStrictEqual(
    ok({
      ...{ id, part: 'alone', text: 'put the kettle on', order: 0 },
      ...{ resting: false, trashed: false, importBatch: null },
    }),
  );
  const whole = {
    ...{ id, part: 'safer', text: 'x', order: 2, resting: true, trashed: true, importBatch: batch },
  };
  expect(parsePlanEntry(whole)).toStrictEqual(ok(whole));
});

test.each([
  ['id', 'nobody'],
  ['part', 'seventh'],
  ['part', undefined],
  ['text', ' '],
  ['order', 1.5],
  ['order', '1'],
  ['resting', 1],
])('an entry with the %s %j names it', (field, value) => {
  expect(parsePlanEntry({ id, part: 'signs', text: 'x', [field]: value })).toStrictEqual(
    err({ type: 'WrongField', field }),
  );
});

test('the plan has six parts in their order', () => {
  expect(PLAN_PART_IDS).toEqual(['signs', 'alone', 'around', 'people', 'services', 'safer']);
});

test('a part takes three, and one that holds more by two devices takes none', () => {
  const entries = (count: number): PlanEntry[] => Array.from({ length: count }, () => ({}) as PlanEntry);
  expect([0, 1, 2, 3, 4].map((count) => takesMore(entries(count)))).toEqual([true, true, true, false, false]);
  expect(MOST_PLAN_ENTRIES).toBe(3);
});

test('a name is enough for a person', () => {
  expect(parseTrustedPerson({ id, name: ' Ana 🌿 ' })).toStrictEqual(
    ok({
      ...{ id, name: 'Ana 🌿', phone: null, email: null, chat: null },
      ...{ company: false, practicalHelp: false, hardMoments: false, firstLine: null },
      ...{ order: 0, resting: false, trashed: false, importBatch: null },
    }),
  );
});

test('a whole person is read as they were written, and again the same', () => {
  const person = {
    ...{ id, name: 'Ana', phone: '030 / 12 34', email: 'ana@example.org', chat: 'https://signal.me/#p/1' },
    ...{
      company: true,
      practicalHelp: true,
      hardMoments: true,
      firstLine: 'Are you there?\nNo need to talk.',
    },
    ...{ order: 4, resting: true, trashed: true, importBatch: batch },
  };
  expect(parseTrustedPerson(person)).toStrictEqual(ok(person));
});

test.each([
  ['name', ''],
  ['phone', 'ask her sister'],
  ['email', 'ana'],
  ['chat', 'http://chat.example.org'],
  ['firstLine', 'x'.repeat(10_001)],
  ['company', 'yes'],
])('a person with the %s %j is refused by that field, and it is not quoted', (field, value) => {
  expect(parseTrustedPerson({ id, name: 'Ana', [field]: value })).toStrictEqual(
    err({ type: 'WrongField', field }),
  );
});
