/** The journal out of a vault, day by day and oldest first, for whoever writes it to a file. Pages in the trash are left out. */

import type { JournalEntry } from '@cairn/domain';
import type { VaultDoor } from '../door/vault-door.ts';
import { ReadingStopped } from './read-for-export.ts';

const FIRST = 'entries.-1';

/** Throws {@link ReadingStopped} when the vault gives an error. Rows of the journal lie by day: see decision 5. */
export async function* readJournal(door: VaultDoor): AsyncGenerator<JournalEntry, void, undefined> {
  let after: string | null = FIRST;
  while (after?.startsWith('entries.') === true) {
    const asked: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(door, after);
    if (!asked.ok) throw new ReadingStopped(asked.error);
    yield* asked.value.entries.filter(({ trashed }) => !trashed);
    after = asked.value.next;
  }
}

const pageAfter = (door: VaultDoor, after: string) => door.ask('export-page', { after });
