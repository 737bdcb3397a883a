/**
 * The port to where a vault's key is kept: wrapped by this device's own key, and by the key that the 24 words give.
 * Files today; a system's key ring could stand behind it. Law: what `keep` was given is durable when it returns.
 */

import type { DataKey, RecoverySecret } from '@cairn/crypto';
import type { LockKind, LockSecret, StretchCost } from '@cairn/crypto/lock';
import type { Result } from '@cairn/domain';

export interface NewKeys {
  readonly dataKey: DataKey;
  readonly secret: RecoverySecret;
}

export type KeysTrouble =
  /** There are none, or one of two is not there. */
  | { readonly type: 'KeysGone' }
  /** They are there and open nothing: damaged, or of another vault. Nobody can tell which. */
  | { readonly type: 'KeysDoNotOpen' }
  /** Other people of this machine can read the device's key. It is not used until that is put right. */
  | { readonly type: 'KeyOpenToOthers'; readonly path: string }
  | { readonly type: 'KeysNewer'; readonly found: number; readonly known: number }
  /** There is a lock, and nothing was typed that could open it. */
  | { readonly type: 'Locked'; readonly kind: LockKind }
  /** What was typed does not open it; or the keys are damaged, which nobody can tell from that. Nothing was changed. */
  | { readonly type: 'LockNotOpened'; readonly kind: LockKind }
  /** A PIN may be tried again after so many seconds. */
  | { readonly type: 'LockWaits'; readonly seconds: number };

/** What was typed at a lock, and when: milliseconds since 1970. */
export interface LockTry {
  readonly text: string;
  readonly now: number;
}

export interface KeyKeeper {
  /** Whether anything of a key is there, usable or not. */
  hasAny(): boolean;
  /** `Locked` where there is a lock. */
  unlock(): Result<DataKey, KeysTrouble>;
  /** Tries of a PIN are counted before they are made. */
  unlockBy(typed: LockTry): Promise<Result<DataKey, KeysTrouble>>;
  unlockWithWords(secret: RecoverySecret): Result<DataKey, KeysTrouble>;
  /** Replaces what is there; see {@link KeyKeeper.setAside}. */
  keep(keys: NewKeys): void;
  /** From now on this device's key opens nothing alone. */
  lock(key: DataKey, by: LockSecret, cost: StretchCost): Promise<Result<null, KeysTrouble>>;
  /** From now on this device's key is enough again. */
  takeLockOff(key: DataKey): Promise<Result<null, KeysTrouble>>;
  /** From now on `next` opens too; `current` opens as before. */
  adopt(key: DataKey, secrets: { readonly current: RecoverySecret; readonly next: RecoverySecret }): void;
  /** From now on no secret opens that was there before `current`. */
  settle(key: DataKey, current: RecoverySecret): void;
  /** Moves what is there out of the way, under names with `mark` in them. Gives the names. */
  setAside(mark: string): readonly string[];
}
