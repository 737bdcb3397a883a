import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { checkHelplineAge, checkHelplines, checkSeenTwice } from './check-helplines.ts';
import type { CountryRow, LineRow } from './country-row.ts';
import { helplineRows } from './data/helplines.ts';
import { seenNumbers } from './data/seen-numbers.ts';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error('no day');
  return parsed.value;
};

const TODAY = day('2026-11-22');

const aLine = (changes: Partial<LineRow> = {}): LineRow => ({
  name: 'Listening line',
  call: '116 123',
  sms: null,
  chat: null,
  hours: '24/7',
  languages: ['en', 'pt-BR', 'zh-Hant', 'es-419'],
  url: 'https://lines.example/',
  source: 'https://lists.example/lines?page=2',
  sourceDate: '2026-06-02',
  verifiedOn: null,
  checked: 'public-list',
  ...changes,
});

const aCountry = (changes: Partial<CountryRow> = {}): CountryRow => ({
  iso2: 'GB',
  emergency: ['999', '112'],
  emergencySource: 'https://lists.example/emergency',
  emergencySourceDate: '2026-06-02',
  lines: [aLine()],
  ...changes,
});

const rulesOf = (changes: Partial<CountryRow>): readonly string[] =>
  checkHelplines([aCountry(changes)], TODAY).map(({ rule }) => rule);

const rulesOfLine = (changes: Partial<LineRow>): readonly string[] => rulesOf({ lines: [aLine(changes)] });

test('finds nothing in the helplines that ship', () => {
  // The command asks with the real day, so that a date from the future is found there.
  expect(checkHelplines(helplineRows, day('2099-01-01'))).toEqual([]);
  expect(checkSeenTwice(helplineRows, seenNumbers)).toEqual([]);
});

test('finds nothing in a row that is in order', () => {
  expect(checkHelplines([aCountry(), aCountry({ iso2: 'IE', lines: [] })], TODAY)).toEqual([]);
});

test.each<[string, Partial<LineRow>]>([
  ['a country prefix before a short code', { call: '+1988' }],
  ['a prefix before a short code, with spaces', { call: '+44 11' }],
  ['letters in a number', { call: '1800 SUICIDE' }],
  ['a number of one digit', { call: '9' }],
  ['a number too long', { call: '1234567890 1234567890' }],
  ['a word where a number for messages belongs', { sms: { to: 'HOME', body: null } }],
])('finds %s', (_, changes) => {
  expect(rulesOfLine(changes)).toEqual(['number']);
});

test.each<[string, Partial<LineRow>]>([
  ['a source without https', { source: 'http://lists.example' }],
  ['no source', { source: '' }],
  ['a source that is a file', { source: 'information.json' }],
  ['a site without https', { url: 'http://lines.example' }],
  ['a site that is no address', { url: 'lines' }],
  ['a chat without https', { chat: 'http://lines.example/chat' }],
])('finds %s', (_, changes) => {
  expect(rulesOfLine(changes)).toEqual(['address']);
});

test.each([
  'https://lines.example/?utm_source=app',
  'https://lines.example/?a=1&gclid=EAIaIQ',
  'https://lines.example/?ref=list',
])('finds a tracking parameter in %s', (url) => {
  expect(rulesOfLine({ url })).toEqual(['tracking']);
});

test.each<[string, Partial<LineRow>]>([
  ['a source from tomorrow', { sourceDate: '2026-11-23' }],
  ['a source of no day', { sourceDate: '2026-02-30' }],
  ['a source of a year', { sourceDate: '2024' }],
  ['a check from tomorrow', { verifiedOn: '2026-11-23', checked: 'provider-page' }],
])('finds %s', (_, changes) => {
  expect(rulesOfLine(changes)).toEqual(['date']);
});

test('a source and a check of today are not from the future', () => {
  const changes = { sourceDate: '2026-11-22', verifiedOn: '2026-11-22', checked: 'provider-page' } as const;
  expect(rulesOfLine(changes)).toEqual([]);
});

