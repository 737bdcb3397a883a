/**
 * Real exports of other people, kept beside the project and never in it. Where the folder is absent one line says so;
 * our own fixtures hold the same ground.
 */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDaylioCsv, readImport, sourceOf } from '../index.ts';
import type { DaylioPlan } from '../index.ts';
import { anIdOf } from '../fixtures/an-id-of.ts';

const FOLDER = new URL('../../../../../shared/data/imports/daylio-csv/', import.meta.url);

const OPTIONS = { hashId: anIdOf, zone: 'Europe/Berlin' };
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, FOLDER));

/** `variant rows wins check-ins skipped, needs`, or the error. */
const outcomeOf = async (name: string): Promise<string> => {
  const plan = await readImport(sourceOf(bytesOf(name)), OPTIONS);
  if (!plan.ok) return 'reason' in plan.error ? `${plan.error.type} ${plan.error.reason}` : plan.error.type;
  const { variant, counts, needs } = plan.value;
  return `${variant} ${counts.rows} ${counts.wins} ${counts.checkIns} ${counts.skipped}, ${needs}`;
};

const planOf = (name: string): DaylioPlan => {
  const plan = readDaylioCsv(bytesOf(name), OPTIONS);
  if (!plan.ok) throw new Error(`no Daylio plan for ${name}`);
  return plan.value;
};

const EXPECTED: Readonly<Record<string, string>> = {
  'DeutscheGabanna__daylio_export_ok.csv': 'note-title-2021 12 3 12 0, mood-mapping',
  'DeutscheGabanna__daylio_export_ok_scales.csv': 'scales-2025 7 0 7 0, mood-mapping',
  'DeutscheGabanna__daylio_export_escaped_characters.csv': 'note-title-2021 5 1 5 0, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_quoted_fields.csv': 'note-title-2021 5 3 5 0, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_unknown_fields.csv': 'note-title-2021 12 3 12 0, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_empty_lines_whitespace.csv': 'note-title-2021 5 2 5 0, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_inconsistent_fields.csv': 'note-title-2021 5 3 5 0, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_missing_fields.csv': 'note-title-2021 5 2 4 1, mood-mapping',
  'DeutscheGabanna__daylio_export_bad_corrupted.csv': 'NotText binary',
  'DeutscheGabanna__daylio_export_bad_empty.csv': 'Empty',
  'DeutscheGabanna__daylio_export_bad_wrong_format.txt': 'UnknownFormat',
  'MichaelCurrin__input.csv': 'scales-2025 4 2 4 0, nothing',
  'MichaelCurrin__sample.csv': 'note-title-2021 3 4 3 0, nothing',
  'MichaelCurrin__sample_multiple_moods.csv': 'note-title-2021 7 0 7 0, mood-mapping',
  'NiklasvonM__mockdata.csv': 'full-date-2019 700 732 700 0, nothing',
  'TulsiMundada__Daylio_Abid.csv': 'full-date-2019 940 4013 940 0, mood-mapping',
  'kplich__daylio_export.csv': 'year-2017 21 0 21 0, nothing',
};

if (existsSync(FOLDER)) {
  test.each(Object.entries(EXPECTED))('reads the real file %s', async (name, outcome) => {
    expect(await outcomeOf(name)).toBe(outcome);
  });

  test('knows what to expect of every real file', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'SOURCES.md');
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test('names each line that real damage put in doubt', () => {
    expect(planOf('DeutscheGabanna__daylio_export_bad_missing_fields.csv').skipped).toEqual([
      { line: 3, reason: { type: 'no-date' } },
    ]);
    expect(planOf('DeutscheGabanna__daylio_export_bad_inconsistent_fields.csv').notices).toEqual(
      expect.arrayContaining([
        { type: 'rows-filled-up', lines: [4, 6] },
        { type: 'rows-joined', lines: [3, 5] },
      ]),
    );
    expect(planOf('kplich__daylio_export.csv').notices).toEqual([{ type: 'rows-filled-up', lines: [11] }]);
  });

  test('gives no real record an id twice', () => {
    for (const name of ['NiklasvonM__mockdata.csv', 'TulsiMundada__Daylio_Abid.csv']) {
      const { wins, checkIns } = planOf(name);
      const ids = [...wins, ...checkIns].map((record) => record.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
} else {
  test('real Daylio files: folder ../shared/data/imports/daylio-csv absent, our own fixtures stand in', () => {
    process.stdout.write(
      'real Daylio files: ../shared/data/imports/daylio-csv is absent; only our own fixtures were read\n',
    );
    expect(existsSync(new URL('./fixtures/', import.meta.url))).toBe(true);
  });
}
