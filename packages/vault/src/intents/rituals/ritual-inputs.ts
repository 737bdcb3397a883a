/** What a person gives of a ritual, checked and tidied, and how its words are to be met. */

import { parseRitual } from '@cairn/domain';
import type { Ritual, Tone } from '@cairn/domain';
import type { KeepRitual } from '../../door/path-intents.ts';
import { noteOf, textOf } from '../../inputs.ts';
import { Refusal } from '../../refusal.ts';
import { toneOfAll } from '../tone-of-all.ts';

/** Refuses by the field that does not fit: `dayPart`, `remindAt`, ... */
export const ritualIn = (raw: object): Ritual => {
  const ritual = parseRitual(raw);
  if (ritual.ok) return ritual.value;
  const { error } = ritual;
  throw new Refusal({ type: 'BadInput', field: error.type === 'WrongField' ? error.field : 'ritual' });
};

/** Of everything that was written; `ordinary` where nothing was. */
export const toneOfRitual = ({ text, anchor, line }: Partial<KeepRitual>): Promise<Tone> =>
  toneOfAll([text === undefined ? null : textOf(text), noteOf(anchor), noteOf(line)]);
