/**
 * A timer that nothing counts down against: it begins, a ring fills, and it ends whenever the person ends it, as a full win.
 * While nobody looks, nothing runs. Law: ended twice it is kept once.
 */

import type { EntityId } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { LogWin, Settings, VaultDoor, VaultError, WinKept } from '@cairn/vault';
import type { Attention } from '../../platform/app-platform.ts';
import type { Clock } from '../clock.ts';
import { dayNow } from '../day-now.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { keptDone } from '../kept-done.ts';
import type { SheetDone } from '../win-sheet.ts';
import {
  ringOf,
  readTool,
  timerText,
  timeSince,
  TIMER_ACTIVITY,
  TIMER_AREA,
  TIMER_SLOT,
  wasLeftOpen,
  type RunningTimer,
  type ToolKind,
} from './running-timer.ts';

export interface TimerState {
  /** `undefined` until the vault has said whether one runs. */
  readonly timer: RunningTimer<ToolKind> | null | undefined;
  /** Milliseconds since it began, at the last look. */
  readonly elapsed: number;
  /** 0-1. */
  readonly ring: number;
  readonly waiting: boolean;
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
}

export interface TimerDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  /** What follows a kept win; gives the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
  readonly settings: () => Pick<Settings, 'dayStartsAt'>;
  readonly attention: () => Promise<Attention>;
  /** The words of a kind that the person gave no words of their own. */
  readonly wordsOf: (kind: ToolKind) => string;
  /** It began or ended here. */
  readonly onTurn?: () => void;
}

export type TimerChoice = Pick<RunningTimer<ToolKind>, 'kind' | 'minutes' | 'words' | 'sound' | 'awake'>;

const LOOK_MS = 1_000;

const START: TimerState = {
  ...{ timer: undefined, elapsed: 0, ring: 0, waiting: false, trouble: null, done: null },
};

export class TimerModel implements Readable<TimerState> {
  readonly #deps: TimerDeps;
  readonly #state: Live<TimerState> = createLive(START);
  /** The win of the timer that the vault is known to have; `null` while it does not. */
  #keptWin: EntityId | null = null;
  /** Those that ended here: what was asked of the vault before it knew brings none of them back. */
  readonly #ended = new Set<EntityId>();
  #isLookedAt = true;
  #stopped = false;
  #cancelLook = (): void => {};
  #cancelSound = (): void => {};
  #letScreenGo = (): void => {};
  #stopWatching = (): void => {};

