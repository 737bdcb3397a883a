/** A page of the journal as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import type { Fields, RecordState } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { JournalEntry, PrivateText } from '@cairn/domain';
import { dayOfField } from './day-field.ts';

export const entryFields = ({ id: _id, localDay, ...rest }: JournalEntry): Fields => ({
  ...rest,
  day: dayNumber(localDay),
});

/** `null` for a record whose words or day have not arrived yet. */
export const entryOf = ({ id, fields }: RecordState): JournalEntry | null => {
  const { text } = fields;
  const localDay = dayOfField(fields['day']);
  if (typeof text !== 'string' || localDay === null) return null;
  const read = <K extends keyof JournalEntry>(field: K, blank: JournalEntry[K]): JournalEntry[K] =>
    (fields[field] ?? blank) as JournalEntry[K];
  return {
    id,
    text: text as PrivateText,
    localDay,
    at: read('at', null),
    zone: read('zone', null),
    prompt: read('prompt', null),
    win: read('win', null),
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
