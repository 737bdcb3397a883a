/** What keeps two devices apart, in as many kinds as there are ways on from it. Pure. */

import type { PairEnd, SyncRoundEnd, VaultError } from '@cairn/vault';

export type PairTrouble =
  /** No network, or no relay at this address. */
  | 'unreachable'
  /** The relay has too much to do. */
  | 'busy'
  /** This relay is private. */
  | 'invite'
  | 'full'
  | 'too-late'
  | 'not-the-same'
  | 'called-off'
  /** What was given is no code, or no 24 words. */
  | 'code'
  | 'words'
  | 'other-relay'
  | 'sync-off'
  | 'removed'
  /** A device is still being taken off here. */
  | 'removing'
  | 'stopped';

type Ended = PairEnd | SyncRoundEnd | VaultError | { readonly type: 'off' };

const KINDS: { readonly [type in Ended['type']]?: PairTrouble } = {
  unreachable: 'unreachable',
  'not-found': 'unreachable',
  ...{ unavailable: 'busy', 'too-many': 'busy', Busy: 'busy' },
  ...{ invite: 'invite', full: 'full', removed: 'removed', off: 'sync-off' },
  ...{ 'too-late': 'too-late', 'not-the-same': 'not-the-same', 'called-off': 'called-off' },
};

const FIELDS: Readonly<Record<string, PairTrouble>> = {
  ...{ code: 'code', relay: 'other-relay', sync: 'sync-off', words: 'words', removal: 'removing' },
};

/** `null`: it went well. */
export const pairTroubleOf = (ended: Ended | null): PairTrouble | null => {
  if (ended === null || ended.type === 'in-step') return null;
  if (ended.type === 'BadInput') return FIELDS[ended.field] ?? 'stopped';
  return KINDS[ended.type] ?? 'stopped';
};
