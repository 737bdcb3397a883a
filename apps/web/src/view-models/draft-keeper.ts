/**
 * Keeps what is being typed, a moment after each pause and at once when the page goes away. Nothing typed is lost, and
 * a slow older save never overwrites a newer one: saves run one after the other, and only the newest waits.
 */

import type { VaultDoor } from '@cairn/vault';
import type { EntityId } from '@cairn/domain';
import type { Clock } from './clock.ts';

export interface DraftKeeper {
  typed(text: string): void;
  /** Saves now whatever is not saved yet. */
  flush(): void;
}

interface DraftDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
}

const PAUSE_MS = 300;

export const createDraftKeeper = ({ door, clock, newActId }: DraftDeps, slot: string): DraftKeeper => {
  let unsaved: string | null = null;
  let saving = false;
  let cancel = (): void => {};

  const save = async (): Promise<void> => {
    if (saving) return;
    saving = true;
    const vault = await door;
    while (unsaved !== null) {
      const text: string = unsaved;
      unsaved = null;
      const kept = await vault.act({ act: newActId(), name: 'keep-draft', input: { slot, text } });
      if (!kept.ok && kept.error.type === 'Busy' && unsaved === null) {
        unsaved = text;
        break;
      }
    }
    saving = false;
  };

  const flush = (): void => {
    cancel();
    if (unsaved !== null) void save();
  };

  return {
    typed: (text) => {
      unsaved = text;
      cancel();
      cancel = clock.after(PAUSE_MS, () => void save());
    },
    flush,
  };
};
