/** Words of pages that were left while the vault could not have them. They last as long as Cairn is open on that vault. */

import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';

const held = new WeakMap<Promise<VaultDoor>, Map<EntityId | null, string>>();

export const leftWordsOf = (door: Promise<VaultDoor>): Map<EntityId | null, string> => {
  const known = held.get(door) ?? new Map<EntityId | null, string>();
  held.set(door, known);
  return known;
};
