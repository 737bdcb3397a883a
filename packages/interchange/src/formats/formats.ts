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

/** Which of them there are differs from one account to the next. */
const FIT = ['move minutes count', 'heart points', 'step count', 'calories (kcal)'];

export const CSV_FORMATS: readonly KnownFormat<CsvHead, CsvTable>[] = [
  {
    format: 'habitbull',
    fits: hasColumns('habitname', 'calendardate', 'value'),
    load: async () => (await import('../habitbull/read-habitbull.ts')).readHabitBull,
  },
  {
    format: 'habitica',
    fits: hasColumns('task name', 'task id', 'task type', 'date', 'value'),
    load: async () => (await import('../habitica/read-habitica-csv.ts')).readHabiticaCsv,
  },
  {
    format: 'track-and-graph',
    fits: hasColumns('featurename', 'timestamp', 'value'),
    load: async () => (await import('../track-and-graph/read-track-and-graph.ts')).readTrackAndGraph,
  },
  {
    format: 'bearable',
    fits: hasColumns('date', 'category', 'rating/amount', 'detail'),
    load: async () => (await import('../bearable/read-bearable.ts')).readBearable,
  },
  {
    format: 'how-we-feel',
    fits: hasColumns('date', 'mood', 'tags (people)', 'notes'),
    load: async () => (await import('../how-we-feel/read-how-we-feel.ts')).readHowWeFeel,
  },
  {
    format: 'todoist',
    fits: hasColumns('type', 'content', 'priority'),
    load: async () => (await import('../todoist/read-todoist.ts')).readTodoist,
  },
  {
    format: 'ticktick',
    fits: fitsTickTick,
    load: async () => (await import('../ticktick/read-ticktick.ts')).readTickTick,
  },
  {
    format: 'google-fit',
    fits: ({ header }) => header.includes('date') && FIT.some((name) => header.includes(name)),
    load: async () => (await import('../google-fit/read-google-fit.ts')).readGoogleFit,
  },
  {
    format: 'loop-habits',
    fits: fitsLoopCsv,
    load: async () => (await import('../loop-habits/read-loop-csv.ts')).readLoopCsv,
  },
];

export const JSON_FORMATS: readonly KnownFormat<JsonValue, JsonValue>[] = [
  {
    format: 'table-habit',
    fits: (value) => hasHabit(Array.isArray(value) ? value : habitsIn(value), hasRecords('record_date')),
    load: async () => (await import('../table-habit/read-table-habit.ts')).readTableHabit,
  },
  {
    format: 'beaver-habits',
    fits: (value) => hasHabit(habitsIn(value), hasRecords('day')),
    load: async () => (await import('../beaver-habits/read-beaver-habits.ts')).readBeaverHabits,
  },
  {
    format: 'habit-trove',
    fits: (value) => hasHabit(habitsIn(value), (habit) => Array.isArray(habit['completions'])),
    load: async () => (await import('../habit-trove/read-habit-trove.ts')).readHabitTrove,
  },
  {
    format: 'nomie',
    fits: (value) => isJsonObject(objectIn(value)['nomie']) && Array.isArray(objectIn(value)['events']),
    load: async () => (await import('../nomie/read-nomie.ts')).readNomie,
  },
  {
    format: 'super-productivity',
    fits: (value) =>
      isSuperProductivity(objectIn(value)) || isSuperProductivity(objectIn(objectIn(value)['data'])),
    load: async () =>
      (await import('../super-productivity/read-super-productivity.ts')).readSuperProductivity,
  },
  {
    format: 'obsidian-habits',
    fits: (value) =>
      Object.values(objectIn(objectIn(value)['entries'])).some((entry) => 'notePath' in objectIn(entry)),
    load: async () => (await import('../obsidian-habits/read-obsidian-habits.ts')).readObsidianHabits,
  },
  {
    format: 'google-fit',
    fits: (value) => 'fitnessActivity' in objectIn(value) && 'startTime' in objectIn(value),
    load: async () => (await import('../google-fit/read-google-fit-session.ts')).readGoogleFitSession,
  },
  {
    format: 'day-one',
    fits: isDayOne,
    load: async () => (await import('../day-one/read-day-one.ts')).readDayOne,
  },
  {
    format: 'journey',
    fits: (value) => 'date_journal' in objectIn(value) && 'text' in objectIn(value),
    load: async () => (await import('../journey/read-journey.ts')).readJourney,
  },
  {
    format: 'habitica',
    fits: fitsHabitica,
    load: async () => (await import('../habitica/read-habitica.ts')).readHabitica,
  },
];

