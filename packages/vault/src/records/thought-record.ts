/** A thought, a belief in it and a win laid beside it as fields of changes, and back. `day` in fields is the `LocalDay` as a day number. */

import { fieldClock } from '@cairn/changes';
import type { Fields, RecordState } from '@cairn/changes';
import { dayNumber, isBeliefValue, isEntityId } from '@cairn/domain';
import type { Belief, EntityId, EvidenceLink, PrivateText, Thought } from '@cairn/domain';
import { derivedId } from '@cairn/store';
import { dayOfField } from './day-field.ts';

export const thoughtFields = ({ id: _id, localDay, ...rest }: Thought): Fields => ({
  ...rest,
  day: dayNumber(localDay),
});

/** `null` for a record whose words or day have not arrived yet. */
export const thoughtOf = ({ id, fields }: RecordState): Thought | null => {
  const { text } = fields;
  const localDay = dayOfField(fields['day']);
  if (typeof text !== 'string' || localDay === null) return null;
  const read = <K extends keyof Thought>(field: K, blank: Thought[K]): Thought[K] =>
    (fields[field] ?? blank) as Thought[K];
  return {
    id,
    text: text as PrivateText,
    localDay,
    at: read('at', null),
    zone: read('zone', null),
    answer: read('answer', null),
    met: read('met', false),
    resting: read('resting', false),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};

/** A thought, and whether the person said of its words as they are that they were not meant as Cairn had taken them. */
export interface KeptThought {
  readonly thought: Thought;
  readonly notMeant: boolean;
}

export const keptThoughtOf = (state: RecordState): KeptThought | null => {
  const thought = thoughtOf(state);
  return thought === null ? null : { thought, notMeant: isNotMeant(state) };
};

/** Their word is `met` set to false after the words it is about: other words are read anew. See decision 55. */
const isNotMeant = (state: RecordState): boolean => {
  const said = fieldClock(state, 'met');
  if (said === null || state.fields['met'] !== false) return false;
  return ['text', 'answer'].every((field) => (fieldClock(state, field) ?? '') < said);
};

export const beliefFields = ({ id: _id, localDay, ...rest }: Belief): Fields => ({
  ...rest,
  day: dayNumber(localDay),
});

/** `null` for a record whose thought, day or value has not arrived yet. */
export const beliefOfState = ({ id, fields }: RecordState): Belief | null => {
  const { thought, value } = fields;
  const localDay = dayOfField(fields['day']);
  if (!isEntityId(thought) || localDay === null || !isBeliefValue(value)) return null;
  const read = <K extends keyof Belief>(field: K, blank: Belief[K]): Belief[K] =>
    (fields[field] ?? blank) as Belief[K];
  return {
    ...{ id, thought, localDay, value },
    at: read('at', null),
    zone: read('zone', null),
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};

export const evidenceId = (thought: EntityId, win: EntityId): EntityId =>
  derivedId('evidence', `${thought}/${win}`);

export const evidenceFields = ({ thought, win, gone }: Omit<EvidenceLink, 'id'>): Fields => ({
  thought,
  win,
  gone,
});

/** `null` for a record whose thought or win has not arrived yet. */
export const evidenceOf = ({ id, fields }: RecordState): EvidenceLink | null => {
  const { thought, win, gone } = fields;
  return isEntityId(thought) && isEntityId(win) ? { id, thought, win, gone: gone === true } : null;
};
