/** Shares in memory. */

import { LIMITS, toHex } from '@cairn/relay-api';
import type { Bytes, ShareTold } from '@cairn/relay-api';
import { DAY } from '../relay-store.ts';
import type { Sweeping } from '../relay-store.ts';
import type { KeepingShare, ShareStore } from '../share-store.ts';
import type { WithVault } from './with-open-vault.ts';

interface Kept extends Pick<KeepingShare, 'share' | 'note' | 'until'> {
  readonly vault: string;
  sealed: Bytes | null;
  views: number;
  readonly cheers: Bytes[];
}

interface MemoryShares extends ShareStore {
  forget(vault: Bytes): void;
  sweep(sweeping: Sweeping): void;
}

export const createMemoryShares = (withVault: WithVault): MemoryShares => {
  /** In the order in which they were made. */
  const kept = new Map<string, Kept>();
  const of = (vault: Bytes): readonly Kept[] =>
    [...kept.values()].filter((one) => one.vault === toHex(vault));
  const forget = (vault: Bytes): void => {
    for (const { share } of of(vault)) kept.delete(toHex(share));
  };
  const makeRoom = (mine: readonly Kept[], now: number): void => {
    const ended = mine.find(({ until, views }) => until <= now || views === 0);
    if (mine.length >= LIMITS.shares && ended !== undefined) kept.delete(toHex(ended.share));
  };
  return {
    forget,
    sweep: ({ now, graceDays }) => {
      for (const [id, one] of kept) {
        if (one.until <= now) one.sealed = null;
        if (one.until <= now - graceDays * DAY) kept.delete(id);
      }
    },
    keepShare: async (vault, { now, ...keeping }) =>
      withVault(vault, () => {
        const there = kept.get(toHex(keeping.share));
        if (there !== undefined) return { type: there.vault === toHex(vault) ? 'Done' : 'Conflict' };
        const mine = of(vault);
        const open = mine.filter(({ until, views }) => until > now && views > 0);
        if (open.length >= LIMITS.sharesOpen) return { type: 'Full' };
        makeRoom(mine, now);
        kept.set(toHex(keeping.share), { ...keeping, vault: toHex(vault), cheers: [] });
        return { type: 'Done' };
      }),
    sharesOf: async (vault) =>
      withVault(vault, () => ({ type: 'Shares' as const, shares: of(vault).map(toldOf) })),
    withdraw: async (vault, share) =>
      withVault(vault, () => {
        if (share === null) forget(vault);
        else if (kept.get(toHex(share))?.vault === toHex(vault)) kept.delete(toHex(share));
        return { type: 'Done' as const };
      }),
    ...byName(kept),
  };
};

const byName = (kept: ReadonlyMap<string, Kept>): Pick<ShareStore, 'openShare' | 'cheer'> => ({
  openShare: async (share, now) => {
    const found = kept.get(toHex(share));
    if (found === undefined || found.views === 0 || found.until <= now) return null;
    found.views -= 1;
    return found.sealed;
  },
  cheer: async ({ share, sealed, now }) => {
    const found = kept.get(toHex(share));
    if (found === undefined || found.until <= now) return { type: 'NotFound' };
    if (found.cheers.length >= LIMITS.cheers) return { type: 'Full' };
    found.cheers.push(sealed);
    return { type: 'Done' };
  },
});

const toldOf = ({ share, note, until, views, cheers }: Kept): ShareTold => ({
  ...{ share, note, until, views },
  cheers: [...cheers],
});
