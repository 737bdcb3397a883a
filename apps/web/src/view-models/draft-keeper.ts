/**
 * Keeps what is being typed, a moment after each pause and at once when the page goes away. Nothing typed is lost, and
 * a slow older save never overwrites a newer one: saves run one after the other, and only the newest waits. A page that
 * goes waits for nothing: its words are asked for behind those on their way, and the vault keeps that order.
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
  let sent = 0;
  let cancel = (): void => {};

  /** Gives whether newer words came meanwhile. A vault that is busy leaves them to the next pause. */
  const send = async (vault: VaultDoor): Promise<boolean> => {
    if (unsaved === null) return false;
    const text = unsaved;
    const mine = (sent += 1);
    unsaved = null;
    const kept = await vault.act({ act: newActId(), name: 'keep-draft', input: { slot, text } });
    if (unsaved !== null) return true;
    if (!kept.ok && kept.error.type === 'Busy' && sent === mine) unsaved = text;
    return false;
  };

  const save = async (): Promise<void> => {
    if (saving) return;
    saving = true;
    const vault = await door;
    let isMore = true;
    while (isMore) isMore = await send(vault);
    saving = false;
  };

  const flush = (): void => {
    cancel();
    void door.then(send);
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
