/** A wording as fields of changes, and back. Its id is made from the page and the clock of the words. */

import type { Fields, RecordState } from '@cairn/changes';
import { isEntityId, isInstant } from '@cairn/domain';
import type { PrivateText, Wording } from '@cairn/domain';

export const wordingFields = ({ entry, text, at, concurrent }: Omit<Wording, 'id'>): Fields => ({
  entry,
  text,
  at,
  concurrent,
});

/** `null` for a record whose page, words or time have not arrived yet. */
export const wordingOf = ({ id, fields }: RecordState): Wording | null => {
  const { entry, text, at, concurrent } = fields;
  if (!isEntityId(entry) || typeof text !== 'string' || !isInstant(at)) return null;
  return { id, entry, text: text as PrivateText, at, concurrent: concurrent === true };
};
