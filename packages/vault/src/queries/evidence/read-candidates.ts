/**
 * Wins that may answer a thought, read from indexes: those with its words, those that were hard once, went better than expected, or
 * lie on the shelf. Bounded, however long the record is, and near and far mixed. What rests is not among them.
 */

import { dayNumber, returnsAmong } from '@cairn/domain';
import type { EvidenceCandidate } from '@cairn/domain';
import { phraseOf, rowToState, WIN } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import { winOf } from '../../records/win-record.ts';
import { readNumberedDays } from '../days.ts';
import { readFirsts } from '../look-back/read-firsts.ts';
import { MAY_COME_UP } from '../look-back/told-wins.ts';
import { WIN_COLUMNS } from '../read-wins.ts';
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

type Row = { readonly n: number };

/** Rows of wins in which the words stand: for each group of words the newest and the oldest. */
const rowsByWords = async (database: Database, phrases: readonly string[]): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const match of matchesOfPhrases(phrases))
    for (const [order, limit] of [
      ['DESC', NEWEST],
      ['ASC', OLDEST],
    ] as const)
      rows.push(
        ...(await database.all<Row>(
          `SELECT rowid AS n FROM win_words WHERE win_words MATCH ?1 ORDER BY rowid ${order} LIMIT ?2`,
          [match, limit],
        )),
      );
  return rows;
};

const rowsThatTell = async (database: Database): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const where of TELLING)
    rows.push(
      ...(await database.all<Row>(
        `SELECT n FROM win ${where} ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`,
        [MOST_TELLING],
      )),
    );
  return rows;
};

/** Day numbers on which wins ended a gap. */
const readReturnDays = async (database: Database): Promise<ReadonlySet<number>> =>
  new Set(returnsAmong(await readNumberedDays(database)).map(({ number }) => number));

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
  const numbers = [...new Set(found.map(({ n }) => n))];
  const rows = await database.all<SqlRow>(
    `SELECT win.n, ${WIN_COLUMNS} FROM json_each(?1) AS asked JOIN win ON win.n = asked.value WHERE ${MAY_COME_UP}`,
    [JSON.stringify(numbers)],
  );
  const returns = await readReturnDays(database);
  const times = await readTimes(database, [
    ...new Set(rows.map((row) => phraseOf(row['text'] as string) ?? '')),
  ]);
  return rows.flatMap((row) => {
    const win = winOf(rowToState(WIN, row));
    if (win === null) return [];
    return [
      {
        win,
        isFirst: firsts.has(row['n'] as number),
        isReturn: returns.has(dayNumber(win.localDay)),
        times: times.get(phraseOf(win.text) ?? '') ?? 1,
      },
    ];
  });
};
