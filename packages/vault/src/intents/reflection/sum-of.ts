/** The sum of answers, counted where they are kept: nobody else's sum is taken on trust. */

import { INSTRUMENTS, totalOf } from '@cairn/domain';
import type { InstrumentId } from '@cairn/domain';
import { Refusal } from '../../refusal.ts';

export const sumOf = (instrument: InstrumentId, answers: unknown): number => {
  const total = Array.isArray(answers) ? totalOf(INSTRUMENTS[instrument], answers) : null;
  if (total?.ok !== true) throw new Refusal({ type: 'BadInput', field: 'answers' });
  return total.value;
};
