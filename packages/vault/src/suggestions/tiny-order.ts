/** Works out in which order tiny things are offered today: from the list that Today has at hand, so that little is loaded. */

import { evidenceOf, tinyInOrder } from '@cairn/domain';
import type { Suggestible } from '@cairn/domain';
import { smallThings } from '../catalogue.ts';
import type { ReadContext } from '../context.ts';
import { readSuggestionHistory } from './read-history.ts';

export const tinyOrder = async (context: ReadContext): Promise<readonly string[]> => {
  const { today, vaultId } = context;
  const history = await readSuggestionHistory(context);
  const { SMALL_THINGS } = await smallThings();
  const pool = SMALL_THINGS.filter(({ id }) => !history.resting.includes(id)).map(
    ({ id, area, text, minutes, energy, time }): Suggestible => ({
      key: id,
      source: { from: 'catalogue', activity: id },
      offered: { text, minutes, energy, social: 0, rung: null },
      area,
      time,
      isPlanned: false,
    }),
  );
  return tinyInOrder(pool, { vaultId, day: today }, evidenceOf(history, today)).map(({ key }) => key);
};
