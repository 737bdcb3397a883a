/**
 * Two devices meet, seen from either end: a code goes from the new one to the other, both show six digits, the person compares, and
 * the vault is shared. Law: nothing goes over before somebody said here that the digits are the same.
 */

import type { Meeting, PairingAsks, PairingPlace } from '../../worker/sync/pairing-asks.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { pairTroubleOf, type PairTrouble } from './pair-trouble.ts';

export interface PairingState {
  readonly step: 'begin' | 'starting' | 'waiting' | 'digits' | 'finishing' | 'done';
  /** On the new device, while it waits. */
  readonly code: string | null;
  readonly digits: string | null;
  /** Why it is at its beginning again; beside `done`: what keeps it from being in step yet. */
  readonly trouble: PairTrouble | null;
}

const AT_FIRST: PairingState = { step: 'begin', code: null, digits: null, trouble: null };

export class Pairing implements Readable<PairingState> {
  readonly #sync: PairingPlace;
  readonly #state: Live<PairingState> = createLive(AT_FIRST);
  #meeting: Meeting | null = null;
  /** Grows with each beginning and ending: what answers later is of a meeting that is over. */
  #turn = 0;

  constructor(sync: PairingPlace) {
    this.#sync = sync;
  }

  subscribe(listener: (state: PairingState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PairingState {
    return this.#state.get();
  }

  /** This is the new device. */
  join(invite: string | null): Promise<void> {
    return this.#meet(() => this.#sync.ask('join', { invite }));
  }

  /** This one has everything; `code` is what the new one shows. */
  welcome(code: string): Promise<void> {
    return this.#meet(() => this.#sync.ask('welcome', { code }));
  }

  async same(): Promise<void> {
    const meeting = this.#meeting;
    if (meeting === null || this.get().step !== 'digits') return;
    const turn = this.#turn;
    this.#state.patch({ step: 'finishing' });
    const met = await this.#sync.ask('confirm', { id: meeting.id }).catch(() => STOPPED);
    if (turn !== this.#turn) return;
    this.#meeting = null;
    if (met.ok) this.#state.set({ ...AT_FIRST, step: 'done', trouble: pairTroubleOf(met.value) });
    else this.#back(pairTroubleOf(met.error));
  }

  /** The digits are not the same: somebody may stand between, or it was another device. */
  differ(): void {
    this.#callOff();
    this.#back('not-the-same');
  }

  /** Left, or begun anew: nothing was shared. */
  callOff(): void {
    this.#callOff();
    if (this.get().step !== 'done') this.#back(null);
  }

  async #meet(begin: () => Promise<PairingAsks['join']['output']>): Promise<void> {
    this.#callOff();
    const turn = this.#turn;
    this.#state.set({ ...AT_FIRST, step: 'starting' });
    const begun = await begin().catch(() => STOPPED);
    if (turn !== this.#turn) {
      // Left while it began: it is not to stand open.
      if (begun.ok) void this.#sync.ask('call-off', { id: begun.value.id }).catch(() => undefined);
      return;
    }
    if (!begun.ok) return this.#back(pairTroubleOf(begun.error));
    this.#meeting = begun.value;
    this.#state.patch({ step: 'waiting', code: begun.value.code });
    const met = await this.#sync.ask('digits', { id: begun.value.id }).catch(() => STOPPED);
    if (turn !== this.#turn) return;
    if (!met.ok) return this.#back(pairTroubleOf(met.error));
    this.#state.patch({ step: 'digits', digits: met.value });
    void this.#watch(begun.value);
  }

  /** While the digits are compared: a no on the other device is one here. */
  async #watch({ id }: Meeting): Promise<void> {
    const turn = this.#turn;
    const told = await this.#sync.ask('ended-meanwhile', { id }).catch(() => STOPPED);
    // What `confirm` was asked for, it answers itself.
    if (turn !== this.#turn || this.get().step !== 'digits') return;
    if (!told.ok || told.value === null) return;
    this.#callOff();
    this.#back(pairTroubleOf(told.value));
  }

  #callOff(): void {
    this.#turn += 1;
    if (this.#meeting !== null)
      void this.#sync.ask('call-off', { id: this.#meeting.id }).catch(() => undefined);
    this.#meeting = null;
  }

  #back(trouble: PairTrouble | null): void {
    this.#meeting = null;
    this.#state.set({ ...AT_FIRST, trouble });
  }
}

const STOPPED = { ok: false, error: { type: 'StoreTrouble', code: 'page' } } as const;
