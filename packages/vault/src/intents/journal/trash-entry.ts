/** Puts a page in the trash, and takes it out again. Its wordings and links go with it, and come back with it. */

import type { IntentHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { changeEntry } from './change-entry.ts';

export const trashEntry: IntentHandler<'trash-entry'> = (context, { id }) =>
  changeEntry(context, idOf(id), { trashed: true });

export const restoreEntry: IntentHandler<'restore-entry'> = (context, { id }) =>
  changeEntry(context, idOf(id), { trashed: false });
