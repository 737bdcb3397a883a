/**
 * Real files of other apps, kept beside the project and never in it; the Daylio CSV files have a test of their own. What is
 * expected was counted by another hand, from the files themselves. Where the folder is absent one line says so.
 */

import { expect, test } from 'vitest';
import { readImport, sourceOf } from './index.ts';
import { countOtherwise } from './fixtures/count-otherwise.ts';
import { faultIn } from './fixtures/fault-in.ts';
import { asideOf, OPTIONS } from './fixtures/read-file.ts';
import { realBytes, realFiles } from './fixtures/real-files.ts';

/** `format variant, rows: wins check-ins rest pages skipped {left aside}`, or the error. */
const outcomeOf = async (path: string): Promise<string> => {
  const plan = await readImport(sourceOf(realBytes(path)), OPTIONS);
  if (!plan.ok) return plan.error.type;
  const { format, variant, counts, needs } = plan.value;
  const kept = [counts.wins, counts.checkIns, counts.restDays, counts.entries, counts.skipped].join(' ');
  const asides = Object.entries(asideOf(plan.value))
    .map(([what, count]) => ` ${what} ${count}`)
    .toSorted();
  return `${format} ${variant}, ${counts.rows}: ${kept}${asides.join('')}${needs === 'date-order' ? ' ?' : ''}`;
};

