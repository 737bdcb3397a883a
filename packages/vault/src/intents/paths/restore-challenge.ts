/** Takes a path out of the trash, with the ladders and steps that it had. */

import { CHALLENGE } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { existingRecord } from '../../records/write-record.ts';
import { changeChallenge } from './change-path.ts';

export const restoreChallenge: IntentHandler<'restore-challenge'> = async (context, input) => {
  const { id } = await existingRecord(context, CHALLENGE, idOf(input.id));
  return changeChallenge(context, id, { trashed: false });
};
