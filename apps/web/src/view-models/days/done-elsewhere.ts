/**
 * What was said to be done on a notice, while the vault could not be told: kept now, under the act that the notice was made with,
 * and let go of once the vault has it. "Kept." is said then, and not before.
 */

import type { DayStart, EntityId } from '@cairn/domain';
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
  for (const { ritual, act, at, confirm } of items) {
    const on = dayNow(new Date(at), dayStartsAt);
    const kept = await door.act({ act, name: 'done-ritual', input: { id: ritual, on } });
    if (!kept.ok && !isFinal(kept.error)) return;
    await confirm();
    if (kept.ok) onKept(act);
  }
};
