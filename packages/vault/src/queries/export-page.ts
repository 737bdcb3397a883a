/**
 * Everything, in pages of about a thousand records (a hundred of the journal's, which are long): wins, check-ins, rest days, the
 * journal, Help, paths and rituals, what was put aside, thoughts, questionnaires, experiments; trashed and resting too.
 */

import type { RecordState } from '@cairn/changes';
import { dayFromNumber } from '@cairn/domain';
import type { Wording } from '@cairn/domain';
import {
  BELIEF,
  CHALLENGE,
  CHECK_IN,
  DECLINED,
  ENTRY,
  ENTRY_LINK,
  EVIDENCE,
  EXPERIMENT,
  LADDER,
  RITUAL,
  rowColumns,
  rowToState,
  SCALE_RESPONSE,
  STEP,
  THOUGHT,
  WORDING,
} from '@cairn/store';
import type { Database, Entity, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import type { Queries } from '../door/queries.ts';
import { challengeOf } from '../records/challenge-record.ts';
import { checkInOf } from '../records/check-in-record.ts';
import { declinedOf } from '../records/declined-record.ts';
import { entryLinkOf } from '../records/entry-link-record.ts';
import { entryOf } from '../records/entry-record.ts';
import { experimentOf } from '../records/experiment-record.ts';
import { ladderOf } from '../records/ladder-record.ts';
import { ritualOf } from '../records/ritual-record.ts';
import { scaleResponseOf } from '../records/scale-response-record.ts';
import { stepOf } from '../records/step-record.ts';
import { beliefOfState, evidenceOf, thoughtOf } from '../records/thought-record.ts';
import { wordingOf } from '../records/wording-record.ts';
import { Refusal } from '../refusal.ts';
import { readPeople, readPlanEntries } from './read-help.ts';
import { winsOf, WIN_COLUMNS } from './read-wins.ts';

type Page = Queries['export-page']['output'];

/** One kind of records, from a row on. */
type Part = (database: Database, after: number) => Promise<Page>;

const PAGE = 1000;

/** Of what may be a hundred thousand letters each. */
const LONG_PAGE = 100;

const NOTHING: Page = {
  ...{ wins: [], checkIns: [], restDays: [], entries: [], wordings: [], entryLinks: [] },
  ...{ planEntries: [], people: [] },
  ...{ challenges: [], ladders: [], steps: [], rituals: [], declined: [] },
  ...{ thoughts: [], beliefs: [], evidenceLinks: [], scaleResponses: [], experiments: [], next: null },
};

export const exportPage: QueryHandler<'export-page'> = async ({ database }, input) => {
  const [part = 'wins', after = '-1'] = (input.after ?? 'wins.-1').split('.');
  if (!/^-?\d{1,16}$/.test(after)) throw new Refusal({ type: 'BadInput', field: 'after' });
  const read = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (read === undefined) throw new Refusal({ type: 'BadInput', field: 'after' });
  return read(database, Number(after));
};

const exportWins: Part = async (database, after) => {
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

/** Records of one table from a row on, in the order they were written, and the cursor of what comes next. */
const readFrom = async <T>(
  database: Database,
  { entity, recordOf, page = PAGE }: Paged<T>,
  after: number,
): Promise<{ readonly records: readonly T[]; readonly last: number | null }> => {
  const rows = await database.all<SqlRow>(
    `SELECT n, ${rowColumns(entity).join(', ')} FROM ${entity.table} WHERE n > ?1 ORDER BY n LIMIT ${page}`,
    [after],
  );
  const last = rows.length < page ? undefined : rows.at(-1);
  return {
    records: rows.map((row) => recordOf(rowToState(entity, row))).filter((record) => record !== null),
    last: last === undefined ? null : Number(last['n']),
  };
};

interface Paged<T> {
  readonly entity: Entity;
  readonly recordOf: (state: RecordState) => T | null;
  readonly page?: number;
}

/** The cursor within a part, or of the part that follows it. */
const goOn = (part: string, last: number | null, following: string | null): string | null =>
  last === null ? following : `${part}.${last}`;

const exportCheckIns: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: CHECK_IN, recordOf: checkInOf }, after);
  return { ...NOTHING, checkIns: records, next: goOn('check-ins', last, 'rest-days.-1') };
};

const exportRestDays: Part = async (database) => {
  const rows = await database.all<{ day: number }>('SELECT day FROM rest_day WHERE taken = 1 ORDER BY day');
  return { ...NOTHING, restDays: rows.map(({ day }) => dayFromNumber(day)), next: 'entries.-1' };
};

const exportEntries: Part = async (database, after) => {
  const pages = { entity: ENTRY, recordOf: entryOf, page: LONG_PAGE };
  const { records, last } = await readFrom(database, pages, after);
  return { ...NOTHING, entries: records, next: goOn('entries', last, 'wordings.-1') };
};

/** Those that came in an import which was taken back have no page to hang on. */
const exportWordings: Part = async (database, after) => {
  const recordOf = (state: RecordState): Wording | null =>
    state.fields['trashed'] === true ? null : wordingOf(state);
  const { records, last } = await readFrom(database, { entity: WORDING, recordOf, page: LONG_PAGE }, after);
  return { ...NOTHING, wordings: records, next: goOn('wordings', last, 'entry-links.-1') };
};

const exportEntryLinks: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: ENTRY_LINK, recordOf: entryLinkOf }, after);
  return { ...NOTHING, entryLinks: records, next: goOn('entry-links', last, 'help.-1') };
};

const exportHelp: Part = async (database) => ({
  ...NOTHING,
  planEntries: await readPlanEntries(database, 'also trashed'),
  people: await readPeople(database, 'also trashed'),
  next: 'paths.-1',
});

const exportPaths: Part = async (database) => ({
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

const exportDeclined: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: DECLINED, recordOf: declinedOf }, after);
  return { ...NOTHING, declined: records, next: goOn('declined', last, 'thoughts.-1') };
};

const exportThoughts: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: THOUGHT, recordOf: thoughtOf }, after);
  return { ...NOTHING, thoughts: records, next: goOn('thoughts', last, 'beliefs.-1') };
};

const exportBeliefs: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: BELIEF, recordOf: beliefOfState }, after);
  return { ...NOTHING, beliefs: records, next: goOn('beliefs', last, 'evidence.-1') };
};

const exportEvidence: Part = async (database, after) => {
  const { records, last } = await readFrom(database, { entity: EVIDENCE, recordOf: evidenceOf }, after);
  return { ...NOTHING, evidenceLinks: records, next: goOn('evidence', last, 'scales.-1') };
};

const exportScales: Part = async (database, after) => {
  const of = { entity: SCALE_RESPONSE, recordOf: scaleResponseOf };
  const { records, last } = await readFrom(database, of, after);
  return { ...NOTHING, scaleResponses: records, next: goOn('scales', last, 'experiments.-1') };
};

const exportExperiments: Part = async (database) => ({
  ...NOTHING,
  experiments: await readAll(database, EXPERIMENT, experimentOf),
  next: null,
});

const PARTS: Readonly<Record<string, Part>> = {
  wins: exportWins,
  'check-ins': exportCheckIns,
  'rest-days': exportRestDays,
  entries: exportEntries,
  wordings: exportWordings,
  'entry-links': exportEntryLinks,
  help: exportHelp,
  paths: exportPaths,
  declined: exportDeclined,
  thoughts: exportThoughts,
  beliefs: exportBeliefs,
  evidence: exportEvidence,
  scales: exportScales,
  experiments: exportExperiments,
};
