/** What a file holds and what became of it, as lines of text and as data. */

import type { Copy } from '@cairn/copy';
import { cameWords, foundWords, knownWords } from '@cairn/copy/import-words';
import { columnsOf, openTasksOf } from '@cairn/interchange';
import type { ImportPlan, Skipped } from '@cairn/interchange';
import type { ImportSummary } from '@cairn/vault';
import { typedForm } from './import-columns.ts';
import { sayDay } from './days/say-day.ts';
import { noticeLines, sampleLines, samplesOf } from './say-samples.ts';

/** Enough to see what kind of lines they are; `--json` has all. */
const LINES_SHOWN = 10;

/** What can be done about how a file was read: asked again at once, taken back first, or nothing: none of it came in. */
export type Advice = 'again' | 'undo' | null;

export const planLines = (copy: Copy, plan: ImportPlan, advice: Advice): readonly string[] => {
  const { counts } = plan;
  const found = foundWords(copy, { ...counts, hasSettings: hasSettings(plan) });
  const unplaced = wordsWithoutNumber(plan);
  return [
    found.length === 0
      ? copy.t('import.nothing')
      : copy.t('cli.import.found', {
          format: copy.t(`import-format.${plan.format}`),
          what: found.join(', '),
        }),
    ...spanLine(copy, plan),
    ...leftOutLines(copy, plan),
    ...asideLines(copy, plan),
    ...noticeLines(copy, plan),
    ...columnLines(copy, plan, advice),
    ...(unplaced.length === 0
      ? []
      : [
          copy.t('cli.import.mood-words', { words: unplaced.join(', ') }),
          ...(advice === null ? [] : [copy.t(`cli.import.mood-words.${advice}`)]),
        ]),
  ];
};

const hasSettings = (plan: ImportPlan): boolean =>
  plan.format === 'cairn-json' && Object.keys(plan.settings).length > 0;

/** Before anything is kept: also a few lines as they would come in, and what is still to be said. */
export const previewLines = (copy: Copy, plan: ImportPlan): readonly string[] => [
  ...planLines(copy, plan, 'again'),
  ...sampleLines(copy, plan),
  ...(plan.needs === 'date-order' ? [copy.t('cli.import.date-order.ask')] : []),
  copy.t(plan.needs === 'columns' ? 'cli.import.columns.missing' : 'cli.import.dry-run'),
];

/** Of a table of one's own: what its columns were taken for, in the form that is typed. */
export const columnLines = (copy: Copy, plan: ImportPlan, advice: Advice): readonly string[] => {
  const columns = columnsOf(plan);
  if (columns === null) return [];
  const map = typedForm(columns).join(', ');
  return [
    copy.t('cli.import.columns', { columns: columns.names.join(', ') }),
    ...(map === '' ? [] : [copy.t('cli.import.columns.map', { map })]),
    ...(map === '' || advice === null ? [] : [copy.t(`cli.import.columns.${advice}`)]),
  ];
};

/** What is not done yet there: none of it is kept unless somebody says so, one by one. */
export const offerLines = (copy: Copy, tasks: readonly string[]): readonly string[] =>
  tasks.length === 0
    ? [copy.t('cli.import.offer.none')]
    : [copy.t('cli.import.offer', { command: 'cairn path new WORDS' }), ...tasks.map((task) => `  ${task}`)];

const asideLines = (copy: Copy, { notices }: ImportPlan): readonly string[] =>
  notices.flatMap((notice) =>
    notice.type === 'left-aside' ? [copy.t(`import-aside.${notice.what}`, { count: notice.count })] : [],
  );

const spanLine = (copy: Copy, { counts: { firstDay, lastDay } }: ImportPlan): readonly string[] => {
  if (firstDay === null || lastDay === null) return [];
  const [from, to] = [sayDay(copy.formatLocale, firstDay), sayDay(copy.formatLocale, lastDay)];
  return [copy.t('import.found.span', { from, to })];
};

/** A word that was typed and is not in the file: most likely a slip of the hand. */
export const unknownMoodLines = (copy: Copy, plan: ImportPlan, slip: string): readonly string[] => {
  const words = plan.format === 'cairn-json' ? [] : plan.moodWords.map(({ word }) => word);
  return [
    copy.t('cli.import.mood-words.unknown', { word: slip }),
    ...(words.length > 0 ? [copy.t('cli.import.mood-words.has', { words: words.join(', ') })] : []),
  ];
};

const wordsWithoutNumber = (plan: ImportPlan): readonly string[] =>
  plan.format === 'cairn-json'
    ? []
    : plan.moodWords.filter(({ rating }) => rating === null).map(({ word }) => word);

/** Whole notes by their names, and lines by their places. */
const leftOutLines = (copy: Copy, { counts, skipped }: ImportPlan): readonly string[] => {
  const names = skipped.flatMap(({ reason }) => (reason.type === 'undated-page' ? [reason.name] : []));
  const lines = counts.skipped - names.length;
  return [
    ...(names.length > 0 ? [copy.t('cli.import.pages-left', { count: names.length })] : []),
    ...names.slice(0, LINES_SHOWN).map((name) => `  ${name}`),
    ...(names.length > LINES_SHOWN
      ? [`  ${copy.t('cli.import.pages-more', { count: names.length - LINES_SHOWN })}`]
      : []),
    ...(lines > 0 ? [copy.t('import.skipped', { count: lines }), ...skippedLines(copy, skipped)] : []),
  ];
};

/** A reason without a place stands once, however often it is so. */
const skippedLines = (copy: Copy, skipped: readonly Skipped[]): readonly string[] => {
  const told = skipped
    .filter(({ reason }) => reason.type !== 'undated-page')
    .map(({ line, reason }) => {
      const why = copy.t(`import-skip.${reason.type}`);
      return `  ${line === null ? why : copy.t('import.skipped.line', { line, reason: why })}`;
    });
  return [...new Set(told)].slice(0, LINES_SHOWN);
};

/** An import that brought nothing leaves nothing to take back: `cairn undo` would then mean something else. */
export const adviceAfter = (summary: ImportSummary): Advice => (isSome(summary) ? 'undo' : null);

const isSome = ({ added, settings }: ImportSummary): boolean =>
  settings > 0 || Object.values(added).some((count) => count > 0);

export const addedLines = (copy: Copy, summary: ImportSummary): readonly string[] => {
  const { added, settings } = summary;
  return [
    ...(isSome(summary)
      ? [copy.t('import.done'), ...cameWords(copy, { ...added, hasSettings: settings > 0 })]
      : [copy.t('import.done.nothing')]),
    ...knownWords(copy, summary),
  ];
};

const columnData = (plan: ImportPlan): object | null => {
  const columns = columnsOf(plan);
  return columns === null ? null : { names: columns.names, map: columns.map, missing: columns.missing };
};

export const planData = (plan: ImportPlan): object => ({
  dryRun: true,
  format: plan.format,
  variant: plan.variant,
  counts: plan.counts,
  skipped: plan.skipped,
  notices: plan.notices,
  needs: plan.needs,
  samples: samplesOf(plan),
  columns: columnData(plan),
  openTasks: openTasksOf(plan),
  moodWords: plan.format === 'cairn-json' ? [] : plan.moodWords,
});
