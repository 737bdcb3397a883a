/** How days were, as the vault tells it; asked again when something changes that it rests on. */

import type { EntityId } from '@cairn/domain';
import type { DayWithMood, InsightKey, Insights, MoodsAround, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';

export interface InsightsState {
  /** `null` until known. */
  readonly told: Insights | null;
  /** All days with a mood, oldest first. */
  readonly moods: readonly DayWithMood[];
  readonly around: readonly MoodsAround[];
  /** One was put aside on this visit. */
  readonly hasLeftOut: boolean;
  readonly trouble: VaultError | null;
}

export interface InsightsDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

export class InsightsModel implements Readable<InsightsState> {
  readonly #deps: InsightsDeps;
  readonly #state: Live<InsightsState> = createLive<InsightsState>({
    ...{ told: null, moods: [], around: [], hasLeftOut: false, trouble: null },
  });
  readonly #stop: () => void;

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

  /** The days behind one of them, oldest first. */
  async daysOf(key: InsightKey): Promise<readonly DayWithMood[]> {
    const asked = await (await this.#deps.door).ask('insight-days', { key });
    if (asked.ok) return asked.value.days;
    this.#state.patch({ trouble: asked.error });
    return [];
  }

  /** It is not told again, until somebody wants all of them back. */
  async leaveOut(key: InsightKey): Promise<void> {
    const door = await this.#deps.door;
    const settings = await door.ask('settings', {});
    if (!settings.ok) return this.#state.patch({ trouble: settings.error });
    const before = settings.value.insightsLeftOut.split(' ').filter((known) => known !== '' && known !== key);
    const input = { key: 'insightsLeftOut', value: [...before, key].join(' ') } as const;
    const done = await door.act({ act: this.#deps.newActId(), name: 'change-setting', input });
    this.#state.patch(done.ok ? { hasLeftOut: true } : { trouble: done.error });
  }

  async #ask(door: VaultDoor): Promise<void> {
    const told = await door.ask('insights', {});
    if (!told.ok) return this.#state.patch({ trouble: told.error });
    const moods = await door.ask('insight-days', { key: null });
    const around = await door.ask('insight-moods', {});
    this.#state.patch({
      ...{ told: told.value, trouble: null },
      moods: moods.ok ? moods.value.days : [],
      around: around.ok ? around.value.wins : [],
    });
  }
}
