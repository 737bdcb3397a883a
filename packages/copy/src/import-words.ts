/** What a file holds and what of it came in, in the app and at a prompt alike. Nothing is said of what is not there. */

import type { Copy } from './copy.ts';

/** How many there are of each kind. */
export interface ImportCounts {
  readonly wins: number;
  readonly checkIns: number;
  readonly restDays: number;
  readonly planEntries: number;
  readonly people: number;
  readonly challenges: number;
  readonly rituals: number;
  readonly entries: number;
  readonly thoughts: number;
  readonly scaleResponses: number;
  readonly hasSettings: boolean;
}

/** In the order they are told. Ladders and steps are told with their paths, wordings with their pages. */
const FOUND = [
  ['wins', 'import.found.wins'],
  ['checkIns', 'import.found.check-ins'],
  ['restDays', 'import.found.rest'],
  ['planEntries', 'import.found.plan'],
  ['people', 'import.found.people'],
  ['challenges', 'import.found.paths'],
  ['rituals', 'import.found.rituals'],
  ['entries', 'import.found.pages'],
  ['thoughts', 'import.found.thoughts'],
  ['scaleResponses', 'import.found.scales'],
] as const;

/** A few words for each kind. */
export const foundWords = ({ t }: Copy, counts: ImportCounts): readonly string[] => [
  ...FOUND.flatMap(([kind, key]) => (counts[kind] > 0 ? [t(key, { count: counts[kind] })] : [])),
  ...(counts.hasSettings ? [t('import.found.settings')] : []),
];

/** Of what was here before: `known` in all, of which some are not as the file has them. */
export interface KnownCounts {
  readonly known: number;
  readonly stayed: { readonly trashed: number; readonly removed: number; readonly differ: number };
}

/** What was known already and where it is: a thing in the trash is not told as here. */
export const knownWords = ({ t }: Copy, { known, stayed }: KnownCounts): readonly string[] => {
  const { trashed, removed, differ } = stayed;
  const told = [
    ['import.done.known', known - trashed - removed],
    ['import.done.trashed', trashed],
    ['import.done.removed', removed],
    ['import.done.differ', differ],
  ] as const;
  return told.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []));
};

/** A sentence for each kind, and one for two that belong together. */
export const cameWords = (copy: Copy, counts: ImportCounts): readonly string[] => {
  const { t } = copy;
  const { wins, checkIns, planEntries, people, challenges, rituals, thoughts, scaleResponses } = counts;
  const together = [
    [['wins', 'checkIns'], () => t('import.done.added', { wins, moods: checkIns })],
    [['planEntries', 'people'], () => t('import.done.help', { lines: planEntries, people })],
    [['challenges', 'rituals'], () => t('import.done.paths', { paths: challenges, rituals })],
    [['thoughts', 'scaleResponses'], () => t('import.done.thoughts', { thoughts, forms: scaleResponses })],
  ] as const;
  let rest = counts;
  const lines: string[] = [];
  for (const [[one, other], line] of together) {
    if (counts[one] === 0 || counts[other] === 0) continue;
    lines.push(line());
    rest = { ...rest, [one]: 0, [other]: 0 };
  }
  return [...lines, ...foundWords(copy, rest).map((what) => t('import.done.came', { what }))];
};
