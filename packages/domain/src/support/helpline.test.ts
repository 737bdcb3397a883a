import { expect, test } from 'vitest';
import { err, ok } from '../basics/result.ts';
import { parseLocalDay, type LocalDay } from '../time/local-day.ts';
import { callLink, isDialled, isOlderThan, linkOf, parseCountryHelp, smsLink } from './helpline.ts';
import type { Helpline } from './helpline.ts';

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error('no day');
  return parsed.value;
};

const aLine = (changes: Partial<Helpline> = {}): Helpline => ({
  name: 'Listening line',
  call: '116 123',
  sms: { to: '85258', body: 'HELLO' },
  chat: 'https://lines.example/chat',
  hours: '24/7',
  languages: ['en', 'cy'],
  url: 'https://lines.example',
  source: 'https://lists.example/lines',
  sourceDate: day('2026-06-02'),
  verifiedOn: null,
  checked: 'public-list',
  ...changes,
});

const aCountry = (changes: object = {}): object => ({
  iso2: 'GB',
  emergency: ['999', '112'],
  emergencySource: 'https://lists.example/emergency',
  emergencySourceDate: '2024-01-01',
  lines: [aLine()],
  ...changes,
});

const withLine = (changes: object): object => aCountry({ lines: [{ ...aLine(), ...changes }] });

test('reads a country with its lines as it stands', () => {
  expect(parseCountryHelp(aCountry())).toStrictEqual(ok(aCountry()));
});

test('a line needs no hours, languages, site or every way to reach it: absent is null', () => {
  const { name, source, sourceDate, checked } = aLine();
  const bare = { name, source, sourceDate, checked };
  const nothing = { call: null, sms: null, chat: null, hours: null, languages: null, url: null };
  expect(parseCountryHelp(aCountry({ lines: [bare], emergencySourceDate: undefined }))).toStrictEqual(
    ok(aCountry({ lines: [{ ...bare, ...nothing, verifiedOn: null }], emergencySourceDate: null })),
  );
});

test('a line that a person has checked says so, and when', () => {
  const line = aLine({ verifiedOn: day('2026-07-01'), checked: 'provider-page', sms: null });
  expect(parseCountryHelp(aCountry({ lines: [line] }))).toStrictEqual(ok(aCountry({ lines: [line] })));
});

test('a country may have no line at all, never no emergency number', () => {
  expect(parseCountryHelp(aCountry({ lines: [] }))).toStrictEqual(ok(aCountry({ lines: [] })));
  expect(parseCountryHelp(aCountry({ emergency: [] }))).toStrictEqual(
    err({ type: 'WrongField', field: 'emergency' }),
  );
});

