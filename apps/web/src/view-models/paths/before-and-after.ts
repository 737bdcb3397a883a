/** What was expected beside how it was, for those who rate: asked again when a win changes. */

import type { PredictionGap, VaultDoor } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from './follow.ts';

/** `none`: nothing is rated both ways. `early`: too early to say more than what was. Else which way it went, mostly. */
export type GapTold = 'none' | 'early' | 'better' | 'worse';

export const gapTold = ({ rated, about }: PredictionGap): GapTold => {
  if (rated === 0) return 'none';
  if (about === null) return 'early';
  return about > 0 ? 'better' : 'worse';
};

export class BeforeAndAfterModel implements Readable<PredictionGap | null> {
  readonly #state: Live<PredictionGap | null> = createLive<PredictionGap | null>(null);
  readonly #stop: () => void;

  constructor(door: Promise<VaultDoor>) {
    this.#stop = follow(door, ['wins'], async (open) => {
      const answer = await open.ask('prediction-gap', {});
      if (answer.ok) this.#state.set(answer.value);
    });
  }

  subscribe(listener: (gap: PredictionGap | null) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }
}
