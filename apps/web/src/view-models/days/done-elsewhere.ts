/**
 * What was tapped on a notice, while the vault could not be told: kept now, under the act that the notice was made with, and let go
 * of once the vault has it. "Kept." is said then, and not before.
 */

import { err, isRating, type DayStart, type EntityId, type LocalDay, type Result } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';
import type { DoneElsewhere } from '../../platform/app-platform.ts';
import { dayNow } from '../day-now.ts';

interface Keeping {
  readonly door: VaultDoor;
  readonly dayStartsAt: DayStart;
  readonly onKept: (act: EntityId) => void;
}

/** The ritual is gone, or the words were no ids: asking again will never keep it. */
const isFinal = ({ type }: VaultError): boolean => type === 'NotFound' || type === 'BadInput';

/** One after the other, in the order they were done. What the vault cannot take now waits for the next time. */
export const keepDoneElsewhere = async (
  items: readonly DoneElsewhere[],
  { door, dayStartsAt, onKept }: Keeping,
): Promise<void> => {
  for (const item of items) {
    const on = dayNow(new Date(item.at), dayStartsAt);
    const kept = await keep(door, item, on);
    if (!kept.ok && !isFinal(kept.error)) return;
    await item.confirm();
    if (kept.ok) onKept(item.act);
  }
};

const keep = (
  door: VaultDoor,
  { keeps, act }: DoneElsewhere,
  on: LocalDay,
): Promise<Result<unknown, VaultError>> => {
  if ('ritual' in keeps) return door.act({ act, name: 'done-ritual', input: { id: keeps.ritual, on } });
  const { mood } = keeps;
  if (!isRating(mood)) return Promise.resolve(err({ type: 'BadInput', field: 'mood' }));
  return door.act({ act, name: 'check-in', input: { mood, on } });
};
