import { expect, test } from 'vitest';
import { linkOf } from '@cairn/domain';
import { ALL_COUNTRIES } from './all-countries.ts';
import { countryHelp, HELP_COUNTRIES } from './country-help.ts';
import { directoryLink } from './directory.ts';
import { helplineRows } from './data/helplines.ts';

const digitsOf = (text: string): string => text.replace(/[^\d+*#]/g, '');

test('knows thirty countries with lines and more, each once and in order', () => {
  const withLines = HELP_COUNTRIES.filter((iso2) => (countryHelp(iso2)?.lines.length ?? 0) > 0);
  expect(withLines.length).toBeGreaterThanOrEqual(36);
  expect(HELP_COUNTRIES).toEqual([...new Set(HELP_COUNTRIES)].sort());
});

test('every country can be read, has an emergency number, and each line says whether anybody has checked it', () => {
  for (const iso2 of HELP_COUNTRIES) {
    const help = countryHelp(iso2);
    expect(help?.emergency.length, iso2).toBeGreaterThan(0);
    for (const { name, checked, verifiedOn } of help?.lines ?? [])
      expect(checked, `${iso2} ${name}`).toBe(verifiedOn === null ? 'public-list' : 'provider-page');
  }
});

test('every link carries exactly the digits of the file', () => {
  const checked = helplineRows.flatMap((row) =>
    row.lines.flatMap((line, at) => {
      const read = countryHelp(row.iso2)?.lines[at];
      const links = read === undefined ? [] : linkOf(read);
      const wanted = [
        ...(line.call === null ? [] : [`tel:${digitsOf(line.call)}`]),
        ...(line.sms === null
          ? []
          : [`sms:${digitsOf(line.sms.to)}${line.sms.body === null ? '' : `?body=${line.sms.body}`}`]),
        ...(line.chat === null ? [] : [line.chat]),
      ];
      expect(
        links.map(({ href }) => href),
        `${row.iso2} ${line.name}`,
      ).toEqual(wanted);
      return wanted;
    }),
  );
  expect(checked.length).toBeGreaterThan(80);
});

test.each([
  ['US', ['tel:988', 'sms:988']],
  ['GB', ['tel:116123']],
  ['DE', ['tel:08001110111']],
  ['AT', ['tel:142']],
  ['FR', ['tel:3114']],
  ['CL', ['tel:*4141']],
  ['KR', ['tel:109']],
])('the first line of %s opens as %j', (iso2, hrefs) => {
  const first = countryHelp(iso2)?.lines[0];
  expect(first === undefined ? [] : linkOf(first).map(({ href }) => href)).toEqual(
    expect.arrayContaining([...hrefs]),
  );
});

test('a country without a row is none, and never the United States', () => {
  expect(countryHelp('XX')).toBeNull();
  expect(countryHelp('')).toBeNull();
  expect(countryHelp('gb')?.iso2).toBe('GB');
});

test('links to the directory, at the country where one is chosen', () => {
  expect(directoryLink('GB')).toBe('https://findahelpline.com/countries/gb');
  expect(directoryLink(null)).toBe('https://findahelpline.com/');
  expect(directoryLink('../x')).toBe('https://findahelpline.com/');
});

test('anybody finds their country: every code once, in order, and every row among them', () => {
  expect(ALL_COUNTRIES).toHaveLength(249);
  expect(ALL_COUNTRIES).toEqual([...new Set(ALL_COUNTRIES)].sort());
  expect(HELP_COUNTRIES.filter((iso2) => !ALL_COUNTRIES.includes(iso2))).toEqual([]);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(ALL_COUNTRIES.filter((iso2) => names.of(iso2) === undefined)).toEqual([]);
});
