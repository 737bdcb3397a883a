/** The key of a home: from the keeper alone, or with what a person types where there is a lock. */

import type { DataKey } from '@cairn/crypto';
import type { Result } from '@cairn/domain';
import type { HomeSurroundings } from '../surroundings.ts';
import type { KeyKeeper, KeysTrouble } from './key-keeper.ts';

/** Slips in typing. A script has one try. */
const MOST_TRIES = 3;

export const unlockHome = async (
  keeper: KeyKeeper,
  { typeLock, clock }: HomeSurroundings,
): Promise<Result<DataKey, KeysTrouble>> => {
  const first = keeper.unlock();
  if (first.ok || first.error.type !== 'Locked') return first;
  const { kind } = first.error;
  for (let tries = 1; ; tries += 1) {
    const typed = (await typeLock?.({ kind, isAgain: tries > 1 })) ?? null;
    if (typed === null) return first;
    const opened = await keeper.unlockBy({ text: typed.text, now: clock.now().instant });
    const isSlip = !opened.ok && opened.error.type === 'LockNotOpened' && typed.isTyped;
    if (!isSlip || tries === MOST_TRIES) return opened;
  }
};
