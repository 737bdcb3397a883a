/** Takes a win out of the trash. */

import type { IntentHandler } from '../context.ts';
import { idOf } from '../inputs.ts';
import { changeWin } from './change-win.ts';

export const restoreWin: IntentHandler<'restore-win'> = (context, input) =>
  changeWin(context, idOf(input.id), { trashed: false });
