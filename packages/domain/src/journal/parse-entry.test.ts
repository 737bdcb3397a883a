import { expect, test } from 'vitest';
import { LONGEST_PAGE, LONGEST_TEXT, parsePageText } from '../basics/private-text.ts';
import { err, ok } from '../basics/result.ts';
import { parseEntry, parseEntryLink, parseWording } from './parse-entry.ts';

const id = 'a'.repeat(32);
const other = 'b'.repeat(32);

const ENTRY = {
  ...{ id, text: 'Rain all day.\nI listened to it.', localDay: '2026-11-26', at: 1_795_683_600_000 },
  ...{
    zone: 'Europe/Berlin',
    prompt: 'window',
    win: other,
    resting: true,
    trashed: true,
    importBatch: other,
  },
};

const WORDING = { id, entry: other, text: 'Rain all day.', at: 1_795_683_600_000, concurrent: true };

const LINK = { id, entry: id, win: other, gone: true };

test('reads every field of a page, of a wording and of a link', () => {
  expect(parseEntry(ENTRY)).toStrictEqual(ok(ENTRY));
  expect(parseWording(WORDING)).toStrictEqual(ok(WORDING));
  expect(parseEntryLink(LINK)).toStrictEqual(ok(LINK));
});

test('a page needs an id, words and a day; all else may be absent', () => {
  expect(parseEntry({ id, text: 'Rain.', localDay: '2026-11-26' })).toStrictEqual(
    ok({
      ...{ id, text: 'Rain.', localDay: '2026-11-26', at: null, zone: null, prompt: null, win: null },
      ...{ resting: false, trashed: false, importBatch: null },
    }),
  );
  const { concurrent: _, ...wording } = WORDING;
  expect(parseWording(wording)).toStrictEqual(ok({ ...wording, concurrent: false }));
  expect(parseEntryLink({ id, entry: id, win: other })).toStrictEqual(ok({ ...LINK, gone: false }));
});

test('a page has more room than a win, and says where it ends', () => {
  const long = 'a'.repeat(LONGEST_TEXT + 1);
  expect(parseEntry({ ...ENTRY, text: long })).toMatchObject(ok({ text: long }));
  expect(parsePageText('a'.repeat(LONGEST_PAGE)).ok).toBe(true);
  expect(parsePageText(` ${'a'.repeat(LONGEST_PAGE + 1)} `)).toStrictEqual(
    err({ type: 'TooLong', length: LONGEST_PAGE + 1, longest: LONGEST_PAGE }),
  );
  expect(parsePageText(' \u200B\n')).toStrictEqual(err({ type: 'Empty' }));
  expect(parsePageText(7)).toStrictEqual(err({ type: 'NotText' }));
});

test.each([
  ['id', 'X'],
  ['text', ' '],
  ['text', 'a'.repeat(LONGEST_PAGE + 1)],
  ['localDay', '2026-02-30'],
  ['at', 0.5],
  ['zone', 'Mars Base'],
  ['prompt', 'A prompt'],
  ['win', 'win-1'],
  ['resting', 1],
  ['trashed', 'no'],
  ['importBatch', 7],
])('names %s of a page when it is wrong', (field, value) => {
  expect(parseEntry({ ...ENTRY, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['entry', null],
  ['text', undefined],
  ['at', null],
  ['concurrent', 'yes'],
])('names %s of a wording when it is wrong', (field, value) => {
  expect(parseWording({ ...WORDING, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  ['id', 7],
  ['entry', undefined],
  ['win', null],
  ['gone', 0],
])('names %s of a link when it is wrong', (field, value) => {
  expect(parseEntryLink({ ...LINK, [field]: value })).toStrictEqual(err({ type: 'WrongField', field }));
});
