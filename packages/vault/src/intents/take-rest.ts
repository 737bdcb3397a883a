/** Calls a day rest, or takes that back. Any day, also later, as often as one likes: rest costs nothing. */

import { dayNumber } from '@cairn/domain';
import { derivedId, REST_DAY } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { dayOf, flagOf } from '../inputs.ts';
import { setFields } from '../records/write-record.ts';

export const takeRest: IntentHandler<'take-rest'> = async (context, input) => {
  const day = input.on === undefined ? context.today : dayOf(input.on, context.today);
  const taken = flagOf(input.taken, 'taken');
  const before = await setFields(context, REST_DAY, {
    id: derivedId('rest-day', day),
    fields: { day: dayNumber(day), taken },
  });
  return {
    output: { day, taken },
    undo: { type: 'set', records: [{ ...before, set: { taken: before.set['taken'] ?? false } }] },
    topics: ['rest'],
  };
};
