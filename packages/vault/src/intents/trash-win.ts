/** Puts a win in the trash: out of every view and count, and back again whenever the person likes. */

import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { changeWin } from './change-win.ts';

export const trashWin: IntentHandler<'trash-win'> = (context, input) =>
  changeWin(context, idOf(input.id), { trashed: true });
