/**
 * One table of ours with many rows, as a plan in pieces: counted and shown as a whole, made into records a lot at a time. Pure; never
 * throws. It holds the ids of its rows, so that two of one id are noticed.
 */

import { err, ok, parseCheckIn, parseWin } from '@cairn/domain';
import type { CheckIn, LocalDay, Result, Win } from '@cairn/domain';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { Skipped } from '../import-plan.ts';
import type { PlanInPieces, PlanPiece } from '../plan-in-pieces.ts';
import { createPlanCount, SAMPLE_DAYS, samplePlan } from '../plan-summary.ts';
import { openOwnTable, orderIn, recordsIn } from './own-rows.ts';
import type { OwnTable, RowsAsked } from './own-rows.ts';
import { planOfTables, readOwnTables } from './read-own-tables.ts';

type Asked = Pick<ImportOptions, 'dateOrder' | 'hashId'>;

/** Errors: as {@link readOwnTables}. What cannot be read in pieces comes whole. */
export const readOwnInPieces = (text: string, asked: Asked): Result<PlanInPieces, ImportError> => {
  const table = openOwnTable(text);
  const pieces = table === null || table === 'unclear' ? null : planInPieces(table, asked);
  if (pieces !== null) return pieces;
  const plan = readOwnTables([text], asked);
  return plan.ok ? ok({ plan: plan.value, pieces: null }) : plan;
};

const planInPieces = (
  table: OwnTable,
  { dateOrder, hashId }: Asked,
): Result<PlanInPieces, ImportError> | null => {
  const order = orderIn([table], dateOrder);
  const seen = isLong(table) ? lookThrough(table, { order: order?.order ?? 'day-first', hashId }) : null;
  if (seen === null) return null;
  const { skipped, counts, samples, pieces } = seen;
  if (skipped.length === counts.rows && counts.rows > 0) return err({ type: 'NoUsableRows', skipped });
  const empty = planOfTables(NO_LISTS, order);
  return empty.ok ? ok({ plan: { ...empty.value, skipped, counts, samples }, pieces }) : empty;
};

const NO_LISTS = Object.fromEntries(CAIRN_LIST_NAMES.map((name) => [name, []])) as unknown as Readonly<
  Record<CairnListName, readonly never[]>
>;

/** Those of which there are many in a life. */
const isLong = ({ name }: OwnTable): boolean => name === 'wins' || name === 'checkIns';

type Kept = Pick<PlanPiece, 'wins' | 'checkIns'>;

const NONE: Kept = { wins: [], checkIns: [] };

/** `null` for a row that is no record. */
const keptOf = (name: CairnListName, raw: unknown): Kept | null => {
  if (name === 'wins') {
    const win = parseWin(raw);
    return win.ok ? { ...NONE, wins: [win.value] } : null;
  }
  const checkIn = parseCheckIn(raw);
  return checkIn.ok ? { ...NONE, checkIns: [checkIn.value] } : null;
};

const recordOf = ({ wins, checkIns }: Kept): Win | CheckIn | undefined => wins[0] ?? checkIns[0];

/** `null` where the rows do not come oldest first, or two of them have one id: then all have to be seen at once. */
const lookThrough = (table: OwnTable, asked: RowsAsked) => {
  const count = createPlanCount();
  const ids = new Set<string>();
  const days = new Set<LocalDay>();
  const shown: Kept[] = [];
  const skipped: Skipped[] = [];
  let last = '';
  let rows = 0;
  for (const raw of recordsIn(table, asked)) {
    rows += 1;
    const kept = keptOf(table.name, raw);
    const record = kept === null ? undefined : recordOf(kept);
    if (kept === null || record === undefined) {
      skipped.push({ line: null, reason: { type: 'damaged-record', list: table.name, index: rows - 1 } });
      continue;
    }
    if (record.localDay < last || ids.has(record.id)) return null;
    last = record.localDay;
    ids.add(record.id);
    count.add({ ...kept, restDays: [] });
    if (days.size < SAMPLE_DAYS) days.add(record.localDay);
    if (days.has(record.localDay)) shown.push(kept);
  }
  return {
    ...{ skipped, counts: count.counts(skipped, rows) },
    samples: samplePlan({ ...together(shown), restDays: [] }),
    pieces: () => piecesOf(table, asked),
  };
};

const together = (kept: readonly Kept[]): Kept => ({
  wins: kept.flatMap(({ wins }) => wins),
  checkIns: kept.flatMap(({ checkIns }) => checkIns),
});

/** So few that they are let go before an engine takes them for something to keep. */
const LOT = 128;

function* piecesOf(table: OwnTable, asked: RowsAsked): Iterable<PlanPiece> {
  let lot: Kept[] = [];
  for (const raw of recordsIn(table, asked)) {
    const kept = keptOf(table.name, raw);
    if (kept !== null) lot.push(kept);
    if (lot.length < LOT) continue;
    yield together(lot);
    lot = [];
  }
  if (lot.length > 0) yield together(lot);
}
