/**
 * What was found in another app's file, as whole records. Pure; never throws. Laws: the same thing has the same id in every
 * export, and a doing has it in every app; each found thing becomes records or is named as left out; no word is cut off.
 */

import { daysBetween, err, ok, parsePrivateText } from '@cairn/domain';
import type { PrivateText, Result } from '@cairn/domain';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { Notice, OtherFormat, OtherPlan } from '../import-plan.ts';
import { countPlan, samplePlan } from '../plan-summary.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';
import type { Reading } from './found.ts';
import { Making } from './making.ts';

/** Errors: `NoUsableRows`. */
export const planOfFound = (
  format: OtherFormat,
  reading: Reading,
  options: ImportOptions,
): Result<OtherPlan, ImportError> => {
  const making = new Making(reading, options);
  const skipped = [...reading.skipped];
  const { today, onShare } = options;
  for (const [index, found] of reading.found.entries()) {
    // To find it took about as long.
    onShare?.(0.5 + (0.5 * index) / reading.found.length);
    // A night owl's own day may still be yesterday when the other app has turned its page.
    const isFuture = today !== undefined && daysBetween(today, found.day) > 1;
    const reason = isFuture ? ({ type: 'future' } as const) : making.add(found);
    if (reason !== null) skipped.push({ line: found.line, reason });
  }
  const { wins, checkIns, entries } = making;
  const records = { wins, checkIns, restDays: [...making.restDays.values()], entries };
  const kept = wins.length + checkIns.length + records.restDays.length + entries.length;
  const { columns } = reading;
  // A column that was said wrongly is said anew, with the file still there.
  if (kept === 0 && skipped.length > 0 && columns === null) return err({ type: 'NoUsableRows', skipped });
  const { unanswered } = making.moods;
  const unnumbered: readonly Notice[] =
    unanswered > 0 ? [{ type: 'mood-words-without-number', words: unanswered }] : [];
  return ok({
    ...{ format, variant: reading.variant, ...records, scaleResponses: [], skipped },
    counts: countPlan(records, skipped, reading.rows),
    notices: [...reading.notices, ...unnumbered],
    moodWords: making.moods.found,
    activities: making.activities(),
    needs: needsOf(reading, unanswered > 0),
    columns,
    openTasks: offered(reading.openTasks),
    samples: samplePlan(records),
  });
};

/** Longer than a line is no name of anything. */
const LONGEST_TASK = 200;

/** Each once, in the order of the file. */
const offered = (written: readonly string[]): readonly PrivateText[] => {
  const tasks = new Map<string, PrivateText>();
  for (const words of written) {
    const text = parsePrivateText(plainCell(words));
    if (text.ok && text.value.length <= LONGEST_TASK && !tasks.has(nameKey(text.value)))
      tasks.set(nameKey(text.value), text.value);
  }
  return [...tasks.values()];
};

const needsOf = ({ columns, asksDateOrder }: Reading, asksMoods: boolean): OtherPlan['needs'] => {
  if (columns !== null && columns.missing !== null) return 'columns';
  if (asksDateOrder) return 'date-order';
  return asksMoods ? 'mood-mapping' : 'nothing';
};
