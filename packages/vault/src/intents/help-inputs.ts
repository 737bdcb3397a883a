/** Input of Help: people, and parts of the plan. Away from the others, so that a start does not read it. */

import { isPlanPartId, parseTrustedPerson } from '@cairn/domain';
import type { PlanPartId, TrustedPerson } from '@cairn/domain';
import { Refusal } from '../refusal.ts';

/** Refuses by the field that does not fit: `phone`, `email`, `chat`, ... */
export const trustedPersonOf = (raw: unknown): TrustedPerson => {
  const person = parseTrustedPerson(raw);
  if (person.ok) return person.value;
  const { error } = person;
  throw new Refusal({ type: 'BadInput', field: error.type === 'WrongField' ? error.field : 'person' });
};

export const planPartOf = (raw: unknown): PlanPartId => {
  if (!isPlanPartId(raw)) throw new Refusal({ type: 'BadInput', field: 'part' });
  return raw;
};
