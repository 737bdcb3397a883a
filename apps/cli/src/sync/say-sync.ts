/** How a round of syncing ended and how the record stands, in sentences with a way out. */

import type { Copy } from '@cairn/copy';
import type { RelayPlace, SyncRoundEnd, SyncStatus } from '@cairn/vault';

export interface SyncTold {
  readonly relay: RelayPlace;
  readonly end: SyncRoundEnd;
  readonly status: SyncStatus;
}

export const saySync = (copy: Copy, { relay, end, status }: SyncTold): readonly string[] => [
  ...(end.type === 'in-step' ? [] : [sayRound(copy, end)]),
  copy.t(`cli.sync.reached.${status.reached}`),
  ...(status.waiting > 0 ? [copy.t('cli.sync.waiting', { count: status.waiting })] : []),
  ...status.troubles.filter(({ open }) => open).map(({ kind }) => copy.t(`cli.sync.trouble.${kind}`)),
  copy.t('cli.sync.chosen', { origin: relay.origin }),
];

/** What kept a round from its end. */
export const sayRound = (copy: Copy, end: SyncRoundEnd): string => {
  switch (end.type) {
    case 'unreachable':
    case 'unavailable':
    case 'refused':
    case 'invite':
    case 'full':
    case 'closed':
    case 'stopped':
      return copy.t(`cli.sync.${end.type}`);
    case 'in-step':
      return copy.t('cli.sync.reached.sent');
    case 'too-many':
      return copy.t('cli.sync.unavailable');
    case 'not-found':
    case 'conflict':
    case 'bad-request':
    case 'too-large':
      return copy.t('cli.sync.no-sense');
    default:
      return end satisfies never;
  }
};
