/** A step as fields of changes, and back. `sortOrder` in fields is its `order`, `plannedOn` a day number. */

import type { Fields, FieldValue, RecordState } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { PrivateText, Step } from '@cairn/domain';
import { dayField, dayOfField } from './day-field.ts';

/** Of a whole step, or of some of it. */
export const stepFields = (part: Partial<Step>): Fields => {
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(part)) {
    if (name === 'order') fields['sortOrder'] = value;
    else if (name === 'plannedOn') fields[name] = dayField(part.plannedOn ?? null);
    else if (name !== 'id') fields[name] = value;
  }
  return fields;
};

/** `null` for a record whose ladder or words have not arrived yet. */
export const stepOf = ({ id, fields }: RecordState): Step | null => {
  const { ladder, text, sortOrder, plannedOn } = fields;
  if (!isEntityId(ladder) || typeof text !== 'string') return null;
  const read = <K extends keyof Step>(field: K, blank: Step[K]): Step[K] =>
    (fields[field] ?? blank) as Step[K];
  return {
    id,
    ladder,
    text: text as PrivateText,
    order: typeof sortOrder === 'number' ? sortOrder : 0,
    minutes: read('minutes', null),
    energy: read('energy', null),
    social: read('social', null),
    rung: read('rung', null),
    anchor: read('anchor', null),
    plannedOn: dayOfField(plannedOn),
    plannedAt: read('plannedAt', null),
    plannedPlace: read('plannedPlace', null),
    expectedDifficulty: read('expectedDifficulty', null),
    expectedPleasure: read('expectedPleasure', null),
    tooBig: read('tooBig', 0),
    stayedAt: read('stayedAt', 0),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
