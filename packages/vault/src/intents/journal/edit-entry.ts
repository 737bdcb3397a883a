/** Another day for a page, or another prompt. */

import type { FieldValue } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import { dayOf, idOf, promptOf } from '../../inputs.ts';
import { changeEntry } from './change-entry.ts';

export const editEntry: IntentHandler<'edit-entry'> = (context, { id, on, prompt }) => {
  const fields: Record<string, FieldValue> = {};
  if (on !== undefined) fields['day'] = dayNumber(dayOf(on, context.today));
  if (prompt !== undefined) fields['prompt'] = promptOf(prompt);
  return changeEntry(context, idOf(id), fields);
};
