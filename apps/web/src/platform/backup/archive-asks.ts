/** Between the page and the worker that seals and opens backups. Plain data. */

import type { ArchiveError, PassphraseError } from '@cairn/crypto/age';

export type ArchiveTrouble = ArchiveError | PassphraseError;

export interface ArchiveAsk {
  readonly kind: 'seal' | 'open';
  readonly passphrase: string;
  readonly bytes: Blob;
}

export type ArchiveAnswer =
  { readonly ok: true; readonly value: Blob } | { readonly ok: false; readonly error: ArchiveTrouble };
