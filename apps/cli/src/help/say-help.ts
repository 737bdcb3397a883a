/** Help as lines of text: the number first, and of each line what is known, with where it was read and how old that is. */

import type { Copy } from '@cairn/copy';
import { linkOf } from '@cairn/domain';
import type { Helpline, HelplineLink, LocalDay } from '@cairn/domain';
import { sayDate } from '../days/say-day.ts';
import type { Terminal } from '../surroundings.ts';
import type { DatedLine, HelpThere } from './find-help.ts';

export interface Saying {
  readonly copy: Copy;
  readonly terminal: Pick<Terminal, 'quiet'>;
}

/** "107 or 911". */
export const sayNumbers = ({ formatLocale }: Copy, numbers: readonly string[]): string =>
  new Intl.ListFormat(formatLocale, { type: 'disjunction' }).format(numbers);

/** "Germany"; what was given where the platform knows no name for it. */
export const sayCountry = ({ formatLocale }: Copy, country: string): string =>
  /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames(formatLocale, { type: 'region' }).of(country) ?? country)
    : country;

export const sayLink = (copy: Copy, { kind, shown, body }: HelplineLink): string => {
  switch (kind) {
    case 'call':
      return copy.t('cli.now.call', { number: shown });
    case 'sms':
      return body === null
        ? copy.t('cli.now.text', { number: shown })
        : copy.t('cli.now.text-word', { word: body, number: shown });
    case 'chat':
      return copy.t('cli.now.chat', { address: shown });
    default:
      return kind satisfies never;
  }
};

/** Whom to call where a life is in danger, and quietly where that was read. */
export const emergencyLines = (saying: Saying, { emergency }: HelpThere): readonly string[] => {
  const { copy } = saying;
  if (emergency === null) return [copy.t('cli.now.emergency.local')];
  return [
    copy.t('cli.now.emergency', { numbers: sayNumbers(copy, emergency.numbers) }),
    ...truthLines(saying, { ...emergency, verifiedOn: null }).map((line) => `  ${line}`),
  ];
};

type Truth = Pick<DatedLine, 'source' | 'verifiedOn' | 'old'> & { readonly sourceDate: LocalDay | null };

/** How old a row is, whether anybody has checked it, and where it was read. */
const truthLines = ({ copy, terminal }: Saying, row: Truth): readonly string[] => [
  terminal.quiet([sayCheck(copy, row), ...(row.old ? [copy.t('cli.now.old')] : [])].join(' ')),
  terminal.quiet(row.source),
];

/** "From a public list of 2 June 2026, not yet checked." */
export const sayCheck = (copy: Copy, { sourceDate, verifiedOn }: Omit<Truth, 'source' | 'old'>): string => {
  const { formatLocale } = copy;
  if (verifiedOn !== null) return copy.t('cli.now.provider-page', { day: sayDate(formatLocale, verifiedOn) });
  return sourceDate === null
    ? copy.t('cli.now.public-list')
    : copy.t('cli.now.public-list.dated', { day: sayDate(formatLocale, sourceDate) });
};

export const helplineLines = (saying: Saying, help: HelpThere): readonly string[] => {
  const { copy } = saying;
  const { country, lines } = help;
  const directory = copy.t('cli.now.directory', { address: help.directory });
  if (country === null) return [directory];
  const name = sayCountry(copy, country);
  if (help.emergency === null) return [copy.t('cli.now.unknown', { country: name }), directory];
  if (lines.length === 0) return [copy.t('cli.now.no-lines', { country: name }), directory];
  return [
    copy.t('cli.now.lines', { country: name }),
    ...lines.flatMap((line) => [
      `  ${line.name}`,
      ...linkOf(line).map((link) => `    ${sayLink(copy, link)}`),
      ...openingLine(copy, line),
      ...truthLines(saying, line).map((each) => `    ${each}`),
    ]),
    '',
    directory,
  ];
};

/** Hours and languages, where any are known. */
const openingLine = ({ formatLocale }: Copy, { hours, languages }: Helpline): readonly string[] => {
  const names = new Intl.DisplayNames(formatLocale, { type: 'language' });
  const spoken = (languages ?? []).map((tag) => names.of(tag) ?? tag);
  const known = [...(hours === null ? [] : [hours]), ...(spoken.length === 0 ? [] : [spoken.join(', ')])];
  return known.length === 0 ? [] : [`    ${known.join(' · ')}`];
};
