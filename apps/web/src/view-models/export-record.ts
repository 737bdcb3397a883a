/** Everything one keeps, as the pieces of one file; no list is held whole. */

import type { Instant, LocalDay } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import type { BackupPart } from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { readForExport, ReadingStopped } from '@cairn/vault/reading';
import { VERSION } from '../version.ts';

/** `backup`: for a sealed file and no other. Rejects with `ReadingStopped` when the vault cannot be read: what was written so far is no export. */
export async function* exportRecord(
  door: VaultDoor,
  now: Date,
  backup: BackupPart | null = null,
): AsyncGenerator<string, void, undefined> {
  const reading = await readForExport(door);
  if (!reading.ok) throw new ReadingStopped(reading.error);
  const { settings, imports, lists } = reading.value;
  yield* writeCairnJson({
    ...{ exportedAt: now.getTime() as Instant, app: VERSION, settings: { ...settings } },
    ...{ ...lists, imports: imports.map((kept) => ({ ...kept })) },
    backup,
  });
}

/** "cairn-2026-11-22.json": sorts by day, and says nothing of what is in it. */
export const exportName = (day: LocalDay): string => `cairn-${day}.json`;
