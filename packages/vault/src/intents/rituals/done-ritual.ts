/** Doing a ritual keeps a win, and it roots a little deeper. How often it was not done is known to nobody. */

import type { Win } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import { dayOf, idOf, textOf } from '../../inputs.ts';
import { isMet, toneOfWords } from '../../tone-of-words.ts';
import { keepWin } from '../keep-win.ts';
import { existingRitual } from './change-ritual.ts';

export const doneRitual: IntentHandler<'done-ritual'> = async (context, input) => {
  const ritual = await existingRitual(context.database, idOf(input.id));
  const text = input.text === undefined ? ritual.text : textOf(input.text);
  const tone = await toneOfWords(text);
  const { act, moment, today } = context;
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  const win: Win = {
    ...{ id: act, text, area: ritual.area, localDay, at: localDay === today ? moment.instant : null },
    ...{ zone: moment.zone, planned: true, big: false, effort: null, pleasure: null, mastery: null },
    ...{
      expectedPleasure: null,
      expectedDifficulty: null,
      moodBefore: null,
      moodAfter: null,
      note: null,
      activity: ritual.activity,
    },
    ...{ step: null, ritual: ritual.id, resting: isMet(tone), near: false },
    ...{ trashed: false, importBatch: null },
  };
  const { output, undo } = await keepWin(context, win, tone);
  return { output, undo: { type: 'set', records: [undo] }, topics: ['wins', 'rituals'] };
};
