/** Whether this device may show notices: the person's own yes, kept on this device alone, and the browser's. */

import { isRating, type EntityId, type Rating } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Attention, NoticePlace } from '../../platform/app-platform.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { readMemory } from './due.ts';
import { moodTaps, readAskAt } from './ask-how.ts';
import { ASK_SLOT, MEMORY_SLOT, NOTICES_SLOT } from './reminders.ts';

export interface NoticesState {
  /** `null` until it is known. */
  readonly permission: ReturnType<NoticePlace['permission']> | null;
  readonly on: boolean;
  /** Too many stayed untouched: none comes until the person wakes them. */
  readonly asleep: boolean;
  /** When a notice asks how it is, as minutes after midnight; `null`: none does. */
  readonly askAt: number | null;
  /** The moods that find room beside it. */
  readonly moods: readonly Rating[];
}

export interface NoticesDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  readonly attention: () => Promise<Attention>;
}

export class NoticesModel implements Readable<NoticesState> {
  readonly #deps: NoticesDeps;
  readonly #state: Live<NoticesState> = createLive<NoticesState>({
    ...{ permission: null, on: false, asleep: false, askAt: null, moods: [] },
  });

  constructor(deps: NoticesDeps) {
    this.#deps = deps;
    void this.#read();
  }

  subscribe(listener: (state: NoticesState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): NoticesState {
    return this.#state.get();
  }

  /** The browser asks the person itself; without its yes it stays off. */
  async turn(on: boolean): Promise<void> {
    const { notices } = await this.#deps.attention();
    const isAllowed = on && (notices.permission() === 'granted' || (await notices.ask()));
    const door = await this.#deps.door;
    const input = { slot: NOTICES_SLOT, text: isAllowed ? '1' : '' };
    const kept = await door.act({ act: this.#deps.newActId(), name: 'keep-draft', input });
    this.#state.patch({ permission: notices.permission(), on: isAllowed && kept.ok });
    await this.wake();
  }

  /** By the person alone. */
  async wake(): Promise<void> {
    const door = await this.#deps.door;
    const answer = await door.ask('today', {});
    if (!answer.ok || !this.get().asleep) return;
    const memory = readMemory(answer.value.drafts[MEMORY_SLOT] ?? '');
    const input = { slot: MEMORY_SLOT, text: JSON.stringify({ ...memory, asleep: false }) };
    const kept = await door.act({ act: this.#deps.newActId(), name: 'keep-draft', input });
    if (kept.ok) this.#state.patch({ asleep: false });
  }

  /** `null`: not any more. */
  async ask(askAt: number | null): Promise<void> {
    const input = { slot: ASK_SLOT, text: askAt === null ? '' : String(askAt) };
    const kept = await (await this.#deps.door).act({ act: this.#deps.newActId(), name: 'keep-draft', input });
    if (kept.ok) this.#state.patch({ askAt });
  }

  async #read(): Promise<void> {
    const { notices } = await this.#deps.attention();
    const permission = notices.permission();
    const answer = await (await this.#deps.door).ask('today', {});
    const drafts = answer.ok ? answer.value.drafts : {};
    const isOn = drafts[NOTICES_SLOT] !== undefined;
    const { asleep } = readMemory(drafts[MEMORY_SLOT] ?? '');
    const moods = moodTaps(notices.room(), String).flatMap(({ keeps }) =>
      'mood' in keeps && isRating(keeps.mood) ? [keeps.mood] : [],
    );
    const askAt = readAskAt(drafts[ASK_SLOT]);
    this.#state.set({ permission, on: isOn && permission === 'granted', asleep, askAt, moods });
  }
}
