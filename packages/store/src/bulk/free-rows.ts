/** Row numbers for many new records: each day's next one is asked for once. */

import type { RecordState } from '@cairn/changes';
import type { Database } from '../database.ts';
import type { Entity } from '../entities/entity.ts';
import { lastRow, roomFor } from '../records.ts';

export const freeRows = async (
  database: Database,
  entity: Entity,
): Promise<(state: RecordState) => number | Promise<number>> => {
  const last = new Map<number, number>();
  const ask = async (state: RecordState, first: number): Promise<number> => {
    const n = (await lastRow(database, entity, state)) + 1;
    last.set(first, n);
    return n;
  };
  return (state) => {
    const { first } = roomFor(entity, state);
    const known = last.get(first);
    if (known === undefined) return ask(state, first);
    last.set(first, known + 1);
    return known + 1;
  };
};
