/**
 * What the vault takes from content: completion, one small suggestion, a guess at the area. Loaded when first asked for: opening a vault needs none of it.
 */

import type * as Activities from '@cairn/content/activities';
import type * as SmallThings from '@cairn/content/small-things';
import type { Energy, LifeArea, PrivateText, Suggestible } from '@cairn/domain';
import type { Completion } from './door/queries.ts';
import { speaking } from './language.ts';

const catalogue = (): Promise<typeof Activities> => import('@cairn/content/activities');

/** A few of the catalogue, and a small file: what Today shows at first waits for no more. */
export const smallThings = (): Promise<typeof SmallThings> => import('@cairn/content/small-things');

export const findInCatalogue = async (text: string, limit: number): Promise<Completion[]> =>
  (await catalogue())
    .findActivities({ text, limit }, await speaking('words'))
    .map(({ id, text: words, area }) => ({
      text: words,
      area,
      from: 'catalogue',
      activity: id,
    }));

/** Unknown energy is low energy. The same all day, on all devices. */
export const suggestSmallThing = async (
  wish: SmallThings.SmallThingWish,
): Promise<ReturnType<typeof SmallThings.smallThing>> =>
  (await smallThings()).smallThing(wish, await speaking('words'));

/** What of the catalogue may be suggested. */
export const cataloguePool = async (): Promise<readonly Suggestible[]> =>
  (await import('@cairn/content/suggestions')).cataloguePool(await speaking('words'));

/** Whether a rung is of a ladder that is found when sought, and never offered unasked. */
export const isSoughtOnlyRung = async (rung: string): Promise<boolean> => {
  const { LADDERS } = await import('@cairn/content/ladders');
  const ladder = rung.slice(0, rung.lastIndexOf('.'));
  return Object.values(LADDERS)
    .flat()
    .some(({ id, soughtOnly }) => id === ladder && soughtOnly === true);
};

/** Whether these are the very words of an activity: they were read before they were offered. */
export const isOfCatalogue = async (activity: string, text: string): Promise<boolean> => {
  const locale = await speaking('words');
  return (
    (await smallThings()).isSmallThing(activity, text, locale) ||
    (await catalogue()).activities(locale).some((known) => known.id === activity && known.text === text)
  );
};

/** How much energy each activity of the catalogue asks. */
export const energyByActivity = async (): Promise<ReadonlyMap<string, Energy>> =>
  new Map((await catalogue()).activities('en').map(({ id, energy }) => [id, energy]));

/** What a page of the journal ends as. */
export const journalWin = async (): Promise<string> =>
  (await import('@cairn/content/journal-win')).journalWin(await speaking('words'));

/** `null` when the words do not tell. */
export const guessArea = async (text: PrivateText): Promise<LifeArea | null> =>
  (await import('@cairn/content/guess-area')).guessArea(text, await speaking('words'));