test.each<[string, string, Partial<LineRow>]>([
  ['an empty name', 'name', { name: ' ' }],
  ['blank hours', 'hours', { hours: '' }],
  ['a list of no language', 'language', { languages: [] }],
  ['a language by its name', 'language', { languages: ['en', 'English'] }],
  ['a language in capitals', 'language', { languages: ['EN'] }],
  ['a line that nobody can reach', 'reach', { call: null }],
  ['a blank word to send', 'reach', { sms: { to: '741741', body: ' ' } }],
  ['a check that nobody dated', 'checked', { checked: 'provider-page' }],
  ['a date of no check', 'checked', { verifiedOn: '2026-06-02' }],
])('finds %s', (_, rule, changes) => {
  expect(rulesOfLine(changes)).toEqual([rule]);
});

test.each<[string, string, Partial<CountryRow>]>([
  ['a country that is no code', 'country', { iso2: 'uk' }],
  ['a country without an emergency number', 'emergency', { emergency: [] }],
  ['an emergency number that cannot be dialled', 'number', { emergency: ['999', '+112'] }],
  ['an emergency number without a source', 'address', { emergencySource: '' }],
  ['an emergency source from the future', 'date', { emergencySourceDate: '2027-01-01' }],
  ['an emergency number twice', 'unique', { emergency: ['112', '1-1-2'] }],
  ['one name twice', 'unique', { lines: [aLine(), aLine({ call: '988' })] }],
  ['one number under two names', 'unique', { lines: [aLine(), aLine({ name: 'Other', call: '116-123' })] }],
])('finds %s', (_, rule, changes) => {
  expect(rulesOf(changes)).toEqual([rule]);
});

test('finds one country twice', () => {
  expect(checkHelplines([aCountry(), aCountry()], TODAY)).toEqual([
    { rule: 'unique', where: 'GB', message: 'the country stands there twice' },
  ]);
});

test('says which line of which country', () => {
  expect(checkHelplines([aCountry({ lines: [aLine({ call: '+1988' })] })], TODAY)).toEqual([
    { rule: 'number', where: 'GB/Listening line', message: 'call is not a number as dialled there' },
  ]);
});

test('finds what the app could not read even where no other rule does', () => {
  const text = JSON.stringify([aCountry({ lines: [aLine({ verifiedOn: '2026-06-02' })] })]);
  const rows: CountryRow[] = JSON.parse(text.replace('public-list', 'by-hearsay'));
  expect(checkHelplines(rows, TODAY)).toEqual([
    { rule: 'shape', where: 'GB', message: 'the app cannot read this row' },
  ]);
});

const DAYS = 365;

test.each([
  [DAYS, []],
  [DAYS + 1, ['GB/emergency', 'GB/Listening line']],
])('%i days after the source: %j', (days, where) => {
  const later = dayFromNumber(dayNumber(day('2026-06-02')) + days);
  expect(checkHelplineAge([aCountry()], later).map((finding) => finding.where)).toEqual(where);
});

test('a check by a person makes an old row young again', () => {
  const line = aLine({ sourceDate: '2020-01-01', verifiedOn: '2026-10-01', checked: 'provider-page' });
  expect(checkHelplineAge([aCountry({ lines: [line] })], TODAY)).toEqual([]);
});

test('a source without a date, or with none that can be read, is old', () => {
  const rows = [aCountry({ emergencySourceDate: null, lines: [aLine({ sourceDate: 'lately' })] })];
  expect(checkHelplineAge(rows, TODAY).map(({ rule, where }) => [rule, where])).toEqual([
    ['age', 'GB/emergency'],
    ['age', 'GB/Listening line'],
  ]);
});

test('an unchecked number has to be borne out by two places', () => {
  const line = aLine({ sms: { to: '852 58', body: null } });
  const at = ['https://a.example', 'https://b.example'];
  const rows = [aCountry({ lines: [line] })];
  expect(
    checkSeenTwice(rows, [
      { iso2: 'GB', dialled: '116123', at },
      { iso2: 'GB', dialled: '85258', at },
    ]),
  ).toEqual([]);
  expect(
    checkSeenTwice(rows, [
      { iso2: 'IE', dialled: '116123', at },
      { iso2: 'GB', dialled: '85258', at: ['https://a.example', 'https://a.example'] },
    ]).map(({ message }) => message),
  ).toEqual(['116123 was read in fewer than two places', '85258 was read in fewer than two places']);
  const checked = aLine({ verifiedOn: '2026-10-01', checked: 'provider-page' });
  expect(checkSeenTwice([aCountry({ lines: [checked] })], [])).toEqual([]);
});
