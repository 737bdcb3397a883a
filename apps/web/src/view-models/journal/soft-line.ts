/**
 * The five minutes of a page: a line that fills slowly, for those who want it. It is kept as a timer is, so that Today leads back
 * to the page; where another timer runs, it lasts as long as the page is open. It ends nothing, and nothing ends with it.
 */

import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import {
  MINUTES,
  readTimer,
  ringOf,
  TIMER_SLOT,
  timerText,
  timeSince,
  wasLeftOpen,
  type RunningTimer,
} from '../days/running-timer.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface SoftLineState {
  readonly isOn: boolean;
  /** Milliseconds since it began, at the last look. */
  readonly elapsed: number;
  /** 0-1. */
  readonly full: number;
}

export interface SoftLineDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  /** It began or ended: Today has a line for it. */
  readonly onTurn: () => void;
}

const LOOK_MS = 1_000;
const OFF: SoftLineState = { isOn: false, elapsed: 0, full: 0 };

export class SoftLine implements Readable<SoftLineState> {
  readonly #deps: SoftLineDeps;
  readonly #state: Live<SoftLineState> = createLive(OFF);
  #timer: RunningTimer | null = null;
  /** No other timer lay in the slot when it was last looked at. */
  #isSlotFree = false;
  #cancelLook = (): void => {};

  constructor(deps: SoftLineDeps) {
    this.#deps = deps;
  }

  subscribe(listener: (state: SoftLineState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): SoftLineState {
    return this.#state.get();
  }

  /** The line that runs beside `page`, or beside one that has no name yet; none that was left open for hours. */
  async find(page: EntityId | null): Promise<void> {
    const kept = await this.#read();
    if (kept?.kind !== 'page' || this.#timer !== null) return;
    const isLate = wasLeftOpen(timeSince(kept, this.#now()));
    if (isLate) return this.#put('');
    if (kept.page === undefined || kept.page === page) this.#run(kept);
  }

  async begin(page: EntityId | null): Promise<void> {
    if (this.#timer !== null) return;
    await this.#read();
    this.#run({
      ...{ kind: 'page', startedAt: this.#now(), minutes: MINUTES.page, words: '' },
      ...{ sound: false, awake: false, win: this.#deps.newActId() },
      ...(page === null ? {} : { page }),
    });
    await this.#save();
  }

  /** The page has a name now. */
  async named(page: EntityId): Promise<void> {
    if (this.#timer === null || this.#timer.page === page) return;
    this.#timer = { ...this.#timer, page };
    await this.#read();
    await this.#save();
  }

  async end(): Promise<void> {
    if (this.#timer === null) return;
    this.#timer = null;
    this.#cancelLook();
    this.#state.set(OFF);
    await this.#read();
    if (this.#isSlotFree) await this.#put('');
  }

  /** The page is looked at, or not: nothing runs while nobody looks. */
  look(isLookedAt: boolean): void {
    this.#cancelLook();
    if (!isLookedAt || this.#timer === null) return;
    const elapsed = timeSince(this.#timer, this.#now());
    const full = ringOf(this.#timer, elapsed);
    this.#state.set({ isOn: true, elapsed, full });
    // A full line stays as it is.
    if (full < 1) this.#cancelLook = this.#deps.clock.after(LOOK_MS, () => this.look(true));
  }

  #run(timer: RunningTimer): void {
    this.#timer = timer;
    this.look(true);
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }

  async #read(): Promise<RunningTimer | null> {
    const answer = await (await this.#deps.door).ask('today', {});
    const kept = readTimer(answer.ok ? (answer.value.drafts[TIMER_SLOT] ?? '') : '');
    this.#isSlotFree = kept === null || kept.kind === 'page';
    return kept;
  }

  async #save(): Promise<void> {
    if (this.#timer !== null && this.#isSlotFree) await this.#put(timerText(this.#timer));
  }

  async #put(text: string): Promise<void> {
    const { door, newActId, onTurn } = this.#deps;
    await (await door).act({ act: newActId(), name: 'keep-draft', input: { slot: TIMER_SLOT, text } });
    onTurn();
  }
}
