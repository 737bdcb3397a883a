/** What a person gives of paths and steps, checked and tidied. Each check refuses by name. */

import { isCatalogueId, isLifeArea, MOST_STEPS, parseStep } from '@cairn/domain';
import type { EntityId, LifeArea, PrivateText, Step } from '@cairn/domain';
import type { KeepLadder, KeepStep } from '../../door/path-intents.ts';
import { textOf } from '../../inputs.ts';
import { Refusal } from '../../refusal.ts';

export interface NewLadder {
  readonly title: PrivateText;
  readonly source: string | null;
  readonly steps: readonly KeepStep[];
}

export const ladderIn = (given: KeepLadder): NewLadder => {
  if (!Array.isArray(given.steps)) throw new Refusal({ type: 'BadInput', field: 'steps' });
  if (given.steps.length > MOST_STEPS) throw new Refusal({ type: 'LadderFull', most: MOST_STEPS });
  const source = given.source ?? null;
  if (source !== null && !isCatalogueId(source)) throw new Refusal({ type: 'BadInput', field: 'source' });
  return { title: textOf(given.title), source, steps: given.steps };
};

/** Refuses by the field that does not fit: `minutes`, `energy`, ... */
export const stepIn = (
  given: KeepStep,
  place: { readonly id: EntityId; readonly ladder: EntityId; readonly order: number },
): Step => {
  const { minutes, energy, social, rung } = given;
  const step = parseStep({ text: textOf(given.text), minutes, energy, social, rung, ...place });
  if (step.ok) return step.value;
  throw new Refusal({
    type: 'BadInput',
    field: step.error.type === 'WrongField' ? step.error.field : 'step',
  });
};

/** The area of a catalogue's ladder is the first part of its id. */
export const areaOfLadder = ({ source }: NewLadder): LifeArea | null => {
  const area = source?.split('.')[0];
  return isLifeArea(area) ? area : null;
};
