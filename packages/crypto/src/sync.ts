/** `@cairn/crypto/sync`: what the sync protocol takes. Loaded once somebody syncs. */

export { deriveLogKey } from './derive.ts';
export type { LogKey } from './keys.ts';
export { openFromLog, sealForLog } from './log-seal.ts';
export type { LogPlace, LogSealedBytes, LogSealFor } from './log-seal.ts';
export { pad, paddedSize, unpad } from './padme.ts';
export type { WrongPadding } from './padme.ts';
export { addressOf, isSignedBy, openVaultKey } from './vault-key.ts';
export type {
  NoEd25519,
  Signed,
  VaultAddress,
  VaultKey,
  VaultPublicKey,
  VaultSignature,
} from './vault-key.ts';
