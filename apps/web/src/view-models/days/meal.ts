/** The steps of a meal in place of none, from the nearest to a plate; each is an activity of the catalogue. Pure. */

import type { Activity } from '@cairn/domain';

export interface MealStep {
  readonly activity: string;
  readonly text: string;
}

/** Ids are for ever; one that a language has no words for is left out. */
const MEAL: readonly string[] = [
  'nourish.water-near-me',
  'nourish.one-bite',
  'nourish.food-within-reach',
  'nourish.piece-of-fruit',
  'nourish.bowl-of-cereal',
  'nourish.toast',
  'nourish.cold-plate',
  'nourish.ask-for-a-meal',
];

export const mealSteps = (catalogue: readonly Activity[]): readonly MealStep[] =>
  MEAL.flatMap((id) => {
    const activity = catalogue.find((one) => one.id === id);
    return activity === undefined ? [] : [{ activity: id, text: activity.text }];
  });
