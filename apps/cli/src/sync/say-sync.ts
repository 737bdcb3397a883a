/** How a round of syncing ended and how the record stands, in sentences with a way out. */

import type { Copy, PlainKey } from '@cairn/copy';
import type { RelayPlace, SyncRoundEnd, SyncStatus } from '@cairn/vault';

export interface SyncTold {
  readonly relay: RelayPlace;
  readonly end: SyncRoundEnd;
  readonly status: SyncStatus;
}

/** To a device that was taken off nothing more is told: what waits here is not going to be sent. */
export const saySync = (copy: Copy, told: SyncTold): readonly string[] =>
  told.end.type === 'removed' ? [sayRound(copy, told.end)] : sayStanding(copy, told);

const sayStanding = (copy: Copy, { relay, end, status }: SyncTold): readonly string[] => [
  // How far what is here came is no news where nothing came anywhere.
  end.type === 'in-step' ? copy.t(`cli.sync.reached.${status.reached}`) : sayRound(copy, end),
  ...(status.waiting > 0 ? [copy.t('cli.sync.waiting', { count: status.waiting })] : []),
  ...(status.removing ? [copy.t('cli.sync.removing')] : []),
  ...(status.newWords ? [copy.t('cli.sync.new-words')] : []),
  ...status.troubles.filter(({ open }) => open).map(({ kind }) => copy.t(`cli.sync.trouble.${kind}`)),
  copy.t('cli.sync.chosen', { origin: relay.origin }),
];

/** What kept a round from its end. */
export const sayRound = (copy: Copy, end: SyncRoundEnd): string => copy.t(SENTENCE_OF[end.type]);

const SENTENCE_OF = {
  'in-step': 'cli.sync.reached.sent',
  unreachable: 'cli.sync.unreachable',
  unavailable: 'cli.sync.unavailable',
  'too-many': 'cli.sync.unavailable',
  refused: 'cli.sync.refused',
  invite: 'cli.sync.invite',
  full: 'cli.sync.full',
  closed: 'cli.sync.closed',
  removed: 'cli.sync.removed',
  stopped: 'cli.sync.stopped',
  'not-found': 'cli.sync.no-sense',
  conflict: 'cli.sync.no-sense',
  'bad-request': 'cli.sync.no-sense',
  'too-large': 'cli.sync.no-sense',
} as const satisfies Readonly<Record<SyncRoundEnd['type'], PlainKey>>;
