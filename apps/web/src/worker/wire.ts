/** What a page, its worker and other tabs' workers say to one another. Plain data, one border for all three. */

import type { DataKey } from '@cairn/crypto';
import type { ActRequest, IntentName, Opening, Queries, QueryName, Topic } from '@cairn/vault';
import type { LockAsk, LockEvent } from './lock/lock-asks.ts';
import type { SyncAsk } from './sync/sync-asks.ts';

export type VaultCall =
  /** The first call of every page. `knowsVault`: this browser's own memory says that there was a vault here. */
  | { readonly kind: 'opening'; readonly knowsVault: boolean }
  | { readonly kind: 'act'; readonly request: ActRequest<IntentName> }
  | { readonly kind: 'ask'; readonly name: QueryName; readonly input: Queries[QueryName]['input'] }
  | { readonly kind: 'begin-anew' }
  /** Answered with `null` when the words do not fit. */
  | { readonly kind: 'open-with-words'; readonly words: string }
  | { readonly kind: 'damaged-files' }
  | { readonly kind: 'lock'; readonly ask: LockAsk }
  | { readonly kind: 'sync'; readonly ask: SyncAsk }
  | { readonly kind: 'erase' };

/** `broken`: a fault in the program; the name of the error, never its text. */
export type Answer = { readonly value: unknown } | { readonly broken: string };

export interface FromPage {
  readonly id: number;
  readonly call: VaultCall;
}

export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'lock'; readonly event: LockEvent };

/** Between workers. `tab` and `to` are random names of tabs. */
export type BetweenTabs =
  | { readonly kind: 'request'; readonly tab: string; readonly id: number; readonly call: VaultCall }
  | { readonly kind: 'answer'; readonly to: string; readonly id: number; readonly answer: Answer }
  /** The request is known and under way: keep waiting. */
  | { readonly kind: 'working'; readonly to: string; readonly id: number }
  /** A new tab holds the vault: send again what has no answer yet. */
  | { readonly kind: 'leading' }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'lock'; readonly event: LockEvent }
  /** Of an open vault that has a lock, so that the next tab to lead need not ask the person again. Never leaves this browser. */
  | { readonly kind: 'key'; readonly generation: number; readonly key: DataKey };

const IS_TOPIC: Readonly<Record<Topic, true>> = {
  ...{ wins: true, rest: true, 'check-ins': true, settings: true, drafts: true },
  ...{ plan: true, people: true, paths: true, rituals: true, journal: true, sync: true },
  ...{ thoughts: true, scales: true, experiments: true },
};

const isTopic = (name: string): name is Topic => Object.hasOwn(IS_TOPIC, name);

/** A new topic does not compile without a line above. */
export const ALL_TOPICS: readonly Topic[] = Object.keys(IS_TOPIC).filter(isTopic);

export const NO_ANSWER: Answer = { value: { ok: false, error: { type: 'NoAnswer' } } };

/** What a page is told when no tab answers its first call. */
export const NO_OPENING: Answer = { value: { type: 'trouble', code: 'no-answer' } satisfies Opening };
