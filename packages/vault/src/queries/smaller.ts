/** *Make it smaller*, for any step that stands on a screen, kept or not. */

import { isCatalogueId, isEnergy, isSocial, isStepMinutes, SMALLER_WAYS } from '@cairn/domain';
import type { OfferedStep, SmallerWay } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import type { PathQueries } from '../door/path-queries.ts';
import { textOf } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { shrinkContent } from '../shrink-content.ts';

export const smaller: QueryHandler<'smaller'> = async (_, input) => {
  const step = stepOf(input.step);
  const way = wayOf(input.way);
  const content = await shrinkContent();
  return content.smaller(step, way, content.locale);
};

const refuse = (field: string): never => {
  throw new Refusal({ type: 'BadInput', field });
};

const stepOf = (given: PathQueries['smaller']['input']['step']): OfferedStep => {
  const { minutes, energy, social, rung = null } = given;
  return {
    text: textOf(given.text),
    minutes: isStepMinutes(minutes) ? minutes : refuse('minutes'),
    energy: isEnergy(energy) ? energy : refuse('energy'),
    social: isSocial(social) ? social : refuse('social'),
    rung: rung === null || isCatalogueId(rung) ? rung : refuse('rung'),
  };
};

const wayOf = (given: unknown): SmallerWay | null =>
  given === undefined ? null : (SMALLER_WAYS.find((way) => way === given) ?? refuse('way'));
