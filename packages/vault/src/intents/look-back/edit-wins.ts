/** Another area or another day for several wins at once. Only what differs is written. */

import type { FieldValue } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import { areaOf, dayOf } from '../../inputs.ts';
import { Refusal } from '../../refusal.ts';
import { changeWins } from './change-wins.ts';

export const editWins: IntentHandler<'edit-wins'> = async (context, { ids, set }) => {
  const fields: Record<string, FieldValue> = {};
  if (set.area !== undefined) fields['area'] = areaOf(set.area);
  if (set.on !== undefined) fields['day'] = dayNumber(dayOf(set.on, context.today));
  if (Object.keys(fields).length === 0) throw new Refusal({ type: 'BadInput', field: 'set' });
  return changeWins(context, ids, fields);
};
