/** Answered questionnaires, oldest first, so that a line can be drawn through them. */

import { isInstrumentId } from '@cairn/domain';
import { rowColumns, rowToState, SCALE_RESPONSE } from '@cairn/store';
import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { scaleResponseOf } from '../../records/scale-response-record.ts';
import { Refusal } from '../../refusal.ts';

/** Some nineteen years of one, every two weeks. */
const MOST = 500;

/** The newest of them where there are more. */
export const scaleResponses: QueryHandler<'scale-responses'> = async ({ database }, { instrument }) => {
  if (instrument !== undefined && !isInstrumentId(instrument))
    throw new Refusal({ type: 'BadInput', field: 'instrument' });
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(SCALE_RESPONSE).join(', ')} FROM scale_response
     WHERE instrument IS NOT NULL ${instrument === undefined ? '' : 'AND instrument = ?1'} AND trashed IS NOT 1
     ORDER BY day DESC, at DESC, id DESC LIMIT ${MOST}`,
    instrument === undefined ? [] : [instrument],
  );
  const responses = rows
    .map((row) => scaleResponseOf(rowToState(SCALE_RESPONSE, row)))
    .filter((kept) => kept !== null);
  return { responses: responses.toReversed() };
};