test.each([
  [{ iso2: 'gb' }, 'iso2'],
  [{ iso2: 'GBR' }, 'iso2'],
  [{ iso2: 44 }, 'iso2'],
  [{ emergency: '999' }, 'emergency'],
  [{ emergency: ['999', 'nine'] }, 'emergency'],
  [{ emergencySource: 'http://lists.example' }, 'emergencySource'],
  [{ emergencySource: 7 }, 'emergencySource'],
  [{ emergencySourceDate: '2024-13-01' }, 'emergencySourceDate'],
  [{ lines: 'none' }, 'lines'],
  [{ lines: ['a line'] }, 'lines'],
])('names the field of a country that does not fit: %j', (changes, field) => {
  expect(parseCountryHelp(aCountry(changes))).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([
  { name: ' ' },
  { call: '+44116' },
  { sms: '85258' },
  { sms: { to: 'SHOUT', body: null } },
  { sms: { to: '85258', body: '' } },
  { chat: 'lines.example' },
  { chat: 'https://' },
  { chat: 'https://lines' },
  { chat: 'https://lines.example/a chat' },
  { hours: '' },
  { languages: [] },
  { languages: [''] },
  { languages: 'en' },
  { url: 'HTTPS//lines.example' },
  { url: 'see https://lines.example' },
  { source: undefined },
  { sourceDate: undefined },
  { verifiedOn: 'yesterday' },
  { checked: 'yes' },
])('takes no country with a line that does not fit: %j', (changes) => {
  expect(parseCountryHelp(withLine(changes))).toStrictEqual(err({ type: 'WrongField', field: 'lines' }));
});

test('a country that is no record is none', () => {
  expect(parseCountryHelp(null)).toStrictEqual(err({ type: 'NotARecord' }));
});

test.each([
  ['988', true],
  ['15', true],
  ['116 123', true],
  ['*0767', true],
  ['*9518#', true],
  ['0800-111-0-111', true],
  ['+254 722 178 177', true],
  ['+1234567', true],
  ['+123456', false],
  ['+1988', false],
  ['+44116', false],
  ['1', false],
  ['**', false],
  ['*1', false],
  ['', false],
  ['1800 SUICIDE', false],
  ['call 988', false],
  ['988\n', false],
  ['123456789012345678901', false],
  [988, false],
])('%j is a number one can dial there: %s', (raw, dialled) => {
  expect(isDialled(raw)).toBe(dialled);
});

test.each([
  ['988', 'tel:988'],
  ['116 123', 'tel:116123'],
  ['0800 111 0 111', 'tel:08001110111'],
  ['5275-1135', 'tel:52751135'],
  ['*4141', 'tel:*4141'],
  ['*95#18#', 'tel:*95%2318%23'],
  ['+254 722 178 177', 'tel:+254722178177'],
])('calls %s by %s: the same digits, none added', (dialled, href) => {
  expect(callLink(dialled)).toStrictEqual({ kind: 'call', href, shown: dialled, body: null });
});

test('a message opens with the word the line asks for, and with none where none is asked for', () => {
  expect(smsLink({ to: '741 741', body: 'HOME' })).toStrictEqual({
    kind: 'sms',
    href: 'sms:741741?body=HOME',
    shown: '741 741',
    body: 'HOME',
  });
  expect(smsLink({ to: '988', body: null }).href).toBe('sms:988');
  expect(smsLink({ to: '988', body: 'ça va? a&b' }).href).toBe('sms:988?body=%C3%A7a%20va%3F%20a%26b');
});

test('offers calling first, then writing, then a chat; a way that is not there is left out', () => {
  expect(linkOf(aLine()).map(({ kind, href }) => [kind, href])).toStrictEqual([
    ['call', 'tel:116123'],
    ['sms', 'sms:85258?body=HELLO'],
    ['chat', 'https://lines.example/chat'],
  ]);
  expect(linkOf(aLine({ call: null, sms: null }))).toStrictEqual([
    { kind: 'chat', href: 'https://lines.example/chat', shown: 'https://lines.example/chat', body: null },
  ]);
  expect(linkOf(aLine({ call: null, sms: null, chat: null }))).toStrictEqual([]);
});

test.each([
  { source: '2025-03-01', verified: null, today: '2026-03-01', older: false },
  { source: '2025-03-01', verified: null, today: '2026-03-02', older: true },
  { source: '2020-01-01', verified: '2025-03-01', today: '2026-03-01', older: false },
  { source: '2025-03-01', verified: '2020-01-01', today: '2026-03-01', older: false },
  { source: '2020-01-01', verified: '2020-06-01', today: '2026-03-01', older: true },
  { source: null, verified: '2025-06-01', today: '2026-03-01', older: false },
  { source: null, verified: null, today: '2026-03-01', older: true },
])('a row read $source and checked $verified is older than a year on $today: $older', (row) => {
  const dated = {
    sourceDate: row.source === null ? null : day(row.source),
    verifiedOn: row.verified === null ? null : day(row.verified),
  };
  expect(isOlderThan(dated, day(row.today), 365)).toBe(row.older);
});
