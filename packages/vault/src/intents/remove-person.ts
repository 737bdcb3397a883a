/** Puts somebody one trusts in the trash. */

import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { changePerson } from './change-person.ts';

export const removePerson: IntentHandler<'remove-person'> = (context, input) =>
  changePerson(context, idOf(input.id), { trashed: true });
