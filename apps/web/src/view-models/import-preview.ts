/** What a preview shows of a plan: enough to know the file again, never so much that the page grows long. Pure. */

import type { Copy, PlainKey } from '@cairn/copy';
import type { CheckIn, Win } from '@cairn/domain';
import { foundWords } from '@cairn/copy/import-words';
import { besideWins, openTasksOf } from '@cairn/interchange';
import type { ImportPlan, Notice, SampleDay, Skipped } from '@cairn/interchange';

export const MOST_SKIPPED = 20;

/** Notices that change what the person gets; the rest are details of the format. */
const NOTICE_KEYS: Readonly<Partial<Record<Notice['type'], PlainKey>>> = {
  'rows-filled-up': 'import.notice.filled',
  'columns-ignored': 'import.notice.columns',
  'times-unreadable': 'import.notice.times',
  'long-notes-split': 'import.notice.long',
  'controls-dropped': 'import.notice.controls',
};

export const noticeKeys = (plan: ImportPlan): readonly PlainKey[] => [
  ...new Set(plan.notices.flatMap((notice) => NOTICE_KEYS[notice.type] ?? [])),
];

type LeftAside = Extract<Notice, { readonly type: 'left-aside' }>;

/** What is never taken along. Open tasks that are told of elsewhere are not told of twice. */
export const asidesShown = (plan: ImportPlan, tasksTold: number): readonly LeftAside[] =>
  plan.notices.flatMap((notice) => {
    if (notice.type !== 'left-aside') return [];
    const count = notice.what === 'open-tasks' ? notice.count - tasksTold : notice.count;
    return count > 0 ? [{ ...notice, count }] : [];
  });

/** Whether there is anything to say of what does not come in. */
export const saysWhatStays = (plan: ImportPlan, tasksTold = 0): boolean =>
  plan.skipped.length + noticeKeys(plan).length + asidesShown(plan, tasksTold).length > 0;

/** The first lines left aside, and how many more there are. */
export const skippedShown = (
  skipped: readonly Skipped[],
): { readonly first: readonly Skipped[]; readonly more: number } => ({
  first: skipped.slice(0, MOST_SKIPPED),
  more: Math.max(0, skipped.length - MOST_SKIPPED),
});

const wordsOf = (record: Win | CheckIn): readonly string[] => {
  if ('text' in record) return [record.text];
  return [record.moodWord, record.note].flatMap((words) => (words === null ? [] : [words]));
};

/** The words of one sample day, a line for each record. */
export const sampleLines = (sample: SampleDay): readonly string[] =>
  [...sample.wins, ...sample.checkIns].flatMap((record) => {
    const words = wordsOf(record).join(' · ');
    return words === '' ? [] : [words];
  });

/** True while the way dates are written is for the person to say. */
export const asksDateOrder = (plan: ImportPlan): boolean =>
  plan.needs === 'date-order' ||
  plan.notices.some((notice) => notice.type === 'dates-read-as' && !notice.certain);

export const dateOrderOf = (plan: ImportPlan): 'day-first' | 'month-first' | 'unknown' => {
  if (plan.needs === 'date-order') return 'unknown';
  const read = plan.notices.find((notice) => notice.type === 'dates-read-as');
  return read?.type === 'dates-read-as' ? read.order : 'unknown';
};

const hasSettings = (plan: ImportPlan): boolean =>
  plan.format === 'cairn-json' && Object.keys(plan.settings).length > 0;

/** Each kind that is in the file, with how many there are. */
export const foundLines = (copy: Copy, plan: ImportPlan): readonly string[] =>
  foundWords(copy, { ...plan.counts, hasSettings: hasSettings(plan) });

/** Whether there is anything that could be kept, told above or not. */
export const holdsSome = (plan: ImportPlan): boolean => {
  const { wins, checkIns, restDays } = plan.counts;
  const beside = Object.values(besideWins(plan)).some((list) => Object.keys(list).length > 0);
  return beside || wins + checkIns + restDays > 0;
};

/** The same, with what the person may pick from it. */
export const mayHoldSome = (plan: ImportPlan): boolean => holdsSome(plan) || openTasksOf(plan).length > 0;
