/** Puts several wins in the trash at once. */

import type { IntentHandler } from '../../context.ts';
import { changeWins } from './change-wins.ts';

export const trashWins: IntentHandler<'trash-wins'> = (context, { ids }) =>
  changeWins(context, ids, { trashed: true });
