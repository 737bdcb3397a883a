/**
 * Everything, in pages of about a thousand records: wins, check-ins, rest days, Help, paths and rituals, what was put aside;
 * trashed and resting too.
 */

import type { RecordState } from '@cairn/changes';
import { dayFromNumber } from '@cairn/domain';
import { CHALLENGE, CHECK_IN, DECLINED, LADDER, RITUAL, rowColumns, rowToState, STEP } from '@cairn/store';
import type { Database, Entity, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import type { Queries } from '../door/queries.ts';
import { challengeOf } from '../records/challenge-record.ts';
import { checkInOf } from '../records/check-in-record.ts';
import { declinedOf } from '../records/declined-record.ts';
import { ladderOf } from '../records/ladder-record.ts';
import { ritualOf } from '../records/ritual-record.ts';
import { stepOf } from '../records/step-record.ts';
import { Refusal } from '../refusal.ts';
import { readPeople, readPlanEntries } from './read-help.ts';
import { winsOf, WIN_COLUMNS } from './read-wins.ts';

type Page = Queries['export-page']['output'];

const PAGE = 1000;

const NOTHING: Page = {
  ...{ wins: [], checkIns: [], restDays: [], planEntries: [], people: [] },
  ...{ challenges: [], ladders: [], steps: [], rituals: [], declined: [], next: null },
};

export const exportPage: QueryHandler<'export-page'> = async ({ database }, input) => {
  const [part = 'wins', after = '-1'] = (input.after ?? 'wins.-1').split('.');
  if (!/^-?\d{1,16}$/.test(after)) throw new Refusal({ type: 'BadInput', field: 'after' });
  switch (part) {
    case 'wins':
      return exportWins(database, Number(after));
    case 'check-ins':
      return exportCheckIns(database, Number(after));
    case 'rest-days':
      return exportRestDays(database);
    case 'help':
      return exportHelp(database);
    case 'paths':
      return exportPaths(database);
    case 'declined':
      return exportDeclined(database, Number(after));
    default:
      throw new Refusal({ type: 'BadInput', field: 'after' });
  }
};

const exportWins = async (database: Database, after: number): Promise<Page> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, ${WIN_COLUMNS} FROM win WHERE n > ?1 ORDER BY n LIMIT ${PAGE}`,
    [after],
  );
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return {
    ...NOTHING,
    wins: winsOf(rows),
    next: last === undefined ? 'check-ins.-1' : `wins.${String(last['n'])}`,
  };
};

const exportCheckIns = async (database: Database, after: number): Promise<Page> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, ${rowColumns(CHECK_IN).join(', ')} FROM check_in WHERE n > ?1 ORDER BY n LIMIT ${PAGE}`,
    [after],
  );
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  const checkIns = rows.map((row) => checkInOf(rowToState(CHECK_IN, row))).filter((kept) => kept !== null);
  return {
    ...NOTHING,
    checkIns,
    next: last === undefined ? 'rest-days.-1' : `check-ins.${String(last['n'])}`,
  };
};

const exportRestDays = async (database: Database): Promise<Page> => {
  const rows = await database.all<{ day: number }>('SELECT day FROM rest_day WHERE taken = 1 ORDER BY day');
  return { ...NOTHING, restDays: rows.map(({ day }) => dayFromNumber(day)), next: 'help.-1' };
};

const exportHelp = async (database: Database): Promise<Page> => ({
  ...NOTHING,
  planEntries: await readPlanEntries(database, 'also trashed'),
  people: await readPeople(database, 'also trashed'),
  next: 'paths.-1',
});

const exportPaths = async (database: Database): Promise<Page> => ({
  ...NOTHING,
  challenges: await readAll(database, CHALLENGE, challengeOf),
  ladders: await readAll(database, LADDER, ladderOf),
  steps: await readAll(database, STEP, stepOf),
  rituals: await readAll(database, RITUAL, ritualOf),
  next: 'declined.-1',
});

/** In the order they were written: a tool that compares two exports sees what is new at the end. */
const readAll = async <T>(
  database: Database,
  entity: Entity,
  recordOf: (state: RecordState) => T | null,
): Promise<readonly T[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(entity).join(', ')} FROM ${entity.table} ORDER BY n`,
  );
  return rows.map((row) => recordOf(rowToState(entity, row))).filter((record) => record !== null);
};

const exportDeclined = async (database: Database, after: number): Promise<Page> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, ${rowColumns(DECLINED).join(', ')} FROM declined WHERE n > ?1 ORDER BY n LIMIT ${PAGE}`,
    [after],
  );
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return {
    ...NOTHING,
    declined: rows.map((row) => declinedOf(rowToState(DECLINED, row))).filter((kept) => kept !== null),
    next: last === undefined ? null : `declined.${String(last['n'])}`,
  };
};
