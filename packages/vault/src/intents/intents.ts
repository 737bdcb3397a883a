/** All intents by name. Adding one is a file, a line here and its entry in the door. */

import type { IntentHandler } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { changeSetting } from './change-setting.ts';
import { checkIn } from './check-in.ts';
import { editWin } from './edit-win.ts';
import { importRecords } from './import-records.ts';
import { keepDraft } from './keep-draft.ts';
import { letRest } from './let-rest.ts';
import { logWin } from './log-win.ts';
import { purgeWin } from './purge-win.ts';
import { restoreWin } from './restore-win.ts';
import { takeRest } from './take-rest.ts';
import { trashCheckIn } from './trash-check-in.ts';
import { trashWin } from './trash-win.ts';
import { undo } from './undo.ts';

export const INTENTS: { readonly [N in IntentName]: IntentHandler<N> } = {
  'log-win': logWin,
  'edit-win': editWin,
  'trash-win': trashWin,
  'restore-win': restoreWin,
  'purge-win': purgeWin,
  'let-rest': letRest,
  'take-rest': takeRest,
  'check-in': checkIn,
  'trash-check-in': trashCheckIn,
  'change-setting': changeSetting,
  'keep-draft': keepDraft,
  'import-records': importRecords,
  undo,
};
