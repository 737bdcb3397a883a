/** What Look back does: a part of the program of its own, fetched when one is first wanted. */

import type { LookBackIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { editWins } from './look-back/edit-wins.ts';
import { keepNear } from './look-back/keep-near.ts';
import { letWinsRest } from './look-back/let-wins-rest.ts';
import { trashWins } from './look-back/trash-wins.ts';

export const LOOK_BACK_INTENTS: { readonly [N in LookBackIntent]: IntentHandler<N> } = {
  'edit-wins': editWins,
  'trash-wins': trashWins,
  'let-wins-rest': letWinsRest,
  'keep-near': keepNear,
};
