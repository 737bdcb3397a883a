/**
 * Reminders while Cairn is open, for those who turned them on: one gentle line, and outside the page at most one neutral notice
 * a day, where that was allowed as well. There is one wait, until the next moment that matters, and none while reminders are off.
 */

import type { EntityId, Rating } from '@cairn/domain';
import type { RitualView, Settings, VaultDoor } from '@cairn/vault';
import type { Attention } from '../../platform/app-platform.ts';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { moodTaps, readAskAt } from './ask-how.ts';
import {
  answered,
  asksHow,
  dueNow,
  isQuiet,
  mayNotify,
  minutesToNext,
  momentAt,
  NO_NOTICES,
  notified,
  readMemory,
  settled,
  type DueSource,
  type Moment,
  type NoticeMemory,
} from './due.ts';

export interface RemindersState {
  /** The one to speak of now. */
  readonly due: RitualView | null;
}

/** What a notice says; neutral, since it may stand on a locked screen. */
export interface NoticeWords {
  readonly title: string;
  readonly did: string;
  readonly waits: string;
  /** Of a mood: one of the five words, or its number for those who chose numbers. */
  readonly mood: (rating: Rating) => string;
}

export interface RemindersDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  readonly settings: () => Settings;
  readonly promptedOn: (day: Settings['promptedOn']) => Promise<unknown>;
  readonly attention: () => Promise<Attention>;
  readonly isLookedAt: () => boolean;
  readonly words: NoticeWords;
}

/** Allowed on this device, by the person, beside the browser's own permission. */
export const NOTICES_SLOT = 'notices';
export const MEMORY_SLOT = 'notices-memory';
/** On this device: when a notice asks how it is, as minutes after midnight. */
export const ASK_SLOT = 'notices-check-in';
/** Also on this device: its id for the relay, where reminders arrive while Cairn is closed. */
export const ARRIVE_SLOT = 'reminders-arrive';
const TAG = 'cairn-ritual';

export class RemindersModel implements Readable<RemindersState> {
  readonly #deps: RemindersDeps;
  readonly #state: Live<RemindersState> = createLive<RemindersState>({ due: null });
  #rituals: readonly RitualView[] = [];
  #memory: NoticeMemory = NO_NOTICES;
  #noticesOn = false;
  #askAt: number | null = null;
  #mood: Rating | null = null;
  #cancel = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(deps: RemindersDeps) {
    this.#deps = deps;
    void deps.door.then((door) => this.#watch(door));
  }

  subscribe(listener: (state: RemindersState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): RemindersState {
    return this.#state.get();
  }

  /** The page is looked at again: whoever comes has answered, and what is due may have changed. */
  async wake(): Promise<void> {
    const { day } = this.#moment();
    if (this.#memory.open === day) {
      await this.#remember(answered(this.#memory));
      await (await this.#deps.attention()).notices.close(TAG);
    }
    await this.#look();
  }

  /** Not now: nothing is said of it again on this date. */
  async aside(id: EntityId): Promise<void> {
    const { date } = this.#moment();
    await this.#remember({ ...answered(this.#memory), asideOn: date, aside: [...this.#asideOn(date), id] });
    await this.#look();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#stopWatching();
  }

  #moment(): Moment {
    return momentAt(this.#deps.clock.now(), this.#deps.settings().dayStartsAt);
  }

  #asideOn(date: string): readonly string[] {
    return this.#memory.asideOn === date ? this.#memory.aside : [];
  }

  async #look(): Promise<void> {
    this.#cancel();
    if (this.#stopped) return;
    const moment = this.#moment();
    const quiet = this.#deps.settings();
    const aside = this.#asideOn(moment.date);
    const source: DueSource = { quiet, rituals: this.#rituals, aside, askAt: this.#askAt };
    const [due = null] = dueNow(source, moment);
    this.#state.patch({ due });
    const wait = minutesToNext(source, moment) * 60_000 - (this.#deps.clock.now().getTime() % 60_000);
    this.#cancel = this.#deps.clock.after(wait, () => void this.#look());
    if (due !== null) await this.#notify({ ritual: due.ritual.id }, moment);
    else if (asksHow(source, moment, this.#mood)) await this.#notify('mood', moment);
  }

  async #notify(about: 'mood' | { readonly ritual: EntityId }, { day, minutes }: Moment): Promise<void> {
    const { settings, isLookedAt, attention, words, newActId, promptedOn } = this.#deps;
    if (!this.#noticesOn || isLookedAt() || isQuiet(settings(), minutes)) return;
    const memory = settled(this.#memory, day);
    if (!mayNotify(memory, day, settings().promptedOn)) return this.#remember(memory);
    const { notices } = await attention();
    if (notices.permission() !== 'granted') return;
    await this.#remember(notified(memory, day));
    await promptedOn(day);
    const taps =
      about === 'mood' ? moodTaps(notices.room(), words.mood) : [{ label: words.did, keeps: about }];
    const { title, waits } = words;
    await notices.show({ tag: TAG, title, waits, act: newActId(), taps });
  }

  async #remember(memory: NoticeMemory): Promise<void> {
    if (memory === this.#memory) return;
    this.#memory = memory;
    const input = { slot: MEMORY_SLOT, text: JSON.stringify(memory) };
    await (await this.#deps.door).act({ act: this.#deps.newActId(), name: 'keep-draft', input });
  }

  async #watch(door: VaultDoor): Promise<void> {
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      const matters = topics.some((topic) => topic === 'rituals' || topic === 'wins' || topic === 'settings');
      if (matters) void this.#read(door);
      else if (topics.includes('drafts') || topics.includes('check-ins')) void this.#readToday(door);
    });
    await this.#readToday(door);
    await this.#read(door);
  }

  async #readToday(door: VaultDoor): Promise<void> {
    const answer = await door.ask('today', {});
    if (!answer.ok) return;
    const { drafts, howItIs } = answer.value;
    // Where reminders arrive from outside, one bell is enough.
    this.#noticesOn = drafts[NOTICES_SLOT] !== undefined && drafts[ARRIVE_SLOT] === undefined;
    this.#memory = readMemory(drafts[MEMORY_SLOT] ?? '');
    this.#mood = howItIs.mood;
    const askAt = readAskAt(drafts[ASK_SLOT]);
    const isNew = askAt !== this.#askAt;
    this.#askAt = askAt;
    if (isNew) await this.#look();
  }

  async #read(door: VaultDoor): Promise<void> {
    const answer = await door.ask('rituals', {});
    if (!answer.ok || this.#stopped) return;
    this.#rituals = answer.value.rituals;
    await this.#look();
  }
}
