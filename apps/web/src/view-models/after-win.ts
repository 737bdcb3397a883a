/**
 * What may follow a kept win beside its stone and its line: a breath, paper stones, a sound, and a pause for those who want one.
 * Law: it waits for nothing and nothing waits for it; the next win ends whatever still goes on. All it takes to show any of
 * it is loaded when there is something to show.
 */

import type { PlainKey } from '@cairn/copy';
import type { EntityId, Win } from '@cairn/domain';
import type { Celebration, Settings, WinKept } from '@cairn/vault';
import { createLive, type Live, type Readable } from './live.ts';
import { celebrationOn, isQuietest, isStill, lineAfterKeeping, type DayLooked } from './say-after-keeping.ts';

export interface Celebrated {
  /** Grows with each, so that the same twice is seen twice. */
  readonly number: number;
  readonly way: Celebration;
  readonly area: Win['area'];
  readonly sound: boolean;
  readonly haptic: boolean;
  /** The stone is seen to come down: what is heard of it waits until it lies. */
  readonly comesDown: boolean;
}

export interface Pausing {
  readonly win: Win;
  /** The person asked for it: the focus goes there, and it does not go away by itself. */
  readonly isAsked: boolean;
  /** Grows with each win that is paused at, so that what is asked first takes turns. */
  readonly turn: number;
}

export interface AfterWinState {
  /** `null`: nothing but stone and line. */
  readonly celebrated: Celebrated | null;
  readonly pausing: Pausing | null;
  /** The win that a pause was last held for: it is not asked about again. */
  readonly paused: EntityId | null;
}

export interface AfterWinDeps {
  readonly settings: () => Settings;
  readonly today: () => DayLooked;
}

const IN_THE_AIR: readonly Celebration[] = ['breath', 'confetti'];

export class AfterWin implements Readable<AfterWinState> {
  readonly #deps: AfterWinDeps;
  readonly #state: Live<AfterWinState> = createLive<AfterWinState>({
    ...{ celebrated: null, pausing: null, paused: null },
  });
  #number = 0;
  #turn = 0;
  #last: EntityId | null = null;

  constructor(deps: AfterWinDeps) {
    this.#deps = deps;
  }

  subscribe(listener: (state: AfterWinState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): AfterWinState {
    return this.#state.get();
  }

  celebration(): Celebration {
    return celebrationOn(this.#deps.today(), this.#deps.settings());
  }

  /** The vault has said that it is kept: what was chosen follows. Gives the line that says so. Told twice, it follows once. */
  follow(kept: WinKept): PlainKey {
    if (this.#last !== kept.win.id) {
      this.#last = kept.win.id;
      this.endPause();
      const isLoud = kept.tone === 'ordinary' && !isQuietest(this.#deps.today(), this.#deps.settings());
      const asks = isLoud && this.#deps.settings().pauseAfterWin;
      this.#state.patch({
        celebrated: isLoud ? this.#celebrated(kept.win) : null,
        ...(asks ? { pausing: this.#pausing(kept.win, false) } : {}),
      });
    }
    return lineAfterKeeping(kept, this.celebration());
  }

  /** Shows what was chosen, without a win. */
  tryIt(): void {
    this.#state.patch({ celebrated: this.#celebrated(null) });
  }

  /** "How was it?" */
  pause(win: Win): void {
    this.#state.patch({ pausing: this.#pausing(win, true), celebrated: null });
  }

  endPause(): void {
    const { pausing } = this.get();
    if (pausing !== null) this.#state.patch({ pausing: null, paused: pausing.win.id });
  }

  endCelebration(): void {
    if (this.get().celebrated !== null) this.#state.patch({ celebrated: null });
  }

  #pausing(win: Win, isAsked: boolean): Pausing {
    if (this.get().pausing?.win.id !== win.id) this.#turn += 1;
    return { win, isAsked, turn: this.#turn };
  }

  #celebrated(win: Win | null): Celebrated | null {
    const settings = this.#deps.settings();
    const { celebration: way, sound, haptic } = settings;
    if (way === 'nothing' || !(sound || haptic || IN_THE_AIR.includes(way))) return null;
    this.#number += 1;
    const comesDown = !isStill(way, settings);
    return { number: this.#number, way, area: win?.area ?? null, sound, haptic, comesDown };
  }
}
