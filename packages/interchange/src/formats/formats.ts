/** Every format that is read, by what it lies in. Those that could be taken for another come first. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import type { ForeignTables } from '../import-format.ts';
import { isDayOne, isDayOneClassic } from '../day-one/is-day-one.ts';
import { fitsHabitica } from '../habitica/fits-habitica.ts';
import { fitsLoopCsv } from '../loop-habits/fits-loop.ts';
import { isCairnJournal, isJrnl } from '../markdown/fits-markdown.ts';
import { fitsTickTick } from '../ticktick/fits-ticktick.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import type { CsvHead, CsvTable } from './csv-table.ts';
import { listIn, objectIn, objectsIn } from './json-parts.ts';
import type { KnownFormat } from './known-formats.ts';

/** All of them in one piece: each file costs a first visit more than its bytes do (decision 37). */
const readers = () => import('./readers.ts');

/** Which of them there are differs from one account to the next. */
const FIT = ['move minutes count', 'heart points', 'step count', 'calories (kcal)'];

export const CSV_FORMATS: readonly KnownFormat<CsvHead, CsvTable>[] = [
  {
    format: 'habitbull',
    fits: hasColumns('habitname', 'calendardate', 'value'),
    load: async () => (await readers()).readHabitBull,
  },
  {
    format: 'habitica',
    fits: hasColumns('task name', 'task id', 'task type', 'date', 'value'),
    load: async () => (await readers()).readHabiticaCsv,
  },
  {
    format: 'track-and-graph',
    fits: hasColumns('featurename', 'timestamp', 'value'),
    load: async () => (await readers()).readTrackAndGraph,
  },
  {
    format: 'bearable',
    fits: hasColumns('date', 'category', 'rating/amount', 'detail'),
    load: async () => (await readers()).readBearable,
  },
  {
    format: 'how-we-feel',
    fits: hasColumns('date', 'mood', 'tags (people)', 'notes'),
    load: async () => (await readers()).readHowWeFeel,
  },
  {
    format: 'todoist',
    fits: hasColumns('type', 'content', 'priority'),
    load: async () => (await readers()).readTodoist,
  },
  {
    format: 'ticktick',
    fits: fitsTickTick,
    load: async () => (await readers()).readTickTick,
  },
  {
    format: 'google-fit',
    fits: ({ header }) => header.includes('date') && FIT.some((name) => header.includes(name)),
    load: async () => (await readers()).readGoogleFit,
  },
  {
    format: 'loop-habits',
    fits: fitsLoopCsv,
    load: async () => (await readers()).readLoopCsv,
  },
];

export const JSON_FORMATS: readonly KnownFormat<JsonValue, JsonValue>[] = [
  {
    format: 'table-habit',
    fits: (value) => hasHabit(Array.isArray(value) ? value : habitsIn(value), hasRecords('record_date')),
    load: async () => (await readers()).readTableHabit,
  },
  {
    format: 'beaver-habits',
    fits: (value) => hasHabit(habitsIn(value), hasRecords('day')),
    load: async () => (await readers()).readBeaverHabits,
  },
  {
    format: 'habit-trove',
    fits: (value) => hasHabit(habitsIn(value), (habit) => Array.isArray(habit['completions'])),
    load: async () => (await readers()).readHabitTrove,
  },
  {
    format: 'nomie',
    fits: (value) => isJsonObject(objectIn(value)['nomie']) && Array.isArray(objectIn(value)['events']),
    load: async () => (await readers()).readNomie,
  },
  {
    format: 'super-productivity',
    fits: (value) =>
      isSuperProductivity(objectIn(value)) || isSuperProductivity(objectIn(objectIn(value)['data'])),
    load: async () => (await readers()).readSuperProductivity,
  },
  {
    format: 'obsidian-habits',
    fits: (value) =>
      Object.values(objectIn(objectIn(value)['entries'])).some((entry) => 'notePath' in objectIn(entry)),
    load: async () => (await readers()).readObsidianHabits,
  },
  {
    format: 'google-fit',
    fits: (value) => 'fitnessActivity' in objectIn(value) && 'startTime' in objectIn(value),
    load: async () => (await readers()).readGoogleFitSession,
  },
  {
    format: 'day-one',
    fits: isDayOne,
    load: async () => (await readers()).readDayOne,
  },
  {
    format: 'journey',
    fits: (value) => 'date_journal' in objectIn(value) && 'text' in objectIn(value),
    load: async () => (await readers()).readJourney,
  },
  {
    format: 'habitica',
    fits: fitsHabitica,
    load: async () => (await readers()).readHabitica,
  },
];

