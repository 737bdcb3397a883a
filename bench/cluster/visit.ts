/**
 * The app open on a device of the population: the keeper of the web app decides when a round begins, follows the hints, and waits as
 * long as it does in earnest after whatever went wrong.
 */

import type { SyncEnd } from '@cairn/changes/sync';
import type { Fetch, VaultSync } from '@cairn/vault';
import { SyncKeeper } from '../../apps/web/src/worker/sync/sync-keeper.ts';
import { followHints } from '../../packages/vault/src/sync/follow-hints.ts';
import { doorOf } from './device.ts';
import type { SimDevice, Told } from './device.ts';

export interface Visit {
  /** Put away it sends what is unsent, and hears no hints. */
  look(isLooked: boolean): Promise<void>;
  /** The app goes away, whatever is under way. */
  end(): void;
  /** How the last round ended, and when by `performance.now()`; `null`: none has. */
  last(): { readonly end: SyncEnd; readonly at: number } | null;
  /** Whether its stream of hints is open. */
  hears(): boolean;
}

/** A page says so often that it is looked at. */
const LOOKS_AGAIN = 60_000;

/** A new session, a round, and the hints. */
export const visit = async (device: SimDevice): Promise<Visit> => {
  const seen: Seen = { last: null, hears: false };
  const keeper = new SyncKeeper({
    vault: {
      sync: async ({ fetch }) => syncOf(device, fetch, seen),
      onChange: (listener) => {
        const told: Told = (of) => listener([of]);
        device.listeners.add(told);
        return () => device.listeners.delete(told);
      },
    },
    ...{ origin: device.owner.origin, fetch: device.owner.wire.fetch },
    ...{ reach: { adopt: async () => {}, deviceName: 'a device' }, tell: () => {} },
    ...{ now: () => performance.now(), chance: Math.random },
    wait: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  const look = async (isLooked: boolean): Promise<void> => {
    await keeper.serve({ name: 'look', input: { page: 'page', isLooked, isBack: false } });
  };
  const again = setInterval(() => void look(true), LOOKS_AGAIN);
  await look(true);
  return {
    look: (isLooked) => {
      if (!isLooked) clearInterval(again);
      return look(isLooked);
    },
    end: () => {
      clearInterval(again);
      keeper.stop();
    },
    last: () => seen.last,
    hears: () => seen.hears,
  };
};

interface Seen {
  last: ReturnType<Visit['last']>;
  hears: boolean;
}

/** What the keeper asks of a vault, over this device. */
const syncOf = (device: SimDevice, fetch: Fetch, seen: Seen): VaultSync => {
  const door = doorOf(device.owner, fetch);
  const sync: Pick<VaultSync, 'relay' | 'round' | 'status' | 'follow'> = {
    relay: async () => ({ ok: true, value: { origin: device.owner.origin, invite: null } }),
    round: async () => {
      const end = await device.round(door);
      seen.last = { end, at: performance.now() };
      return { ok: true, value: end };
    },
    status: async () => ({ ok: true, value: { readTo: await device.readTo() } as never }),
    follow: async (heard, until) => {
      const hear = (seq: number): void => {
        seen.hears = true;
        heard(seq);
      };
      const end = await followHints(door, { heard: hear, until }).finally(() => (seen.hears = false));
      return { ok: true, value: end };
    },
  };
  return sync as VaultSync;
};
