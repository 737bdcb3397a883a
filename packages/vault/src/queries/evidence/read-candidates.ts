/**
 * Wins that may answer a thought, read from indexes: those with its words, those that were hard once, went better than expected, or
 * lie on the shelf. Bounded, however long the record is, and near and far mixed. What rests is not among them. Lists come over whole,
 * as JSON, and not row by row: in a browser that is most of the time (decision 46).
 */

import { dayFromNumber, returnsAmong } from '@cairn/domain';
import type { EvidenceCandidate, EvidenceWin } from '@cairn/domain';
import { phraseOf } from '@cairn/store';
import type { Database, SqlValue } from '@cairn/store';
import { EVER, NUMBERED_DAYS } from '../days.ts';
import { readFirsts } from '../look-back/read-firsts.ts';
import { MAY_COME_UP } from '../look-back/told-wins.ts';
import { matchesOfPhrases } from './match-phrases.ts';

const NEWEST = 150;
const OLDEST = 50;
const MOST_TELLING = 300;

const TELLING: readonly string[] = [
  `INDEXED BY win_hard_once WHERE ${MAY_COME_UP} AND (big = 1 OR expected_difficulty >= 7)`,
  `INDEXED BY win_rated_both WHERE ${MAY_COME_UP} AND expected_pleasure IS NOT NULL AND pleasure IS NOT NULL
   AND pleasure - expected_pleasure >= 2`,
  `INDEXED BY win_on_shelf WHERE ${MAY_COME_UP} AND near = 1`,
];

/** All rows of `select` at once; each is one value. */
const readList = async <T>(
  database: Database,
  value: string,
  from: { readonly select: string; readonly params: readonly SqlValue[] },
): Promise<readonly T[]> => {
  const [row] = await database.all<{ list: string }>(
    `SELECT json_group_array(${value}) AS list FROM (${from.select})`,
    [...from.params],
  );
  return JSON.parse(row?.list ?? '[]') as readonly T[];
};

/** Rows of wins in which the words stand: for each group of words the newest and the oldest. */
const rowsByWords = async (database: Database, phrases: readonly string[]): Promise<readonly number[]> => {
  const rows: number[] = [];
  for (const match of matchesOfPhrases(phrases))
    for (const [order, limit] of [
      ['DESC', NEWEST],
      ['ASC', OLDEST],
    ] as const)
      rows.push(
        ...(await readList<number>(database, 'n', {
          select: `SELECT rowid AS n FROM win_words WHERE win_words MATCH ?1 ORDER BY rowid ${order} LIMIT ?2`,
          params: [match, limit],
        })),
      );
  return rows;
};

const rowsThatTell = async (database: Database): Promise<readonly number[]> => {
  const rows: number[] = [];
  for (const where of TELLING)
    rows.push(
      ...(await readList<number>(database, 'n', {
        select: `SELECT n FROM win ${where} ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`,
        params: [MOST_TELLING],
      })),
    );
  return rows;
};

/** Day numbers on which wins ended a gap. */
const readReturnDays = async (database: Database): Promise<ReadonlySet<number>> => {
  const days = await readList<readonly [number, number, number]>(database, 'json_array(day, wins, rest)', {
    select: NUMBERED_DAYS,
    params: [EVER.from, EVER.before],
  });
  const numbered = days.map(([number, wins, rest]) => ({ number, wins, rest: rest === 1 }));
  return new Set(returnsAmong(numbered).map(({ number }) => number));
};

/** What tells how well a win answers, in this order. */
const TOLD = `json_array(n, lower(hex(id)), text, day, area, big, effort, pleasure, mastery, expected_pleasure, expected_difficulty)`;

type Rated = Pick<EvidenceWin, 'effort' | 'pleasure' | 'mastery' | 'expectedPleasure' | 'expectedDifficulty'>;

type Told = readonly [
  n: number,
  id: EvidenceWin['id'],
  text: EvidenceWin['text'] | null,
  day: number | null,
  area: EvidenceWin['area'],
  big: number | null,
  ...ratings: [
    Rated['effort'],
    Rated['pleasure'],
    Rated['mastery'],
    Rated['expectedPleasure'],
    Rated['expectedDifficulty'],
  ],
];

interface Numbered {
  readonly n: number;
  readonly day: number;
  readonly win: EvidenceWin;
}

const toldOf = ([n, id, text, day, area, big, ...ratings]: Told): Numbered | null => {
  if (text === null || day === null) return null;
  const [effort, pleasure, mastery, expectedPleasure, expectedDifficulty] = ratings;
  const rated: Rated = { effort, pleasure, mastery, expectedPleasure, expectedDifficulty };
  return { n, day, win: { id, text, localDay: dayFromNumber(day), area, big: big === 1, ...rated } };
};

const readTimes = async (
  database: Database,
  norms: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await database.all<{ norm: string; uses: number }>(
    `SELECT phrase.norm AS norm, uses FROM json_each(?1) AS asked JOIN phrase ON phrase.norm = asked.value WHERE uses > 1`,
    [JSON.stringify(norms)],
  );
  return new Map(rows.map(({ norm, uses }) => [norm, uses]));
};

export const readCandidates = async (
  database: Database,
  phrases: readonly string[],
): Promise<readonly EvidenceCandidate[]> => {
  const found = [...(await rowsByWords(database, phrases)), ...(await rowsThatTell(database))];
  const firsts = new Set((await readFirsts(database)).filter(({ of }) => of !== 'area').map(({ n }) => n));
  const numbers = [...new Set(found)];
  const told = await readList<Told>(database, TOLD, {
    select: `SELECT win.* FROM json_each(?1) AS asked JOIN win ON win.n = asked.value WHERE ${MAY_COME_UP}`,
    params: [JSON.stringify(numbers)],
  });
  const wins = told.map(toldOf).filter((one) => one !== null);
  const returns = await readReturnDays(database);
  const times = await readTimes(database, [...new Set(wins.map(({ win }) => phraseOf(win.text) ?? ''))]);
  return wins.map(({ n, day, win }) => ({
    ...{ win, isFirst: firsts.has(n), isReturn: returns.has(day) },
    times: times.get(phraseOf(win.text) ?? '') ?? 1,
  }));
};
