/**
 * "After I [anchor], I will [step]", for today or a day to come, or takes that back. A day takes three plans. A day that has
 * passed is no plan any more, and nothing is said of it.
 */

import { dayNumber, isMinuteOfDay, MOST_PLANS_A_DAY, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Step, Tone } from '@cairn/domain';
import type { IntentHandler, ReadContext } from '../../context.ts';
import type { StepPlan } from '../../door/path-intents.ts';
import { idOf, noteOf } from '../../inputs.ts';
import { readPlanned } from '../../queries/read-paths.ts';
import { Refusal } from '../../refusal.ts';
import { toneOfAll } from '../tone-of-all.ts';
import { changeStepIn } from './change-step-in.ts';

export const planStep: IntentHandler<'plan-step'> = async (context, input) => {
  const id = idOf(input.id);
  const plan = planOf(input.plan, context.today);
  if (plan.plannedOn !== null) await refuseFullDay(context, plan.plannedOn, id);
  return changeStepIn(context, id, { set: plan, tone: await toneOfPlan(input.plan) });
};

export const toneOfPlan = ({ anchor, place }: StepPlan): Promise<Tone> =>
  toneOfAll([noteOf(anchor), noteOf(place)]);

const planOf = (
  { anchor, on, at = null, place }: StepPlan,
  today: LocalDay,
): Pick<Step, 'anchor' | 'plannedOn' | 'plannedAt' | 'plannedPlace'> => {
  if (at !== null && !isMinuteOfDay(at)) throw new Refusal({ type: 'BadInput', field: 'at' });
  return {
    anchor: noteOf(anchor),
    plannedOn: on === null ? null : dayToCome(on ?? today, today),
    plannedAt: on === null ? null : at,
    plannedPlace: noteOf(place),
  };
};

/** Today or later: nobody plans what has passed. */
const dayToCome = (raw: unknown, today: LocalDay): LocalDay => {
  const day = parseLocalDay(raw);
  if (!day.ok || day.value < today) throw new Refusal({ type: 'BadInput', field: 'on' });
  return day.value;
};

const refuseFullDay = async ({ database }: ReadContext, day: LocalDay, id: Step['id']): Promise<void> => {
  const others = (await readPlanned(database, dayNumber(day))).filter(({ step }) => step.id !== id);
  if (others.length >= MOST_PLANS_A_DAY) throw new Refusal({ type: 'TooManyPlans', most: MOST_PLANS_A_DAY });
};
