/**
 * Locks, for whoever chose a lock: when asked, when Cairn is hidden, or after the time that was chosen. Laws: the screen is blank
 * first; what is typed is with the vault before its key goes; all tabs lock together, and each begins anew with an empty memory.
 */

import type { EntityId } from '@cairn/domain';
import type { LockAfter } from '@cairn/vault';
import type { LockPlace } from '../../platform/app-platform.ts';
import type { LockEvent } from '../../worker/lock/lock-asks.ts';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import type { Session } from '../session.ts';
import { lockAround, type BetweenPages, type LockAround } from './lock-around.ts';

export interface LockDutyDeps {
  readonly session: Session;
  readonly clock: Clock;
  readonly hiding: Readable<boolean>;
  readonly platform: { readonly lock: LockPlace };
  newActId(): EntityId;
}

const MINUTE_MS = 60_000;
/** How long another tab has to say that it is looked at. */
const ANYBODY_MS = 400;
/** Other tabs hear it, and begin to save. */
const HEARD_MS = 120;
const SAVED_WITHIN_MS = 2_500;
const LOOK_MS = 25;
/** Saying so more often helps nobody. */
const TOUCHED_EVERY_MS = 5_000;
/** Choosing a file takes a while; who takes longer looked away. */
const LONGEST_CHOICE_MS = 2 * MINUTE_MS;
/** Where the words of an open sheet wait until the person is back. */
const LEFT_SLOT = 'left-when-locked';

export class LockDuty {
  /** Words that stood in a sheet when it locked; empty when there were none. */
  readonly left: Readable<string>;
  readonly #deps: LockDutyDeps;
  readonly #around: LockAround;
  readonly #left: Live<string> = createLive('');
  #touchedAt: number;
  #saidAt = 0;
  #othersLookedAt = -Infinity;
  /** Since when the page is hidden by a window that the person asked for. */
  #choosingSince: number | null = null;
  #isLocking = false;
  #callOff = (): void => {};

  constructor(deps: LockDutyDeps, around: LockAround = lockAround()) {
    this.#deps = deps;
    this.#around = around;
    this.left = this.#left;
    this.#touchedAt = this.#now();
    around.onTouch(() => this.#touched());
    around.onLook(() => this.#looked());
    around.onHear((message) => this.#heardTab(message));
    deps.hiding.subscribe((isHidden) => {
      if (isHidden) void this.lock();
    });
    deps.session.subscribe(() => this.#arm());
    void this.#readLeft();
  }

  /** Ends with a page that begins anew; does nothing where there is no lock. */
  async lock(): Promise<void> {
    if (this.#after === null || this.#isLocking) return;
    this.#isLocking = true;
    this.#around.say('locking');
    await this.#save();
    await this.#wait(HEARD_MS);
    await this.#around.alone(SAVED_WITHIN_MS);
    const { lock } = this.#deps.platform;
    await Promise.race([lock.ask('now', null), this.#wait(SAVED_WITHIN_MS)]);
    lock.shut();
  }

  heard(event: LockEvent): void {
    switch (event) {
      case 'locked':
        if (!this.#isLocking) this.#deps.platform.lock.shut();
        return;
      case 'unlocked':
        void this.#open();
        return;
      case 'changed':
        void this.#lookAtLock();
        return;
      default:
        return event satisfies never;
    }
  }

  /** The words that were left are put away. */
  async letLeftGo(): Promise<void> {
    this.#left.set('');
    await this.#keepLeft('');
  }

  get #after(): LockAfter | null {
    return this.#deps.session.get().locksAfter;
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#deps.clock.after(ms, resolve));
  }

  /** The screen is blank from here on; what screens keep by themselves goes to the vault, and the words of a sheet beside it. */
  #save(): Promise<void> {
    return this.#around.together(async () => {
      const unkept = this.#around.unkept();
      this.#around.leave();
      this.#deps.session.shut();
      if (unkept !== '') void this.#keepLeft(unkept);
      for (let waited = 0; waited < SAVED_WITHIN_MS; waited += LOOK_MS) {
        await this.#wait(LOOK_MS);
        if (waited > 0 && this.#deps.platform.lock.isSettled()) return;
      }
    });
  }

  #touched(): void {
    const now = this.#now();
    this.#touchedAt = now;
    if (now - this.#saidAt < TOUCHED_EVERY_MS) return;
    this.#saidAt = now;
    this.#around.say('touched');
  }

  #looked(): void {
    if (this.#around.isLookedAt()) {
      this.#around.say('looked-at');
      this.#backFromChoosing();
      this.#arm();
    } else if (this.#after === 'hidden' && this.#deps.session.get().phase === 'ready') {
      if (this.#around.isChoosing()) this.#choosing();
      else void this.#unseen();
    }
  }

  #choosing(): void {
    const since = (this.#choosingSince = this.#now());
    this.#deps.clock.after(LONGEST_CHOICE_MS, () => {
      if (this.#choosingSince === since) void this.#unseen();
    });
  }

  /** A phone that slept ran no timer. */
  #backFromChoosing(): void {
    const since = this.#choosingSince;
    this.#choosingSince = null;
    if (since !== null && this.#now() - since > LONGEST_CHOICE_MS) void this.lock();
  }

  #heardTab(message: BetweenPages): void {
    if (message === 'locking') void this.#lockWithOthers();
    else this.#touchedAt = this.#now();
    if (message === 'looked-at') this.#othersLookedAt = this.#now();
  }

  /** Blank at once, for the picture that a phone makes of it; open again if the person went to another tab of Cairn. */
  async #unseen(): Promise<void> {
    const since = this.#now();
    await this.#save();
    await this.#wait(ANYBODY_MS);
    if (this.#isLocking) return;
    if (this.#around.isLookedAt() || this.#othersLookedAt >= since - ANYBODY_MS) await this.#open();
    else await this.lock();
  }

  async #lockWithOthers(): Promise<void> {
    if (this.#isLocking) return;
    await this.#save();
    // The tab that began it may be gone before it ended it.
    await this.#wait(2 * SAVED_WITHIN_MS);
    await this.lock();
  }

  async #open(): Promise<void> {
    if (this.#deps.session.get().phase === 'ready') return;
    this.#touchedAt = this.#now();
    this.#deps.session.adopt(await this.#deps.platform.lock.lookAgain());
    void this.#readLeft();
  }

  async #lookAtLock(): Promise<void> {
    const { opening } = await this.#deps.platform.lock.lookAgain();
    if (opening.type === 'ready') this.#deps.session.setLocksAfter(opening.locksAfter ?? null);
  }

  /** Time that a sleeping device did not count is looked at when it wakes. */
  #arm(): void {
    this.#callOff();
    const after = this.#after;
    if (typeof after !== 'number' || this.#deps.session.get().phase !== 'ready') return;
    const rest = this.#touchedAt + after * MINUTE_MS - this.#now();
    if (rest <= 0) void this.lock();
    else this.#callOff = this.#deps.clock.after(rest, () => this.#arm());
  }

  async #keepLeft(text: string): Promise<void> {
    const door = await this.#deps.session.door();
    const act = this.#deps.newActId();
    await door.act({ act, name: 'keep-draft', input: { slot: LEFT_SLOT, text } });
  }

  async #readLeft(): Promise<void> {
    const today = await (await this.#deps.session.door()).ask('today', {});
    if (today.ok) this.#left.set(today.value.drafts[LEFT_SLOT] ?? '');
  }
}
