/**
 * Large files as other apps would write them, made up and the same every time: ten years of a watch as Apple Health exports them, a
 * diary of many rows as Daylio does, and a table as Cairn writes it. Written as they come, never held.
 */

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parseWin } from '@cairn/domain';
import type { Win } from '@cairn/domain';
import { writeCsvTable } from '../../packages/interchange/src/csv-tables/write-csv-table.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const BEGIN = Date.UTC(2016, 0, 1);
const DAYS = 3650;
/** What is written at once. */
const PIECE = 1 << 20;

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} +0000`;

const WATCH =
  'sourceName="A watch" sourceVersion="10.1" device="&lt;&lt;HKDevice: 0x2815&gt;, name:Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,1, software:10.1&gt;"';

const span = (from: number, minutes: number): string =>
  `creationDate="${stamp(from + minutes * MINUTE)}" startDate="${stamp(from)}" endDate="${stamp(from + minutes * MINUTE)}"`;

const reading = (at: number, value: number): string =>
  ` <Record type="HKQuantityTypeIdentifierHeartRate" ${WATCH} unit="count/min" ${span(at, 0)} value="${value}">\n  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="${value % 3}"/>\n </Record>\n`;

/** What comes along: a night in three pieces, ten minutes of quiet, a walk every other day, and how it was. */
const kept = (midnight: number, day: number): string => {
  const asleep = (hours: number, length: number): string =>
    ` <Record type="HKCategoryTypeIdentifierSleepAnalysis" ${WATCH} ${span(midnight + hours * 60 * MINUTE, length)} value="HKCategoryValueSleepAnalysisAsleepCore"/>\n`;
  const parts = [asleep(0, 110), asleep(2, 115), asleep(4, 120 + (day % 60))];
  parts.push(
    ` <Record type="HKCategoryTypeIdentifierMindfulSession" ${WATCH} ${span(midnight + 12 * 60 * MINUTE, 10)}/>\n`,
  );
  if (day % 2 === 0)
    parts.push(
      ` <Workout workoutActivityType="HKWorkoutActivityTypeTraditionalStrengthTraining" duration="${20 + (day % 40)}.5" durationUnit="min" ${WATCH} ${span(midnight + 17 * 60 * MINUTE, 30)}/>\n`,
    );
  parts.push(
    ` <StateOfMind startDate="${stamp(midnight + 20 * 60 * MINUTE)}" kind="dailyMood" valence="${((day % 21) - 10) / 10}" labels="content, somewhat tired ${day % 7}" associations="the garden behind the house"/>\n`,
  );
  return parts.join('');
};

/** About so many bytes, and no fewer. */
export function* healthExport(bytes: number): Generator<string, void, undefined> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout|StateOfMind)*)>\n]>\n<HealthData locale="en_GB">\n`;
  const perDay = bytes / DAYS;
  for (let day = 0; day < DAYS; day += 1) {
    const midnight = BEGIN + day * DAY;
    let text = kept(midnight, day);
    for (let nth = 0; text.length < perDay; nth += 1)
      text += reading(midnight + ((nth * 7919) % 1440) * MINUTE, 55 + ((nth * nth + day) % 90));
    yield text;
  }
  yield '</HealthData>\n';
}

/** Of Apple Health: what a reader has to find in it. */
export const IN_HEALTH = { wins: DAYS + DAYS / 2, checkIns: DAYS * 2 };

const MOODS = ['rad', 'good', 'meh', 'bad', 'awful'];
const DOINGS = ['walk', 'cooked', 'tidied up', 'called a friend', 'music', 'read a little', 'slept early'];

export function* diary(rows: number): Generator<string, void, undefined> {
  yield 'full_date,date,weekday,time,mood,activities,note_title,note\n';
  for (let row = 0; row < rows; row += 1) {
    const at = BEGIN + Math.floor(row / 55) * DAY;
    const hour = row % 24;
    const doings = `${DOINGS[row % 7]} | ${DOINGS[(row * 3 + 1) % 7]}`;
    yield `${new Date(at).toISOString().slice(0, 10)},"a day",Monday,${hour}:${String(row % 60).padStart(2, '0')},${MOODS[row % 5]},"${doings}","","a small note number ${row}, ""quoted"", as one writes them"\n`;
  }
}

/** Out of Cairn itself, as `cairn export --table wins` writes them. */
export const ownWins = (rows: number): AsyncGenerator<string, void, undefined> =>
  writeCsvTable('wins', winsOf(rows));

function* winsOf(rows: number): Generator<Win, void, undefined> {
  for (let row = 0; row < rows; row += 1) {
    const at = BEGIN + Math.floor(row / 20) * DAY + (row % 20) * MINUTE;
    const win = parseWin({
      ...{ id: row.toString(16).padStart(32, '0'), localDay: new Date(at).toISOString().slice(0, 10) },
      ...{ at, zone: 'Europe/Berlin', text: `Carried one cup to the sink, ${row}`, area: 'home' },
      ...{ note: row % 3 === 0 ? 'it was raining, and quiet' : null, planned: false, big: false, effort: 1 },
      ...{ pleasure: 5, mastery: null, expectedPleasure: null, expectedDifficulty: null },
      ...{ moodBefore: null, moodAfter: null, activity: null, step: null, ritual: null },
      ...{ resting: false, near: false, trashed: false, importBatch: null },
    });
    if (win.ok) yield win.value;
  }
}

type Pieces = Iterable<string> | AsyncIterable<Uint8Array | string>;

export const writeLarge = async (path: string, pieces: Pieces): Promise<void> => {
  const file = createWriteStream(path, { highWaterMark: PIECE });
  for await (const piece of pieces) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await finished(file);
};
