/** How far reading a log has come, as the relay's answers tell it: a bar that is drawn of it goes forward alone. */

import type { RelayPort } from '@cairn/changes/sync';

export interface Reading {
  /** Seqs that are behind; a part of a snapshot counts as its share of what it stands for. */
  readonly read: number;
  /** The head as the relay told it; 0 where there is nothing. */
  readonly head: number;
}

/** The same relay; what it answers is told as well. */
export const toldReading = (relay: RelayPort, tell: (reading: Reading) => void = () => {}): RelayPort => {
  let head = 0;
  let snapshot = { seq: 0, segments: 1 };
  return {
    ...relay,
    pull: async (asked) => {
      const answer = await relay.pull(asked);
      if (!answer.ok) return answer;
      head = answer.value.seq;
      snapshot = answer.value.snapshot ?? snapshot;
      tell({ read: Math.min(asked.after, head), head });
      return answer;
    },
    segment: async (place) => {
      const answer = await relay.segment(place);
      const share = Math.min(1, (place.index + 1) / snapshot.segments);
      if (answer.ok) tell({ read: Math.floor(snapshot.seq * share), head });
      return answer;
    },
  };
};
