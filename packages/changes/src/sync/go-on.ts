/** What the person may ask of sync: to go on with a relay that keeps forgetting, and to let a trouble be. */

import type { Trouble } from './trouble.ts';
import { stateOf, tellEverything } from './sync-state.ts';
import type { SyncPorts } from './sync-ports.ts';

/**
 * After it stopped: tells everything once more, counts anew, and takes the relay's head once as it is told, so that one that
 * lost a part for good can be lived with.
 */
export const goOn = (ports: SyncPorts): Promise<void> =>
  ports.replica.change(async (kept) => {
    const state = await stateOf(kept, ports);
    if (!state.stopped) return;
    await kept.closeTroubles('forgetful', null);
    const forgiven = { ...state, stopped: false, tells: [] };
    const telling = await tellEverything(kept, ports, { state: forgiven, epoch: state.epoch });
    await kept.keepState({ ...telling, trusting: true });
  });

/** It was read. Of a gap the holes stay known; a snapshot may be made again. */
export const letTroubleBe = ({ replica }: SyncPorts, { kind, device }: Trouble): Promise<void> =>
  replica.change((kept) => kept.closeTroubles(kind, device));

/** Troubles, the open ones first. */
export const readTroubles = ({ replica }: SyncPorts): Promise<readonly Trouble[]> =>
  replica.change(async (kept) =>
    (await kept.troubles()).toSorted((a, b) => Number(b.open) - Number(a.open) || b.at - a.at),
  );
