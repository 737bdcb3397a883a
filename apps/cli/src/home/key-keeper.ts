/**
 * The port to where a vault's key is kept: wrapped by this device's own key, and by the key that the 24 words give.
 * Files today; a system's key ring could stand behind it. Law: what `keep` was given is durable when it returns.
 */

import type { DataKey, RecoverySecret } from '@cairn/crypto';
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
  | { readonly type: 'KeysNewer'; readonly found: number; readonly known: number };

export interface KeyKeeper {
  /** Whether anything of a key is there, usable or not. */
  hasAny(): boolean;
  unlock(): Result<DataKey, KeysTrouble>;
  unlockWithWords(secret: RecoverySecret): Result<DataKey, KeysTrouble>;
  /** Replaces what is there; see {@link KeyKeeper.setAside}. */
  keep(keys: NewKeys): void;
  /** Moves what is there out of the way, under names with `mark` in them. Gives the names. */
  setAside(mark: string): readonly string[];
}
