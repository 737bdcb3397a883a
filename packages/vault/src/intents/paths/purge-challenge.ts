/**
 * Removes a path for ever, with all its ladders and steps, those in the trash too. Its wins stay: each names a step that is no
 * longer there.
 */

import type { EntityId } from '@cairn/domain';
import { CHALLENGE, hexToBytes, LADDER, STEP } from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { purgeRecord } from '../../records/purge-record.ts';
import { existingRecord } from '../../records/write-record.ts';

export const purgeChallenge: IntentHandler<'purge-challenge'> = async (context, input) => {
  const path = await existingRecord(context, CHALLENGE, idOf(input.id));
  for (const ladder of await idsIn(context, LADDER, { column: 'challenge', of: path.id })) {
    for (const step of await idsIn(context, STEP, { column: 'ladder', of: ladder }))
      await purgeRecord(context, STEP, await existingRecord(context, STEP, step));
    await purgeRecord(context, LADDER, await existingRecord(context, LADDER, ladder));
  }
  await purgeRecord(context, CHALLENGE, path);
  return { output: {}, undo: null, topics: ['paths'] };
};

const idsIn = async (
  { database }: WriteContext,
  { table }: Entity,
  { column, of }: { readonly column: string; readonly of: EntityId },
): Promise<readonly EntityId[]> => {
  const rows = await database.all<{ id: EntityId }>(
    `SELECT lower(hex(id)) AS id FROM ${table} WHERE ${column} = ?1`,
    [hexToBytes(of)],
  );
  return rows.map(({ id }) => id);
};
