/** What a preview shows of a plan: enough to know the file again, never so much that the page grows long. Pure. */

import type { PlainKey } from '@cairn/copy';
import type { CheckIn, Win } from '@cairn/domain';
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
