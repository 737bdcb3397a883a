/** How days were, as the vault tells it; asked again when something changes that it rests on. */

import { MOST_DAYS_DRAWN } from '@cairn/domain';
import type { EntityId, MoodCourse } from '@cairn/domain';
import type { DayWithMood, InsightKey, Insights, MoodsAround, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';

export interface InsightsState {
  /** `null` until known. */
  readonly told: Insights | null;
  /** `null` until known, and where it could not be had. */
  readonly course: MoodCourse | null;
  /** Asked for last, once somebody {@link InsightsModel.lookAround looks}. */
  readonly around: readonly MoodsAround[];
  /** What was done last on this visit: one was put aside, or brought back. */
  readonly done: 'left' | 'again' | null;
  readonly trouble: VaultError | null;
}

export interface InsightsDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

export class InsightsModel implements Readable<InsightsState> {
  readonly #deps: InsightsDeps;
  readonly #state: Live<InsightsState> = createLive<InsightsState>({
    ...{ told: null, course: null, around: [], done: null, trouble: null },
  });
  readonly #stop: () => void;
  #looksAround = false;

  constructor(deps: InsightsDeps) {
    this.#deps = deps;
    this.#stop = follow(deps.door, ['wins', 'check-ins', 'settings'], (door) => this.#ask(door));
  }

  subscribe(listener: (state: InsightsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }

  /** The days behind one of them, oldest first: the newest of those with it and of those without. */
  async daysOf(key: InsightKey): Promise<readonly DayWithMood[]> {
    const asked = await (await this.#deps.door).ask('insight-days', { key, newest: MOST_DAYS_DRAWN });
    if (asked.ok) return asked.value.days;
    this.#state.patch({ trouble: asked.error });
    return [];
  }

  /** It is not told, until it is {@link showAgain shown again}. */
  leaveOut(key: InsightKey): Promise<void> {
    return this.#setAside('left', (others) => [...others, key], key);
  }

  showAgain(key: InsightKey): Promise<void> {
    return this.#setAside('again', (others) => others, key);
  }

  async #setAside(
    done: 'left' | 'again',
    next: (others: readonly InsightKey[]) => readonly InsightKey[],
    key: InsightKey,
  ): Promise<void> {
    const door = await this.#deps.door;
    const settings = await door.ask('settings', {});
    if (!settings.ok) return this.#state.patch({ trouble: settings.error });
    const others = settings.value.insightsLeftOut.split(' ').filter((known) => known !== '' && known !== key);
    const input = { key: 'insightsLeftOut', value: next(others).join(' ') } as const;
    const acted = await door.act({ act: this.#deps.newActId(), name: 'change-setting', input });
    this.#state.patch(acted.ok ? { done } : { trouble: acted.error });
  }

  /** Asks for moods around single wins too, now and after each change. */
  async lookAround(): Promise<void> {
    this.#looksAround = true;
    await this.#askAround(await this.#deps.door);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const [told, course] = await Promise.all([door.ask('insights', {}), door.ask('insight-course', {})]);
    if (!told.ok) return this.#state.patch({ trouble: told.error });
    this.#state.patch({ told: told.value, course: course.ok ? course.value : null, trouble: null });
    if (this.#looksAround) await this.#askAround(door);
  }

  async #askAround(door: VaultDoor): Promise<void> {
    const around = await door.ask('insight-moods', {});
    if (around.ok) this.#state.patch({ around: around.value.wins });
  }
}
