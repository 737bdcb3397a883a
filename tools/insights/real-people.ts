/**
 * Real people's records at hand, as what a vault imports: a Daylio export by our own reader; two sets of experience sampling mapped to
 * check-ins and wins. Nothing of them is kept with the project. None where the folder is absent.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, parseCheckIn, parseWin } from '@cairn/domain';
import type { CheckIn, EntityId, LifeArea, LocalDay, Rating, Result, Win } from '@cairn/domain';
import { readDaylioCsv } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';

export const REAL_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'imports');

export interface RealPerson {
  readonly name: string;
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
}

/** The person's own mood words, as we read them. */
export const MOOD_WORDS: Readonly<Record<string, Rating>> = {
  ...({ 'happiest day': 10, blessed: 9, excited: 9, focused: 7, yolo: 7, cool: 7, chill: 7 } as const),
  ...({ wondering: 5, hungry: 5, confused: 4, weak: 3, worried: 3, triggered: 3 } as const),
  ...({ angry: 2, scared: 2, sick: 2, 'sad af': 1 } as const),
};

const textOf = (folder: string, file: string): string =>
  readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');

export const daylioPeople = (folder: string): readonly RealPerson[] => {
  const path = join(folder, 'daylio-csv', 'TulsiMundada__Daylio_Abid.csv');
  if (!existsSync(path)) return [];
  const plan = readDaylioCsv(readFileSync(path), {
    hashId: (naturalKey) => derivedId('import', naturalKey),
    ...{ zone: 'UTC', dateOrder: 'day-first', moodOf: MOOD_WORDS },
  });
  if (!plan.ok) throw new Error(`the Daylio file does not read: ${plan.error.type}`);
  const { wins, checkIns } = plan.value;
  return [{ name: 'Daylio, one person, three years', wins, checkIns }];
};

interface Beep {
  readonly day: LocalDay;
  readonly mood: number;
  readonly did: readonly (readonly [text: string, area: LifeArea])[];
}

const idOf = (...parts: readonly (string | number)[]): EntityId => derivedId('import', parts.join(' '));

const taken = <T>(parsed: Result<T, unknown>): T => {
  if (!parsed.ok) throw new Error('a beep that is no record');
  return parsed.value;
};

/** Each beep as a day of its own: few of these sets have six weeks, and moods of beeps are more alike than those of days. */
const beepsAsDays = (name: string, beeps: readonly Beep[]): RealPerson =>
  personOf(
    `${name}, each beep as a day`,
    beeps.map((beep, at) => ({ ...beep, day: addDays('2000-01-01' as LocalDay, at) })),
  );

const personOf = (name: string, beeps: readonly Beep[]): RealPerson => ({
  name,
  checkIns: beeps.map(({ day, mood }, at) =>
    taken(parseCheckIn({ id: idOf(name, 'mood', at), localDay: day, mood })),
  ),
  wins: beeps.flatMap(({ day, did }, at) =>
    did.map(([text, area]) => taken(parseWin({ id: idOf(name, text, at), localDay: day, text, area }))),
  ),
});

/** 0-100 as 0-10. */
const tenth = (value: string | undefined): number | null =>
  value === undefined || value === '' || !Number.isFinite(Number(value))
    ? null
    : Math.round(Number(value) / 10);

/** Bastiaansen and others 2019: four beeps a day. What was little put off or avoided counts as done. */
export const esmPeople = (folder: string): readonly RealPerson[] => {
  if (!existsSync(join(folder, 'research-esm', 'manyAnalystsESM.csv'))) return [];
  const rows = readRows(textOf(join(folder, 'research-esm'), 'manyAnalystsESM.csv'), ',');
  const beeps = rows.flatMap((row): readonly Beep[] => {
    const mood = tenth(row['positive']);
    const [month = '', day = '', year = ''] = (row['start'] ?? '').split(/[/ ]/);
    if (mood === null || year === '') return [];
    const little = (item: string): boolean => row[item] !== '' && Number(row[item]) <= 20;
    return [
      {
        day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as LocalDay,
        mood,
        did: [
          ...(little('procrast') ? ([['did what there was to do', 'work']] as const) : []),
          ...(little('avoid_act') ? ([['went to things', 'joy']] as const) : []),
          ...(little('avoid_people') ? ([['was among people', 'people']] as const) : []),
          ...(little('ruminate') ? ([['left it at that', 'mind']] as const) : []),
        ],
      },
    ];
  });
  const name = 'ESM (Bastiaansen and others 2019), one person';
  return [personOf(name, beeps), beepsAsDays(name, beeps)];
};

const DOING: Readonly<Record<string, readonly [text: string, area: LifeArea]>> = {
  '1': ['working or studying', 'work'],
  '2': ['a hobby', 'joy'],
  '3': ['travelling', 'move'],
  '4': ['socialising', 'people'],
  '5': ['exercising', 'move'],
  '6': ['a bite or a cup', 'nourish'],
  '7': ['resting', 'rest'],
};

/** m-Path's example: twenty people, ten days, eleven beeps a day. */
export const mpathPeople = (folder: string): readonly RealPerson[] => {
  if (!existsSync(join(folder, 'research-mpath', 'example_basic.csv'))) return [];
  const people = new Map<string, Beep[]>();
  for (const row of readRows(textOf(join(folder, 'research-mpath'), 'example_basic.csv'), ';')) {
    const mood = tenth(row['slider_happy_sliderNeutralPos']);
    if (mood === null) continue;
    const at = (Number(row['timeStampStart']) - 4 * 3600) * 1000;
    const day = new Date(at).toISOString().slice(0, 10) as LocalDay;
    const doing = DOING[row['context_activity_multipleChoice_index'] ?? ''];
    const beeps = people.get(row['connectionId'] ?? '') ?? [];
    beeps.push({ day, mood, did: doing === undefined ? [] : [doing] });
    people.set(row['connectionId'] ?? '', beeps);
  }
  return [...people.values()].flatMap((beeps, at) => {
    const name = `m-Path, person ${at + 1}`;
    return [personOf(name, beeps), beepsAsDays(name, beeps)];
  });
};

type Row = Readonly<Record<string, string>>;

/** Quoted cells may hold the delimiter, quotes and line ends. */
const readRows = (text: string, delimiter: string): readonly Row[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== delimiter) rows.push([]);
  }
  const [head = [], ...others] = rows;
  return others
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
};