export const TEXT_FORMATS: readonly KnownFormat<string, string>[] = [
  {
    format: 'markdown',
    fits: isCairnJournal,
    load: async () => (await import('../markdown/read-markdown.ts')).readCairnJournal,
  },
  {
    format: 'markdown',
    fits: isJrnl,
    load: async () => (await import('../markdown/read-markdown.ts')).readJrnl,
  },
  {
    format: 'day-one',
    fits: isDayOneClassic,
    load: async () => (await import('../day-one/read-day-one.ts')).readDayOneClassic,
  },
  {
    format: 'apple-journal',
    fits: (text) => text.includes('pageHeader') && /class=["']bodyText["']/.test(text),
    load: async () => (await import('../apple-journal/read-apple-journal.ts')).readAppleJournal,
  },
];

export const ZIP_FORMATS: readonly KnownFormat<readonly string[], ZipArchive>[] = [
  {
    format: 'loop-habits',
    fits: (names) =>
      ['Habits.csv', 'Checkmarks.csv'].every((end) => names.some((name) => isNamed(name, end))),
    load: async () => (await import('../loop-habits/read-loop-zip.ts')).readLoopZip,
  },
  {
    format: 'google-fit',
    fits: hasMember(/(^|\/)Daily activity metrics\.csv$/i),
    load: async () => (await import('../google-fit/read-google-fit.ts')).readGoogleFitZip,
  },
  {
    format: 'journey',
    fits: hasMember(/(^|\/)\d{13}-[0-9a-f]{16}\.json$/),
    load: async () => (await import('../journey/read-journey.ts')).readJourneyZip,
  },
  {
    format: 'apple-journal',
    fits: hasMember(/(^|\/)Entries\/[^/]+\.html$/),
    load: async () => (await import('../apple-journal/read-apple-journal.ts')).readAppleJournalZip,
  },
  {
    format: 'day-one',
    fits: hasMember(/\.doentry$/),
    load: async () => (await import('../day-one/read-day-one.ts')).readDayOneClassicZip,
  },
  {
    format: 'markdown',
    fits: (names) => hasMember(/\.(md|markdown)$/i)(names) || names.every((name) => /\.txt$/i.test(name)),
    load: async () => (await import('../markdown/read-markdown.ts')).readMarkdownZip,
  },
  {
    format: 'day-one',
    fits: (names) => names.filter((name) => name.endsWith('.json')).length > 1,
    load: async () => (await import('../day-one/read-day-one.ts')).readDayOneZip,
  },
];

export const TABLE_FORMATS: readonly KnownFormat<ForeignTables['tables'], ForeignTables>[] = [
  {
    format: 'loop-habits',
    fits: (tables) =>
      hasTable(tables, 'Habits', 'name', 'freq_num') && hasTable(tables, 'Repetitions', 'habit', 'timestamp'),
    load: async () => (await import('../loop-habits/read-loop-db.ts')).readLoopDb,
  },
  {
    format: 'rewire',
    fits: (tables) =>
      hasTable(tables, 'Habits', 'name') && hasTable(tables, 'CHECKINS', 'habit_id', 'date', 'type'),
    load: async () => (await import('../rewire/read-rewire.ts')).readRewire,
  },
  {
    format: 'tickmate',
    fits: (tables) =>
      hasTable(tables, 'tracks', 'name') && hasTable(tables, 'ticks', '_track_id', 'year', 'month'),
    load: async () => (await import('../tickmate/read-tickmate.ts')).readTickmate,
  },
  {
    format: 'things',
    fits: (tables) => hasTable(tables, 'TMTask', 'title', 'status', 'stopdate'),
    load: async () => (await import('../things/read-things.ts')).readThings,
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
