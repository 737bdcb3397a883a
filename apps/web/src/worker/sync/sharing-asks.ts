/** What a page may ask about sharing, and what it is told. Plain data; the keys stay with the worker, but for those in links. */

import type { Result } from '@cairn/domain';
import type { MakingShare, ShareEnd, ShareLine, VaultError, VaultSync } from '@cairn/vault';

export interface SharingAsks {
  readonly share: {
    readonly input: MakingShare;
    readonly output: Result<{ readonly type: 'shared'; readonly link: string } | ShareEnd, VaultError>;
  };
  readonly shares: {
    readonly input: null;
    readonly output: Result<
      { readonly type: 'shares'; readonly shares: readonly ShareLine[] } | ShareEnd,
      VaultError
    >;
  };
  /** `null`: all of them. */
  readonly withdraw: {
    readonly input: { readonly id: string | null };
    readonly output: Result<{ readonly type: 'withdrawn' } | ShareEnd, VaultError>;
  };
}

export type SharingAskName = keyof SharingAsks;

export type SharingAsk = {
  readonly [N in SharingAskName]: { readonly name: N; readonly input: SharingAsks[N]['input'] };
}[SharingAskName];

const IS_SHARING: Readonly<Record<SharingAskName, true>> = { share: true, shares: true, withdraw: true };

export const isSharingAsk = (ask: { readonly name: string }): ask is SharingAsk =>
  Object.hasOwn(IS_SHARING, ask.name);

export const serveSharing = (
  sync: VaultSync,
  ask: SharingAsk,
): Promise<SharingAsks[SharingAskName]['output']> => {
  switch (ask.name) {
    case 'share':
      return sync.share(ask.input);
    case 'shares':
      return sync.shares();
    case 'withdraw':
      return sync.withdraw(ask.input.id);
    default:
      return ask satisfies never;
  }
};
