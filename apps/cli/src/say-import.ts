/** What a file holds and what became of it, as lines of text and as data. */

import type { Copy } from '@cairn/copy';
import type { ImportPlan, Skipped } from '@cairn/interchange';
import type { ImportSummary } from '@cairn/vault';
import { sayDay } from './days/say-day.ts';

/** Enough to see what kind of lines they are; `--json` has all. */
const LINES_SHOWN = 10;

export const planLines = (copy: Copy, plan: ImportPlan): readonly string[] => {
  const { wins, checkIns, restDays, planEntries, people, skipped, firstDay, lastDay } = plan.counts;
  const found = [
    ...(wins > 0 ? [copy.t('import.found.wins', { count: wins })] : []),
    ...(checkIns > 0 ? [copy.t('import.found.check-ins', { count: checkIns })] : []),
    ...(restDays > 0 ? [copy.t('import.found.rest', { count: restDays })] : []),
    ...(planEntries > 0 ? [copy.t('import.found.plan', { count: planEntries })] : []),
    ...(people > 0 ? [copy.t('import.found.people', { count: people })] : []),
  ];
  const unplaced = wordsWithoutNumber(plan);
  return [
    found.length === 0
      ? copy.t('import.nothing')
      : copy.t('cli.import.found', { format: plan.format, what: found.join(', ') }),
    ...(firstDay === null || lastDay === null
      ? []
      : [
          copy.t('import.found.span', {
            from: sayDay(copy.formatLocale, firstDay),
            to: sayDay(copy.formatLocale, lastDay),
          }),
        ]),
    ...(skipped > 0
      ? [copy.t('import.skipped', { count: skipped }), ...skippedLines(copy, plan.skipped)]
      : []),
    ...(unplaced.length === 0 ? [] : [copy.t('cli.import.mood-words', { words: unplaced.join(', ') })]),
  ];
};

const wordsWithoutNumber = (plan: ImportPlan): readonly string[] =>
  plan.format === 'daylio-csv'
    ? plan.moodWords.filter(({ rating }) => rating === null).map(({ word }) => word)
    : [];

const skippedLines = (copy: Copy, skipped: readonly Skipped[]): readonly string[] =>
  skipped.slice(0, LINES_SHOWN).map(({ line, reason }) => {
    const why = copy.t(`import-skip.${reason.type}`);
    return `  ${line === null ? why : copy.t('import.skipped.line', { line, reason: why })}`;
  });

export const addedLines = (copy: Copy, { added, known }: ImportSummary): readonly string[] => [
  copy.t('import.done'),
  ...(added.wins + added.checkIns > 0
    ? [copy.t('import.done.added', { wins: added.wins, moods: added.checkIns })]
    : []),
  ...(added.planEntries + added.people > 0
    ? [copy.t('import.done.help', { lines: added.planEntries, people: added.people })]
    : []),
  ...(known > 0 ? [copy.t('import.done.known', { count: known })] : []),
];

export const planData = (plan: ImportPlan): object => ({
  dryRun: true,
  format: plan.format,
  variant: plan.variant,
  counts: plan.counts,
  skipped: plan.skipped,
  notices: plan.notices,
  needs: plan.needs,
  moodWords: plan.format === 'daylio-csv' ? plan.moodWords : [],
});
