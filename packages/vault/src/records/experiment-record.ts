/** An experiment as fields of changes, and back. `startedOn` and `endedOn` in fields are day numbers. */

import type { Fields, RecordState } from '@cairn/changes';
import type { Experiment, PrivateText } from '@cairn/domain';
import { dayField, dayOfField } from './day-field.ts';

export const experimentFields = ({ id: _id, startedOn, endedOn, ...rest }: Experiment): Fields => ({
  ...rest,
  startedOn: dayField(startedOn),
  endedOn: dayField(endedOn),
});

/** `null` for a record of which a part has not arrived yet. */
export const experimentOf = ({ id, fields }: RecordState): Experiment | null => {
  const { text, length, seed } = fields;
  const startedOn = dayOfField(fields['startedOn']);
  if (typeof text !== 'string' || startedOn === null) return null;
  if (typeof length !== 'number' || typeof seed !== 'number') return null;
  const read = <K extends keyof Experiment>(field: K, blank: Experiment[K]): Experiment[K] =>
    (fields[field] ?? blank) as Experiment[K];
  return {
    id,
    activity: read('activity', null),
    area: read('area', null),
    text: text as PrivateText,
    ...{ startedOn, length, seed },
    endedOn: dayOfField(fields['endedOn']),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
