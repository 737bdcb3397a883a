/** The journal out of a vault, or the part of it that was chosen, day by day and oldest first. Pages in the trash are left out. */

import type { JournalEntry } from '@cairn/domain';
import type { VaultDoor } from '../door/vault-door.ts';
import { isWithin } from './choose-records.ts';
import type { Choice } from './choose-records.ts';
import { ReadingStopped } from './read-for-export.ts';

const FIRST = 'entries.-1';

/**
 * `choice`: `null` for all of it; a path has no pages. Throws {@link ReadingStopped} when the vault gives an error. Rows of the journal
 * lie by day: see decision 5.
 */
export async function* readJournal(
  door: VaultDoor,
  choice: Choice | null,
): AsyncGenerator<JournalEntry, void, undefined> {
  if (choice?.type === 'path') return;
  let after: string | null = FIRST;
  while (after?.startsWith('entries.') === true) {
    const asked: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(door, after);
    if (!asked.ok) throw new ReadingStopped(asked.error);
    yield* asked.value.entries.filter(
      ({ trashed, localDay }) => !trashed && (choice === null || isWithin(choice, localDay)),
    );
    after = asked.value.next;
  }
}

const pageAfter = (door: VaultDoor, after: string) => door.ask('export-page', { after });
