/**
 * What Look back is on a hard day: things one has done, and neither a beginning nor a furthest to be measured by (domain.md 5.6).
 * The shelf, if there is one; else the latest that do not rest.
 */

import { ok } from '@cairn/domain';
import type { Result, Win } from '@cairn/domain';
import type { Today, VaultDoor, VaultError } from '@cairn/vault';

/** Of 0-10. */
const HARD_UP_TO = 3;

const MOST_THINGS = 7;

export const isHardDay = ({ howItIs, heavyDays }: Today): boolean =>
  heavyDays || (howItIs.mood !== null && howItIs.mood <= HARD_UP_TO);

export const readThings = async (door: VaultDoor): Promise<Result<readonly Win[], VaultError>> => {
  const shelf = await door.ask('shelf', { limit: MOST_THINGS });
  if (!shelf.ok || shelf.value.wins.length > 0) return shelf.ok ? ok(shelf.value.wins) : shelf;
  const page = await door.ask('record-page', { limit: MOST_THINGS });
  return page.ok ? ok(page.value.wins.filter(({ resting }) => !resting)) : page;
};
