/** All intents by name. Adding one is a file, a line here and its entry in the door. */

import type { IntentHandler } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { changeSetting } from './change-setting.ts';
import { checkIn } from './check-in.ts';
import { editPerson } from './edit-person.ts';
import { editPlanEntry } from './edit-plan-entry.ts';
import { editWin } from './edit-win.ts';
import { importRecords } from './import-records.ts';
import { keepDraft } from './keep-draft.ts';
import { keepPerson } from './keep-person.ts';
import { keepPlanEntry } from './keep-plan-entry.ts';
import { letPersonRest } from './let-person-rest.ts';
import { letPlanEntryRest } from './let-plan-entry-rest.ts';
import { letRest } from './let-rest.ts';
import { logWin } from './log-win.ts';
import { movePerson } from './move-person.ts';
import { movePlanEntry } from './move-plan-entry.ts';
import { purgeWin } from './purge-win.ts';
import { removePerson } from './remove-person.ts';
import { removePlanEntry } from './remove-plan-entry.ts';
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
  'keep-plan-entry': keepPlanEntry,
  'edit-plan-entry': editPlanEntry,
  'move-plan-entry': movePlanEntry,
  'remove-plan-entry': removePlanEntry,
  'let-plan-entry-rest': letPlanEntryRest,
  'keep-person': keepPerson,
  'edit-person': editPerson,
  'move-person': movePerson,
  'remove-person': removePerson,
  'let-person-rest': letPersonRest,
  'change-setting': changeSetting,
  'keep-draft': keepDraft,
  'import-records': importRecords,
  undo,
};
