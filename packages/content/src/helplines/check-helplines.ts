/**
 * What must hold for the helplines before they are built, and what must hold before they are released. A wrong number in a
 * bad hour is the worst fault this house can ship, so every rule names the row and the field. Source: domain.md 5.2.
 */

import { daysBetween, isDialled, isOlderThan, parseCountryHelp, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Finding } from '../check/finding.ts';
import type { CountryRow, LineRow } from './country-row.ts';
import { OLDEST_HELPLINE_DAYS } from './directory.ts';
import type { SeenNumber } from './data/seen-numbers.ts';

type Rule = Omit<Finding, 'where'>;

const SECURE = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s]*)?$/;
const TRACKING = /[?&](utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref|cid|src)=/i;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

const address = (field: string, value: string | null): Rule[] => {
  if (value === null) return [];
  return [
    ...(SECURE.test(value) ? [] : [{ rule: 'address', message: `${field} is no https address` }]),
    ...(TRACKING.test(value) ? [{ rule: 'tracking', message: `${field} carries a tracking parameter` }] : []),
  ];
};

const date = (field: string, value: string | null, today: LocalDay): Rule[] => {
  if (value === null) return [];
  const day = parseLocalDay(value);
  if (!day.ok) return [{ rule: 'date', message: `${field} is no day` }];
  return daysBetween(today, day.value) > 0 ? [{ rule: 'date', message: `${field} lies in the future` }] : [];
};

const number = (field: string, value: string): Rule[] =>
  isDialled(value) ? [] : [{ rule: 'number', message: `${field} is not a number as dialled there` }];

const ways = ({ call, sms, chat }: LineRow): Rule[] => [
  ...(call === null && sms === null && chat === null
    ? [{ rule: 'reach', message: 'there is no way to reach it' }]
    : []),
  ...(call === null ? [] : number('call', call)),
  ...(sms === null ? [] : number('sms', sms.to)),
  ...(sms !== null && sms.body !== null && sms.body.trim() === ''
    ? [{ rule: 'reach', message: 'the word to send is blank: null says that any words will do' }]
    : []),
];

const words = ({ name, hours, languages }: LineRow): Rule[] => [
  ...(name.trim() === '' ? [{ rule: 'name', message: 'the name is empty' }] : []),
  ...(hours !== null && hours.trim() === '' ? [{ rule: 'hours', message: 'hours are blank' }] : []),
  ...(languages === null || languages.length > 0
    ? []
    : [{ rule: 'language', message: 'no language is listed: null says that none is known' }]),
  ...(languages ?? [])
    .filter((tag) => !LANGUAGE.test(tag))
    .map((tag) => ({ rule: 'language', message: `"${tag}" is no BCP 47 language` })),
];

const truth = ({ checked, verifiedOn }: LineRow): Rule[] =>
  (checked === 'public-list') === (verifiedOn === null)
    ? []
    : [{ rule: 'checked', message: 'checked and verifiedOn tell two stories' }];

const lineRules = (line: LineRow, today: LocalDay): Rule[] => [
  ...words(line),
  ...ways(line),
  ...address('chat', line.chat),
  ...address('url', line.url),
  ...address('source', line.source),
  ...date('sourceDate', line.sourceDate, today),
  ...date('verifiedOn', line.verifiedOn, today),
  ...truth(line),
];

const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

const dialledOf = (value: string): string => value.replace(/[ -]/g, '');

const countryRules = (row: CountryRow, today: LocalDay): Rule[] => [
  ...(/^[A-Z]{2}$/.test(row.iso2) ? [] : [{ rule: 'country', message: 'no ISO 3166-1 alpha-2 code' }]),
  ...(row.emergency.length > 0 ? [] : [{ rule: 'emergency', message: 'there is no emergency number' }]),
  ...row.emergency.flatMap((value) => number('emergency', value)),
  ...address('emergencySource', row.emergencySource),
  ...date('emergencySourceDate', row.emergencySourceDate, today),
  ...date('emergencyVerifiedOn', row.emergencyVerifiedOn ?? null, today),
  ...twice(row.emergency.map(dialledOf)).map((value) => ({
    rule: 'unique',
    message: `emergency number ${value} stands there twice`,
  })),
  ...twice(row.lines.map(({ name }) => name)).map((name) => ({
    rule: 'unique',
    message: `"${name}" stands there twice`,
  })),
  ...twice(row.lines.flatMap(({ call }) => (call === null ? [] : [dialledOf(call)]))).map((value) => ({
    rule: 'unique',
    message: `${value} stands there twice`,
  })),
];

