/**
 * The one door to a vault. A worker in the browser, a second tab through it, and the command line all offer this port;
 * nothing else writes. Errors are expected outcomes; their words live in copy, keyed by `type`.
 */

import type { Result, Tone } from '@cairn/domain';
import type { ActId, IntentName, Intents } from './intents.ts';
import type { Queries, QueryName } from './queries.ts';

/**
 * Why no coin is tossed for some words: how they are to be met; sleep, food, medicine or people; or something never praised,
 * such as an amount of exercise, for which `plain` words may do.
 */
export type NoCoin = Exclude<Tone, 'ordinary' | 'unpraised'> | 'guarded' | 'plain';

export type VaultError =
  | { readonly type: 'Empty' }
  | { readonly type: 'TooLong'; readonly length: number; readonly longest: number }
  | { readonly type: 'NotText' }
  /** A day after the person's today, or outside years 0001-9999. */
  | { readonly type: 'DayNotPossible' }
  /** `why`: of a test by coin alone. */
  | { readonly type: 'BadInput'; readonly field: string; readonly why?: NoCoin }
  | { readonly type: 'NotFound' }
  | { readonly type: 'NothingToUndo' }
  /** A part of the plan takes no more entries. */
  | { readonly type: 'PlanPartFull'; readonly most: number }
  /** The day holds as many plans as it takes. */
  | { readonly type: 'TooManyPlans'; readonly most: number }
  /** A ladder takes no more steps. */
  | { readonly type: 'LadderFull'; readonly most: number }
  /** Disk or quota is full: nothing was changed, the words are still with the caller. */
  | { readonly type: 'NoRoom' }
  /** The store could not write or read for another reason; nothing was changed. */
  | { readonly type: 'StoreTrouble'; readonly code: string }
  /** This browser lacks what syncing takes, or the vault has no recovery secret. */
  | { readonly type: 'CannotSync' }
  /** The file is damaged. It is kept aside and never overwritten. */
  | { readonly type: 'Damaged' }
  /** Another program holds the file; try again. */
  | { readonly type: 'Busy' }
  /** No vault answered in time (its tab may be closing); the request may be sent again with the same act id. */
  | { readonly type: 'NoAnswer' };

export interface ActRequest<N extends IntentName> {
  readonly act: ActId;
  readonly name: N;
  readonly input: Intents[N]['input'];
}

/** What may have changed, so that a screen asks again for what it shows. */
export const TOPICS = [
  'wins',
  'rest',
  'check-ins',
  'settings',
  'drafts',
  'plan',
  'people',
  'paths',
  'rituals',
  'journal',
  'thoughts',
  'scales',
  'experiments',
  'sync',
] as const;

export type Topic = (typeof TOPICS)[number];

export interface VaultDoor {
  act<N extends IntentName>(request: ActRequest<N>): Promise<Result<Intents[N]['output'], VaultError>>;
  ask<N extends QueryName>(
    name: N,
    input: Queries[N]['input'],
  ): Promise<Result<Queries[N]['output'], VaultError>>;
  /** Called after every durable change, from whichever tab it came. Returns how to stop. */
  onChange(listener: (topics: readonly Topic[]) => void): () => void;
}

/** Where the words are kept. `memory` is said in a banner that stays. */
export type Storage = 'opfs' | 'indexeddb' | 'memory' | 'file';

/** When an open vault locks by itself: as soon as it is not looked at, after so many minutes untouched, or not before it ends. */
export type LockAfter = 'hidden' | 1 | 5 | 15 | 'never';

/** How opening a vault ended. Never a silent fresh start. */
export type Opening =
  | {
      readonly type: 'ready';
      readonly storage: Storage;
      readonly isNew: boolean;
      /** Left out where no lock was chosen. */
      readonly locksAfter?: LockAfter;
    }
  /** The person chose a lock, and it is shut. */
  | { readonly type: 'locked' }
  /** There was a record here and its store is gone: offer to bring it back, or to begin anew on request. */
  | { readonly type: 'emptied' }
  /** The keys of this device are gone but the sealed file is here: the 24 words open it. */
  | { readonly type: 'keys-gone' }
  /** The file cannot be read; it stays where it is, under `keptAs`. */
  | { readonly type: 'damaged'; readonly keptAs: string }
  /** A newer Cairn wrote this; nothing was touched. */
  | { readonly type: 'newer'; readonly found: number; readonly known: number }
  | { readonly type: 'trouble'; readonly code: string };
