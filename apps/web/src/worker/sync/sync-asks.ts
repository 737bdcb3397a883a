/** What a page may ask of syncing, and what it is told. Plain data, as all that goes to the worker. */

import type { Result } from '@cairn/domain';
import type { Leaving, Off, Reading, SyncRoundEnd, SyncStatus, VaultError } from '@cairn/vault';
import type { PairingAsks } from './pairing-asks.ts';
import type { SharingAsks } from './sharing-asks.ts';
import type { ReminderAsks } from './reminder-asks.ts';

/** How it stands. `relay`: where it syncs; `null`: it does not. */
export interface SyncStanding {
  readonly relay: string | null;
  /** `null` where sync is off. */
  readonly status: SyncStatus | null;
  /** How the last round ended since Cairn was opened; `null` before the first. */
  readonly end: SyncRoundEnd | null;
  /** What is read just now; `null` while nothing is. */
  readonly reading: Reading | null;
}

type Told<T> = Result<T, VaultError>;

export type SyncTrouble = SyncStatus['troubles'][number];

export interface SyncAsks extends PairingAsks, SharingAsks, ReminderAsks {
  readonly status: { readonly input: null; readonly output: Told<SyncStanding> };
  /** With the relay of the address that serves this app. `invite`: for a relay that asks for one. */
  readonly 'turn-on': {
    readonly input: { readonly invite: string | null };
    readonly output: Told<SyncRoundEnd>;
  };
  readonly 'turn-off': { readonly input: Leaving; readonly output: Told<null> };
  readonly 'erase-there': { readonly input: Leaving; readonly output: Told<SyncRoundEnd | Off> };
  readonly round: { readonly input: null; readonly output: Told<SyncRoundEnd | Off> };
  readonly 'go-on': { readonly input: null; readonly output: Told<SyncRoundEnd | Off> };
  readonly 'let-be': { readonly input: SyncTrouble; readonly output: Told<null> };
  /** A page says whether somebody looks at it, and that it has a network again. */
  readonly look: {
    readonly input: { readonly page: string; readonly isLooked: boolean; readonly isBack: boolean };
    readonly output: Told<null>;
  };
}

export type SyncAskName = keyof SyncAsks;

export type SyncAsk = {
  readonly [N in SyncAskName]: { readonly name: N; readonly input: SyncAsks[N]['input'] };
}[SyncAskName];