const lineAt = (row: CountryRow, line: LineRow): string => `${row.iso2}/${line.name}`;

/** What no build may contain. `today` is the day of the check: no source may be newer. */
export const checkHelplines = (rows: readonly CountryRow[], today: LocalDay): readonly Finding[] => [
  ...twice(rows.map(({ iso2 }) => iso2)).map((iso2) => ({
    rule: 'unique',
    where: iso2,
    message: 'the country stands there twice',
  })),
  ...rows.flatMap((row) => {
    const found = [
      ...countryRules(row, today).map((rule) => ({ ...rule, where: row.iso2 })),
      ...row.lines.flatMap((line) =>
        lineRules(line, today).map((rule) => ({ ...rule, where: lineAt(row, line) })),
      ),
    ];
    // The app reads the rows with the domain's own parser: what that does not take must not pass here.
    return found.length > 0 || parseCountryHelp(row).ok
      ? found
      : [{ rule: 'shape', where: row.iso2, message: 'the app cannot read this row' }];
  }),
];

const dayOf = (text: string | null): LocalDay | null => {
  const day = parseLocalDay(text);
  return day.ok ? day.value : null;
};

const old = (where: string, row: Parameters<typeof isOlderThan>[0], today: LocalDay): Finding[] =>
  isOlderThan(row, today, OLDEST_HELPLINE_DAYS)
    ? [{ rule: 'age', where, message: `nobody has looked at it for ${OLDEST_HELPLINE_DAYS} days` }]
    : [];

/** Rows whose source and check are both older than 365 days, or bear no date. A build notes them; a release refuses them. */
export const checkHelplineAge = (rows: readonly CountryRow[], today: LocalDay): readonly Finding[] =>
  rows.flatMap((row) => [
    ...old(
      `${row.iso2}/emergency`,
      {
        sourceDate: dayOf(row.emergencySourceDate),
        verifiedOn: dayOf(row.emergencyVerifiedOn ?? null),
      },
      today,
    ),
    ...row.lines.flatMap((line) =>
      old(
        lineAt(row, line),
        { sourceDate: dayOf(line.sourceDate), verifiedOn: dayOf(line.verifiedOn) },
        today,
      ),
    ),
  ]);

const unchecked = (where: string): Finding => ({
  rule: 'unchecked',
  where,
  message: 'nobody has checked it with whoever answers there',
});

/** Rows that come from a public list and that no person has checked. A build ships them and says so; a release refuses them. */
export const checkUnchecked = (rows: readonly CountryRow[]): readonly Finding[] =>
  rows.flatMap((row) => [
    ...(row.emergencyVerifiedOn === undefined ? [unchecked(`${row.iso2}/emergency`)] : []),
    ...row.lines
      .filter(({ checked }) => checked === 'public-list')
      .map((line) => unchecked(lineAt(row, line))),
  ]);

/** Numbers of lines that fewer than two places bear out. A row that a person has checked with its provider needs none. */
export const checkSeenTwice = (
  rows: readonly CountryRow[],
  seen: readonly SeenNumber[],
): readonly Finding[] =>
  rows.flatMap((row) =>
    row.lines
      .filter(({ verifiedOn }) => verifiedOn === null)
      .flatMap((line) =>
        [line.call, line.sms?.to ?? null]
          .filter((value) => value !== null)
          .map(dialledOf)
          .filter((value) => {
            const found = seen.find(({ iso2, dialled }) => iso2 === row.iso2 && dialled === value);
            return found === undefined || new Set(found.at).size < 2;
          })
          .map((value) => ({
            rule: 'seen-twice',
            where: lineAt(row, line),
            message: `${value} was read in fewer than two places`,
          })),
      ),
  );
