/** `@cairn/crypto/lock`: the lock of a device. Loaded where there is one, or when one is set. */

export { parsePrfOutput, derivePasskeyKey } from './passkey.ts';
export type { PrfOutput } from './passkey.ts';
export { afterWrongTry, NO_TRIES, parseTries, waitBeforeTry } from './lock-tries.ts';
export type { Tries } from './lock-tries.ts';
export { kindOfLock, lockKey, unlockKey } from './lock-wrap.ts';
export type { LockBy, LockedKey, LockKind, LockNewer, LockSecret } from './lock-wrap.ts';
export { isEasyToGuess, parsePassphrase, parsePin } from './passphrase.ts';
export type { NotAPin, Passphrase, PassphraseError, Pin } from './passphrase.ts';
export { calibrate } from './stretch.ts';
export type { StretchCost } from './stretch.ts';
