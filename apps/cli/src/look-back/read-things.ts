/**
 * What Look back is on a hard day: things one has done, and neither a beginning nor a furthest to be measured by (domain.md 5.6).
 * The shelf, if there is one; else the latest that may be brought up.
 */

import { isHardDay, ok } from '@cairn/domain';
import type { Result, Win } from '@cairn/domain';
import type { Today, VaultDoor, VaultError } from '@cairn/vault';

const MOST_THINGS = 7;

/** As on the web: a low mood today, or a heavy few days, also once the card that offers help with them was put aside. */
export const isHard = ({ howItIs, heavyDays, settings, day }: Today): boolean =>
  heavyDays || settings.heavyCardOn === day || isHardDay({ mood: howItIs.mood, isRest: false });

export const readThings = async (door: VaultDoor): Promise<Result<readonly Win[], VaultError>> => {
  const shelf = await door.ask('shelf', { limit: MOST_THINGS });
  if (!shelf.ok || shelf.value.wins.length > 0) return shelf.ok ? ok(shelf.value.wins) : shelf;
  const page = await door.ask('things-done', { limit: MOST_THINGS });
  return page.ok ? ok(page.value.wins) : page;
};
