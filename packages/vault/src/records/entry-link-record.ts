/** A link of a page and a win as fields of changes, and back. Its id is made from both. */

import type { Fields, RecordState } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { EntityId, EntryLink } from '@cairn/domain';
import { derivedId } from '@cairn/store';

export const entryLinkId = (entry: EntityId, win: EntityId): EntityId =>
  derivedId('entry-link', `${entry}/${win}`);

export const entryLinkFields = ({ entry, win, gone }: Omit<EntryLink, 'id'>): Fields => ({
  entry,
  win,
  gone,
});

/** `null` for a record whose page or win has not arrived yet. */
export const entryLinkOf = ({ id, fields }: RecordState): EntryLink | null => {
  const { entry, win, gone } = fields;
  return isEntityId(entry) && isEntityId(win) ? { id, entry, win, gone: gone === true } : null;
};
