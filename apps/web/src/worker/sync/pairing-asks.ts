/** What a page may ask about a person's devices, and what it is told. Plain data; what holds secrets stays with the worker. */

import type { Result } from '@cairn/domain';
import type { DeviceLine, Off, PairEnd, SyncRoundEnd, VaultError } from '@cairn/vault';

/** One meeting of two devices, for as long as its mailbox lasts. */
export interface Meeting {
  readonly id: string;
  /** To be shown by the new device; `null` on the other one. */
  readonly code: string | null;
}

type Told<T> = Result<T, VaultError>;
type Met<T> = Result<T, PairEnd | VaultError>;

export interface PairingAsks {
  /** The new device. With the relay of the address that serves this app. */
  readonly join: { readonly input: { readonly invite: string | null }; readonly output: Met<Meeting> };
  /** The other one, which has a code. */
  readonly welcome: { readonly input: { readonly code: string }; readonly output: Told<Meeting> };
  /** Waits for the other device, for minutes. */
  readonly digits: { readonly input: { readonly id: string }; readonly output: Met<string> };
  /** Waits while the digits are compared: how it ended meanwhile; `null`: it goes on. */
  readonly 'ended-meanwhile': {
    readonly input: { readonly id: string };
    readonly output: Told<PairEnd | null>;
  };
  /** They are the same. `null`: the old device has handed over. */
  readonly confirm: {
    readonly input: { readonly id: string };
    readonly output: Met<SyncRoundEnd | null>;
  };
  readonly 'call-off': { readonly input: { readonly id: string }; readonly output: Told<null> };
  readonly 'join-with-words': {
    readonly input: { readonly invite: string | null; readonly words: string };
    readonly output: Told<SyncRoundEnd>;
  };
  readonly devices: { readonly input: null; readonly output: Told<readonly DeviceLine[]> };
  readonly 'name-device': {
    readonly input: { readonly id: DeviceLine['id']; readonly name: string };
    readonly output: Told<null>;
  };
  readonly 'remove-device': {
    readonly input: { readonly id: DeviceLine['id'] };
    readonly output: Told<SyncRoundEnd | Off>;
  };
}

export type PairingAskName = keyof PairingAsks;

const IS_PAIRING: Readonly<Record<PairingAskName, true>> = {
  ...{ join: true, welcome: true, digits: true, confirm: true, 'call-off': true },
  ...{ 'ended-meanwhile': true },
  ...{ 'join-with-words': true, devices: true, 'name-device': true, 'remove-device': true },
};

export const isPairingAsk = (ask: { readonly name: string }): ask is PairingAsk =>
  Object.hasOwn(IS_PAIRING, ask.name);

export type PairingAsk = {
  readonly [N in PairingAskName]: { readonly name: N; readonly input: PairingAsks[N]['input'] };
}[PairingAskName];

/** The page's end of it. */
export interface PairingPlace {
  ask<N extends PairingAskName>(name: N, input: PairingAsks[N]['input']): Promise<PairingAsks[N]['output']>;
}