export const TEXT_FORMATS: readonly KnownFormat<string, string>[] = [
  {
    format: 'markdown',
    fits: isCairnJournal,
    load: async () => (await readers()).readCairnJournal,
  },
  {
    format: 'markdown',
    fits: isJrnl,
    load: async () => (await readers()).readJrnl,
  },
  {
    format: 'day-one',
    fits: isDayOneClassic,
    load: async () => (await readers()).readDayOneClassic,
  },
  {
    format: 'apple-journal',
    fits: (text) => text.includes('pageHeader') && /class=["']bodyText["']/.test(text),
    load: async () => (await readers()).readAppleJournal,
  },
];

const isTextAlone = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => /\.txt$/i.test(name));

export const ZIP_FORMATS: readonly KnownFormat<readonly string[], ZipArchive>[] = [
  {
    format: 'loop-habits',
    fits: (names) =>
      ['Habits.csv', 'Checkmarks.csv'].every((end) => names.some((name) => isNamed(name, end))),
    load: async () => (await readers()).readLoopZip,
  },
  {
    format: 'google-fit',
    fits: hasMember(/(^|\/)Daily activity metrics\.csv$/i),
    load: async () => (await readers()).readGoogleFitZip,
  },
  {
    format: 'journey',
    fits: hasMember(/(^|\/)\d{13}-[0-9a-f]{16}\.json$/),
    load: async () => (await readers()).readJourneyZip,
  },
  {
    format: 'apple-journal',
    fits: hasMember(/(^|\/)Entries\/[^/]+\.html$/),
    load: async () => (await readers()).readAppleJournalZip,
  },
  {
    format: 'day-one',
    fits: hasMember(/\.doentry$/),
    load: async () => (await readers()).readDayOneClassicZip,
  },
  {
    format: 'markdown',
    fits: (names) => hasMember(/\.(md|markdown)$/i)(names) || isTextAlone(names),
    load: async () => (await readers()).readMarkdownZip,
  },
  {
    format: 'day-one',
    fits: (names) => names.filter((name) => name.endsWith('.json')).length > 1,
    load: async () => (await readers()).readDayOneZip,
  },
];

export const TABLE_FORMATS: readonly KnownFormat<ForeignTables['tables'], ForeignTables>[] = [
  {
    format: 'loop-habits',
    fits: (tables) =>
      hasTable(tables, 'Habits', 'name', 'freq_num') && hasTable(tables, 'Repetitions', 'habit', 'timestamp'),
    load: async () => (await readers()).readLoopDb,
  },
  {
    format: 'rewire',
    fits: (tables) =>
      hasTable(tables, 'Habits', 'name') && hasTable(tables, 'CHECKINS', 'habit_id', 'date', 'type'),
    load: async () => (await readers()).readRewire,
  },
  {
    format: 'tickmate',
    fits: (tables) =>
      hasTable(tables, 'tracks', 'name') && hasTable(tables, 'ticks', '_track_id', 'year', 'month'),
    load: async () => (await readers()).readTickmate,
  },
  {
    format: 'things',
    fits: (tables) => hasTable(tables, 'TMTask', 'title', 'status', 'stopdate'),
    load: async () => (await readers()).readThings,
  },
];

function hasMember(end: RegExp): (names: readonly string[]) => boolean {
  return (names) => names.some((name) => end.test(name));
}

function hasColumns(...names: readonly string[]): (head: CsvHead) => boolean {
  return ({ header }) => names.every((name) => header.includes(name));
}

const isNamed = (name: string, end: string): boolean => name === end || name.endsWith(`/${end}`);

const hasTable = (tables: ForeignTables['tables'], table: string, ...columns: readonly string[]): boolean => {
  const found = tables.get(table)?.map((column) => column.toLowerCase()) ?? [];
  return columns.every((column) => found.includes(column));
};

const isSuperProductivity = (data: JsonObject): boolean =>
  ['task', 'project', 'tag'].every((name) => isJsonObject(objectIn(data[name])['entities']));

const habitsIn = (value: JsonValue): readonly JsonValue[] => listIn(objectIn(value)['habits']);

const hasHabit = (habits: readonly JsonValue[], fits: (habit: JsonObject) => boolean): boolean =>
  objectsIn(habits).some(fits);

const hasRecords =
  (field: string) =>
  (habit: JsonObject): boolean =>
    typeof habit['name'] === 'string' &&
    listIn(habit['records']).some((record) => isJsonObject(record) && field in record);
