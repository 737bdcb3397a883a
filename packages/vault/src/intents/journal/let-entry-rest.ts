/** Lets a page rest: kept, and never resurfaced by Cairn. */

import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { changeEntry } from './change-entry.ts';

export const letEntryRest: IntentHandler<'let-entry-rest'> = (context, { id, resting }) =>
  changeEntry(context, idOf(id), { resting: flagOf(resting, 'resting') });