  constructor(deps: TimerDeps) {
    this.#deps = deps;
    void deps.door.then((door) => this.#watch(door));
  }

  subscribe(listener: (state: TimerState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): TimerState {
    return this.#state.get();
  }

  /** Runs at once; false where the vault could not keep that it does: then it lasts as long as this page. */
  async start(choice: TimerChoice): Promise<boolean> {
    const { newActId, clock } = this.#deps;
    if (this.get().timer) return false;
    this.#run({ ...choice, startedAt: clock.now().getTime(), win: newActId() });
    this.#state.patch({ done: null, trouble: null });
    const isKept = await this.#save();
    this.#deps.onTurn?.();
    return isKept;
  }

  /** Other words for it while it runs. */
  async reword(words: string): Promise<void> {
    const { timer } = this.get();
    if (!timer || timer.words === words) return;
    this.#state.patch({ timer: { ...timer, words } });
    await this.#save();
  }

  /** A full win, after any length. */
  async finish(): Promise<boolean> {
    const { timer, waiting } = this.get();
    if (!timer || waiting) return false;
    this.#state.patch({ waiting: true, trouble: null });
    const door = await this.#deps.door;
    const kept = await door.act({ act: timer.win, name: 'log-win', input: this.#winOf(timer) });
    this.#state.patch({ waiting: false });
    if (!kept.ok) {
      this.#state.patch({ trouble: kept.error });
      return false;
    }
    this.#end();
    await this.#put(TIMER_SLOT, '');
    this.#landed(kept.value);
    this.#deps.onTurn?.();
    return true;
  }

  /** Nothing is kept of it, and nothing is said. */
  async letGo(): Promise<void> {
    this.#end();
    await this.#put(TIMER_SLOT, '');
    this.#deps.onTurn?.();
  }

  /** *Not what I meant*: the card goes, and the win is like any other. */
  async notMeant(): Promise<void> {
    const id = this.get().done?.met?.win;
    this.#state.patch({ done: null });
    if (id === undefined) return;
    const door = await this.#deps.door;
    await door.act({ act: this.#deps.newActId(), name: 'let-rest', input: { id, resting: false } });
  }

  /** Somebody comes to it anew: what was kept before stands in no way. */
  greet(): void {
    this.#state.patch({ done: null, trouble: null });
    this.look(true);
  }

  /** The page is looked at again, or not: nothing runs while nobody looks. */
  look(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    this.#cancelLook();
    if (!isLookedAt) return;
    this.#look();
    void this.#keepAwake();
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWatching();
    this.#cancelLook();
    this.#cancelSound();
    this.#letScreenGo();
  }

  #winOf({ kind, words, startedAt }: RunningTimer<ToolKind>): LogWin {
    const { clock, settings, wordsOf } = this.#deps;
    const own = words.trim();
    const activity = own === '' ? TIMER_ACTIVITY[kind] : undefined;
    const wasOpen = wasLeftOpen(timeSince({ startedAt }, clock.now().getTime()));
    return {
      text: own === '' ? wordsOf(kind) : own,
      // What a chore was in own words may lie in any area.
      ...(own === '' || kind === 'walk' ? { area: TIMER_AREA[kind] } : {}),
      ...(activity === undefined ? {} : { activity }),
      // Left open overnight, it belongs to the day on which it began.
      ...(wasOpen ? { on: dayNow(new Date(startedAt), settings().dayStartsAt) } : {}),
    };
  }

  #landed(kept: WinKept): void {
    this.#state.patch({ done: keptDone(this.#deps.after(kept), kept) });
  }

  #run(timer: RunningTimer<ToolKind>): void {
    this.#state.patch({ timer });
    this.#look();
    this.#soundWhenFull(timer);
    void this.#keepAwake();
  }

  #end(): void {
    this.#cancelLook();
    this.#cancelSound();
    this.#letScreenGo();
    this.#letScreenGo = () => {};
    const { timer } = this.get();
    if (timer) this.#ended.add(timer.win);
    this.#state.patch({ timer: null, elapsed: 0, ring: 0 });
  }

  #look(): void {
    const { timer } = this.get();
    this.#cancelLook();
    if (!timer || this.#stopped) return;
    const elapsed = timeSince(timer, this.#deps.clock.now().getTime());
    this.#state.patch({ elapsed, ring: ringOf(timer, elapsed) });
    if (this.#isLookedAt) this.#cancelLook = this.#deps.clock.after(LOOK_MS, () => this.#look());
  }

  /** One wait for the one moment, and none for a moment that has passed. */
  #soundWhenFull({ sound, minutes, ...timer }: RunningTimer<ToolKind>): void {
    this.#cancelSound();
    if (!sound || minutes === null) return;
    const left = minutes * 60_000 - timeSince(timer, this.#deps.clock.now().getTime());
    if (left <= 0) return;
    const ring = async (): Promise<void> => (await this.#deps.attention()).softSound();
    this.#cancelSound = this.#deps.clock.after(left, () => void ring());
  }

  async #keepAwake(): Promise<void> {
    if (this.get().timer?.awake !== true) return;
    const letGo = await (await this.#deps.attention()).keepScreenOn();
    this.#letScreenGo();
    this.#letScreenGo = letGo;
    if (this.#stopped || !this.get().timer) letGo();
  }

  async #save(): Promise<boolean> {
    const { timer } = this.get();
    if (!timer) return true;
    const isKept = await this.#put(TIMER_SLOT, timerText(timer));
    if (isKept) this.#keptWin = timer.win;
    return isKept;
  }

  async #put(slot: string, text: string): Promise<boolean> {
    const { door, newActId } = this.#deps;
    const kept = await (await door).act({ act: newActId(), name: 'keep-draft', input: { slot, text } });
    if (!kept.ok) this.#state.patch({ trouble: kept.error });
    return kept.ok;
  }

  async #watch(door: VaultDoor): Promise<void> {
    if (this.#stopped) return;
    // Another tab may have begun or ended it.
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('drafts')) void this.#read(door);
    });
    await this.#read(door);
  }

  async #read(door: VaultDoor): Promise<void> {
    const answer = await door.ask('today', {});
    if (!answer.ok || this.#stopped) return;
    const { drafts } = answer.value;
    const kept = readTool(drafts[TIMER_SLOT] ?? '');
    const { timer } = this.get();
    if (kept === null) this.#goneFromVault(timer);
    else this.#runAsKept(kept, timer);
  }

  #runAsKept(kept: RunningTimer<ToolKind>, timer: TimerState['timer']): void {
    this.#keptWin = kept.win;
    if (kept.win !== timer?.win && !this.#ended.has(kept.win)) this.#run(kept);
  }

  /** One that the vault never had runs on: it is on this page alone. */
  #goneFromVault(timer: TimerState['timer']): void {
    if (!timer || timer.win === this.#keptWin) this.#end();
  }
}
