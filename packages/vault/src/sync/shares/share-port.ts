/** Shares as a host meets them: a part of the record for one supporter, under a link. See section 10 of the sync protocol. */

import type { SyncEnd } from '@cairn/changes/sync';
import type { Instant, Result } from '@cairn/domain';
import type { VaultError } from '../../door/vault-door.ts';
import type { Off } from '../keep-reach.ts';

/** What a share holds, told apart from its words. */
export interface ShareParts {
  readonly line: boolean;
  readonly stones: number;
  readonly picture: boolean;
}

export interface MakingShare {
  /** What a supporter reads: it is sealed as it is. */
  readonly bundle: Uint8Array;
  /** For the person alone; may be empty. */
  readonly name: string;
  readonly holds: ShareParts;
  readonly days: number;
  /** How often it may be opened. */
  readonly views: number;
}

/** What a supporter sent back. */
export interface Cheer {
  /** May be empty where there is a stone. */
  readonly line: string;
  readonly stone: boolean;
}

export interface ShareLine {
  /** Hex. */
  readonly id: string;
  /** Whoever has it can open it. */
  readonly link: string;
  readonly name: string;
  readonly made: Instant;
  readonly holds: ShareParts;
  readonly until: Instant;
  /** How often it may be opened still. */
  readonly views: number;
  readonly cheers: readonly Cheer[];
}

/** Why it was not done: sync is off, or the relay said so. */
export type ShareEnd = Off | Exclude<SyncEnd, { readonly type: 'in-step' | 'stopped' }>;

export interface ShareDoor {
  /** `BadInput`: `sharing`: the person switched it off; `bundle`: it is too large; `name`, `days`, `views`: out of bounds. */
  share(
    making: MakingShare,
  ): Promise<Result<{ readonly type: 'shared'; readonly link: string } | ShareEnd, VaultError>>;
  /** The newest first. One that this vault cannot read is told with empty words, so that it can be withdrawn. */
  shares(): Promise<
    Result<{ readonly type: 'shares'; readonly shares: readonly ShareLine[] } | ShareEnd, VaultError>
  >;
  /** `null`: all of them. What was read cannot be unread. */
  withdraw(id: string | null): Promise<Result<{ readonly type: 'withdrawn' } | ShareEnd, VaultError>>;
}
