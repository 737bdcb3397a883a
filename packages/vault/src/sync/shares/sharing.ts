/**
 * The way to sharing, small: what shares is loaded when somebody does. Law: where the person switched sharing off, nothing stays shared:
 * after a round, once for each time that it is off while a vault is open, the relay is asked to erase whatever there is.
 */

import { fetched, settled } from '../../refusal.ts';
import { readSettings } from '../../settings.ts';
import type { Off, Reaches, VaultSyncOptions } from '../keep-reach.ts';
import type { SyncRoundEnd } from '../devices/device-port.ts';
import type { ShareDoor } from './share-port.ts';

interface Sharing {
  readonly door: ShareDoor;
  /** Gives back how the round ended. */
  after<T extends SyncRoundEnd | Off>(end: T): Promise<T>;
}

export const createSharing = (options: VaultSyncOptions, reaches: Reaches): Sharing => {
  let isWithdrawn = false;
  const load = async (): Promise<ShareDoor> =>
    (await fetched(import('./shares.ts'))).createShareDoor(options, reaches);
  const door: ShareDoor = {
    share: (making) => settled(load).then((loaded) => (loaded.ok ? loaded.value.share(making) : loaded)),
    shares: () => settled(load).then((loaded) => (loaded.ok ? loaded.value.shares() : loaded)),
    withdraw: (id) => settled(load).then((loaded) => (loaded.ok ? loaded.value.withdraw(id) : loaded)),
  };
  return {
    door,
    after: async (end) => {
      if (end.type !== 'in-step') return end;
      const { sharing } = await options.store.read(readSettings);
      if (sharing) isWithdrawn = false;
      else if (!isWithdrawn) {
        const gone = await door.withdraw(null);
        isWithdrawn = gone.ok && gone.value.type === 'withdrawn';
      }
      return end;
    },
  };
};
