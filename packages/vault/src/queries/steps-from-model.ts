/**
 * What of a model's answer may be offered. The rules and the list of the check stay on this side of the door, so that no
 * screen can pass them by. Nothing is kept.
 */

import type { QueryHandler } from '../context.ts';
import type { StepFromModel } from '../door/path-queries.ts';
import { areaOf } from '../inputs.ts';
import { fetched, Refusal } from '../refusal.ts';
import { toneReader } from '../tone-of-words.ts';

const MOST_STEPS = 40;
const LONGEST_TEXT = 200;

export const stepsFromModel: QueryHandler<'steps-from-model'> = async (_, input) => {
  const area = areaOf(input.area);
  const steps = stepsOf(input.steps);
  const { siftSteps } = await fetched(import('@cairn/content/model-steps'));
  return siftSteps(steps, { area, toneOf: await toneReader() });
};

const stepsOf = (raw: unknown): readonly StepFromModel[] => {
  if (!Array.isArray(raw) || raw.length > MOST_STEPS || !raw.every(isStep))
    throw new Refusal({ type: 'BadInput', field: 'steps' });
  return raw;
};

const isNumber = (raw: unknown): raw is number | null =>
  raw === null || (typeof raw === 'number' && Number.isFinite(raw));

const isStep = (raw: unknown): raw is StepFromModel => {
  if (typeof raw !== 'object' || raw === null) return false;
  const { text, minutes, energy } = raw as Partial<Record<keyof StepFromModel, unknown>>;
  return typeof text === 'string' && text.length <= LONGEST_TEXT && isNumber(minutes) && isNumber(energy);
};
