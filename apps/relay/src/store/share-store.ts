/**
 * Where shares lie, as a port: a part of a record that its owner sealed for a supporter, found by its own random name. Laws that
 * every adapter holds, shown by `share-store.suite.ts`: it is given out so often and no oftener, whoever asks at once; one that was
 * withdrawn, has had its time or was opened often enough is as one that never was; nothing of one vault is reached from another.
 */

import type { Bytes, ShareTold } from '@cairn/relay-api';
import type { Conflict, Done, Full, NotFound, Shut } from './relay-store.ts';

export interface KeepingShare {
  readonly share: Bytes;
  readonly sealed: Bytes;
  readonly note: Bytes;
  /** In seconds. */
  readonly until: number;
  readonly views: number;
  readonly now: number;
}

export interface Cheering {
  readonly share: Bytes;
  readonly sealed: Bytes;
  readonly now: number;
}

export interface ShareStore {
  /**
   * The same one sent again is kept once. `Conflict`: the name is another's. `Full`: as many can be opened as a vault may have; one that
   * has ended gives way.
   */
  keepShare(vault: Bytes, keeping: KeepingShare): Promise<Done | Conflict | Full | Shut>;
  /** The newest last. Those that have ended too, for what was sent back. */
  sharesOf(vault: Bytes): Promise<{ readonly type: 'Shares'; readonly shares: readonly ShareTold[] } | Shut>;
  /** `null`: all of them. What is erased is overwritten. */
  withdraw(vault: Bytes, share: Bytes | null): Promise<Done | Shut>;
  /** Counts as opened. `null`: there is none that may be opened. */
  openShare(share: Bytes, now: number): Promise<Bytes | null>;
  /** A share that was opened often enough takes a cheer still. */
  cheer(cheering: Cheering): Promise<Done | NotFound | Full>;
}
