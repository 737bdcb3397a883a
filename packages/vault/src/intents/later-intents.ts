/** Intents that a first screen does not need. */

import type { LaterIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { changeSetting } from './change-setting.ts';
import { checkIn } from './check-in.ts';
import { editCheckIn } from './edit-check-in.ts';
import { editPerson } from './edit-person.ts';
import { editPlanEntry } from './edit-plan-entry.ts';
import { editWin } from './edit-win.ts';
import { importRecords } from './import-records.ts';
import { keepPerson } from './keep-person.ts';
import { keepPlanEntry } from './keep-plan-entry.ts';
import { letPersonRest } from './let-person-rest.ts';
import { letPlanEntryRest } from './let-plan-entry-rest.ts';
import { movePerson } from './move-person.ts';
import { movePlanEntry } from './move-plan-entry.ts';
import { purgePerson } from './purge-person.ts';
import { purgePlanEntry } from './purge-plan-entry.ts';
import { purgeWin } from './purge-win.ts';
import { removePerson } from './remove-person.ts';
import { removePlanEntry } from './remove-plan-entry.ts';
import { restoreWin } from './restore-win.ts';
import { takeRest } from './take-rest.ts';
import { trashCheckIn } from './trash-check-in.ts';
import { trashWin } from './trash-win.ts';
import { undo } from './undo.ts';

export const LATER_INTENTS: { readonly [N in LaterIntent]: IntentHandler<N> } = {
  'edit-win': editWin,
  'trash-win': trashWin,
  'restore-win': restoreWin,
  'purge-win': purgeWin,
  'check-in': checkIn,
  'edit-check-in': editCheckIn,
  'trash-check-in': trashCheckIn,
  'keep-plan-entry': keepPlanEntry,
  'edit-plan-entry': editPlanEntry,
  'move-plan-entry': movePlanEntry,
  'remove-plan-entry': removePlanEntry,
  'purge-plan-entry': purgePlanEntry,
  'let-plan-entry-rest': letPlanEntryRest,
  'keep-person': keepPerson,
  'edit-person': editPerson,
  'move-person': movePerson,
  'remove-person': removePerson,
  'purge-person': purgePerson,
  'let-person-rest': letPersonRest,
  'import-records': importRecords,
  'take-rest': takeRest,
  'change-setting': changeSetting,
  undo,
};
