/** Three small things that fit: tiny, familiar, a different corner (domain.md 6.2). The same all day on all devices. */

import { suggestionCards } from '@cairn/domain';
import type { Energy, SuggestionAsk } from '@cairn/domain';
import { cataloguePool } from '../catalogue.ts';
import type { QueryHandler, ReadContext } from '../context.ts';
import type { Queries } from '../door/queries.ts';
import { energyOf } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { areasLeftOut } from '../settings.ts';
import { readLately } from '../suggestions/read-history.ts';
import { readTallies } from '../suggestions/tell-up.ts';
import { readOwnPool } from '../suggestions/own-pool.ts';
import { checkInsOfDay, countWinsOfDay, howItIs } from './day.ts';

export const suggestions: QueryHandler<'suggestions'> = async (context, input) => {
  const pool = [...(await cataloguePool()), ...(await readOwnPool(context))];
  const ask = await askOf(context, input);
  const known = { tallies: await readTallies(context), lately: await readLately(context) };
  return { cards: suggestionCards(pool, ask, known) };
};

const askOf = async (
  context: ReadContext,
  { energy, not = [] }: Queries['suggestions']['input'],
): Promise<SuggestionAsk> => {
  const { database, moment, settings, today, vaultId } = context;
  if (!isListOfKeys(not)) throw new Refusal({ type: 'BadInput', field: 'not' });
  return {
    vaultId,
    day: today,
    hour: moment.wall.hour,
    energy: energyOf(energy) ?? (await energyToday(context)),
    winsToday: await countWinsOfDay(database, today),
    not,
    blocked: areasLeftOut(settings),
  };
};

const MOST_PASSED = 500;

const isListOfKeys = (raw: unknown): raw is readonly string[] =>
  Array.isArray(raw) && raw.length <= MOST_PASSED && raw.every((key) => typeof key === 'string');

/** The newest that was said today. */
const energyToday = async ({ database, today }: ReadContext): Promise<Energy | null> =>
  howItIs(await checkInsOfDay(database, today, 50)).energy;