const EXPECTED: Readonly<Record<string, string>> = {
  'beaver-habits/beaver__rich.json': 'beaver-habits export, 5: 3 1 0 0 0 not-done 1 removed 1',
  'daylio-backup/Guekka__english.daylio': 'daylio-backup backup, 5: 5 5 0 0 0',
  'daylio-backup/Guekka__english.json': 'daylio-backup backup, 5: 5 5 0 0 0',
  'daylio-backup/Guekka__english.txt': 'UnknownFormat',
  'daylio-backup/Guekka__new.daylio': 'daylio-backup backup, 64: 0 64 0 0 0',
  'habitica/history_apidoc_example.csv': 'habitica history-csv, 2: 2 0 0 0 0',
  'habitica/tr4nt0r__empty_data.json': 'UnknownFormat',
  'habitica/tr4nt0r__task.json': 'habitica tasks, 2: 2 0 0 0 0',
  'habitica/tr4nt0r__tasks.json': 'habitica tasks, 53: 32 0 0 0 0 not-done 14 open-tasks 7',
  'habitica/tr4nt0r__user.json': 'PartOfExport',
  'habitica/tr4nt0r__user_anonymized.json': 'habitica tasks, 53: 32 0 0 0 0 not-done 14 open-tasks 7',
  'habitbull/iSoron__habitbull.csv': 'habitbull csv, 18: 18 0 0 0 0',
  'habitbull/iSoron__habitbull2.csv': 'habitbull csv, 81: 70 1 2 0 0 not-done 9',
  'loop-habit-tracker/Aorizon__Checkmarks.csv': 'loop-habits checkmarks, 2847: 506 0 0 0 0 not-done 2341',
  'loop-habit-tracker/Aorizon__Habits.csv': 'PartOfExport',
  'loop-habit-tracker/Aorizon__Scores.csv': 'PartOfExport',
  'loop-habit-tracker/OmarNaguib__Checkmarks.csv': 'PartOfExport',
  'loop-habit-tracker/eduardovitor__Checkmarks.csv': 'PartOfExport',
  'loop-habit-tracker/iSoron__csv_export/': 'loop-habits csv-export, 10: 6 3 0 0 0 automatic 3 not-done 1',
  'loop-habit-tracker/iSoron__loop.db': 'loop-habits backup, 164: 164 0 0 0 0',
  'loop-habit-tracker/iSoron__v021.db': 'loop-habits backup, 3: 3 0 0 0 0',
  'loop-habit-tracker/iSoron__v022.db': 'loop-habits backup, 1: 1 0 0 0 0',
  'apple-health/athena__inline_AU.xml': 'apple-health export, 11: 2 1 0 0 0 measures 7',
  'apple-health/dogsheep__export.xml': 'apple-health export, 3: 1 0 0 0 0 measures 2',
  'apple-health/kylemneal__export.xml': 'apple-health export, 10: 0 0 0 0 0 measures 10',
  'apple-health/michellepellon__sample_export.xml': 'apple-health export, 14: 1 1 0 0 0 measures 11',
  'apple-health/tagbug__example.xml': 'apple-health export, 4: 0 1 0 0 0 measures 3',
  'apple-health/tagbug__export.xml': 'apple-health export, 5: 0 1 0 0 0 measures 4',
  'apple-health/tdda__export6s3sample.xml': 'apple-health export, 16: 1 0 0 0 0 measures 15',
  'google-fit/athena__daily.csv': 'google-fit days, 2: 0 1 0 0 0 measures 7',
  'google-fit/athena__session_run.json': 'google-fit session, 1: 0 1 0 0 0',
  'google-fit/athena__session_sleep.json': 'google-fit session, 1: 0 1 0 0 0',
  'apple-journal/davicedraz__2026-01-03.html': 'apple-journal html, 1: 0 0 0 1 0',
  'apple-journal/davicedraz__2026-01-11.html': 'apple-journal html, 1: 0 0 0 1 0 places 1',
  'apple-journal/davicedraz__2026-02-08.html': 'apple-journal html, 1: 0 0 0 1 0',
  'day-one/day_one_to_md__Journal.json': 'day-one json, 1: 0 0 0 1 0 pictures 1 places 1',
  'day-one/jrnl__classic/': 'day-one classic, 3: 0 0 0 3 0',
  'day-one/robinshi918__sample_dayone_export.json': 'day-one json, 2: 0 0 0 2 0',
  'day-one/robinshi918__sample_daygram_export.txt': 'UnknownFormat',
  'journey/1412653984567-3fc21e15f45bf4c4.json': 'journey json, 1: 0 0 0 1 0 measures 1 pictures 1 places 1',
  'markdown-journal/jrnl__basic_folder_2020_08_29.txt': 'markdown jrnl, 1: 0 0 0 1 0',
  'markdown-journal/jrnl__basic_folder_2020_08_31.txt': 'markdown jrnl, 1: 0 0 0 1 0',
  'markdown-journal/jrnl__basic_folder_2020_09_24.txt': 'markdown jrnl, 1: 0 0 0 1 0',
  'markdown-journal/sblu-dailys/': 'markdown files, 36: 114 32 0 36 0',
  'bearable/eter__inline_rows.csv': 'bearable csv, 9: 0 2 0 0 0 measures 3 medicines 1',
  'how-we-feel/davicedraz__HowWeFeelEmotions.example.csv': 'how-we-feel check-ins, 3: 0 3 0 0 0 measures 6',
  'how-we-feel/davicedraz__moods.txt': 'UnknownFormat',
  'nomie/nomie6__adhd-template.json': 'PartOfExport',
  'nomie/nomie6__mood-template.json': 'PartOfExport',
  'obsidian-habits/our-blank-space__habit_h_mlykmjlf_e2v8vjmi.json':
    'obsidian-habits entries, 7: 0 6 0 0 0 measures 1',
  'obsidian-habits/our-blank-space__habit_h_mlzi1teb_y4oecqrr.json':
    'obsidian-habits entries, 1: 0 0 0 0 0 measures 1',
  'obsidian-habits/our-blank-space__habit_h_mlzi4k2c_xi0oi6jq.json':
    'obsidian-habits entries, 1: 0 0 0 0 0 measures 1',
  'super-productivity/super-productivity__legacy-v10-backup.json':
    'super-productivity backup-10, 7: 2 0 0 1 0 open-tasks 4',
  'super-productivity/super-productivity__super-productivity-overdue.json':
    'super-productivity backup, 0: 0 0 0 0 0',
  'super-productivity/super-productivity__test-backup-encrypted.json':
    'super-productivity backup, 3: 0 0 0 0 0 open-tasks 3',
  'super-productivity/super-productivity__test-backup.json':
    'super-productivity backup, 3: 0 0 0 0 0 open-tasks 3',
  'things/thingsapi__main.sqlite': 'things database, 49: 12 0 0 0 0 not-done 11 open-tasks 20 removed 6',
  'ticktick/go-vikunja__testdata_ticktick_export.csv': 'ticktick csv, 11: 2 0 0 0 0 open-tasks 9',
  'ticktick/go-vikunja__testdata_ticktick_space_dates.csv': 'ticktick csv, 2: 1 0 0 0 0 open-tasks 1',
  'todoist/de__inline.csv': 'todoist template, 2: 0 0 0 0 0 open-tasks 2',
  'todoist/geert__inline.csv': 'todoist template, 4: 0 0 0 0 0 open-tasks 4',
  'todoist/jamesbrond__own_dialect.csv': 'todoist template, 3: 0 0 0 0 0 open-tasks 3',
  'track-and-graph/SamAmco__legacy_import.csv': 'track-and-graph csv-without-label, 14: 0 14 0 0 0',
  'rewire-tickmate/iSoron__rewire.db': 'rewire backup, 61: 56 0 2 0 0 not-done 3',
  'rewire-tickmate/iSoron__tickmate.db': 'tickmate backup, 82: 82 0 0 0 0',
};

const FILES = realFiles();

if (FILES.length > 0) {
  test.each(Object.entries(EXPECTED))('reads the real file %s', async (path, outcome) => {
    expect(await outcomeOf(path)).toBe(outcome);
  });

  test.each(FILES)('%s is refused, or has as many things as another hand counts in it', async (path) => {
    const bytes = realBytes(path);
    const plan = await readImport(sourceOf(bytes), OPTIONS);
    if (!plan.ok) return;
    expect(plan.value.counts.rows).toBe(countOtherwise(path, bytes));
    expect(faultIn(plan.value)).toBeNull();
  });

  test('knows what to expect of every real file', () => {
    // Those have tests of their own.
    const elsewhere = /^(daylio-csv|fhir|crisis-lines)\//;
    expect(FILES.filter((path) => !elsewhere.test(path))).toEqual(Object.keys(EXPECTED).toSorted());
  });
} else {
  test('real files of other apps: folder ../shared/data/imports absent, our own fixtures stand in', () => {
    process.stdout.write(
      'real files of other apps: ../shared/data/imports is absent; only our own fixtures were read\n',
    );
    expect(Object.keys(EXPECTED).length).toBeGreaterThan(0);
  });
}
