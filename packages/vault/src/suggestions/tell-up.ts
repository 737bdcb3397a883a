/** Tells up the days before today for suggestions, once a day where there is a quiet moment for it. */

import { evidenceOf, tallyUp, tinyInOrder } from '@cairn/domain';
import type { Suggestible, SuggestionTallies } from '@cairn/domain';
import { keepAnswer, readKeptAnswer } from '@cairn/store';
import { smallThings } from '../catalogue.ts';
import type { ReadContext } from '../context.ts';
import { answerOfToday, TALLIES, TINY_ORDER } from './answer-of-today.ts';
import { readSuggestionHistory } from './read-history.ts';

export const readTallies = async (context: ReadContext): Promise<SuggestionTallies> => {
  const kept = await readKeptAnswer(context.database, answerOfToday(context, TALLIES));
  return kept === null ? workOutTallies(context) : (JSON.parse(kept) as SuggestionTallies);
};

const workOutTallies = async (context: ReadContext): Promise<SuggestionTallies> =>
  tallyUp(await readSuggestionHistory(context), context.today);

/** Of the tiny things of the catalogue, from the list that Today has at hand. */
export const workOutOrder = async (context: ReadContext): Promise<readonly string[]> =>
  orderOf(context, await workOutTallies(context));

const orderOf = async (
  { today, vaultId }: ReadContext,
  tallies: SuggestionTallies,
): Promise<readonly string[]> => {
  const { SMALL_THINGS } = await smallThings();
  const pool = SMALL_THINGS.filter(({ id }) => !tallies.resting.includes(id)).map(
    ({ id, area, text, minutes, energy, time }): Suggestible => ({
      key: id,
      source: { from: 'catalogue', activity: id },
      offered: { text, minutes, energy, social: 0, rung: null },
      area,
      time,
      isPlanned: false,
    }),
  );
  return tinyInOrder(pool, { vaultId, day: today }, evidenceOf(tallies)).map(({ key }) => key);
};

/** Inside a transaction: both come of the same days, so neither is ever kept without the other. */
export const keepForToday = async (context: ReadContext): Promise<void> => {
  const tallies = await workOutTallies(context);
  await keepAnswer(context.database, answerOfToday(context, TALLIES), JSON.stringify(tallies));
  const order = await orderOf(context, tallies);
  await keepAnswer(context.database, answerOfToday(context, TINY_ORDER), JSON.stringify(order));
};
