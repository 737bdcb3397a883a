/** Intents of paths, steps, rituals and suggestions: a part of the program of its own, fetched when one is first wanted. */

import type { PathIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { declineSuggestion } from './decline-suggestion.ts';
import { arriveAtChallenge } from './paths/arrive-at-challenge.ts';
import { doneStep } from './paths/done-step.ts';
import { editChallenge } from './paths/edit-challenge.ts';
import { editLadder } from './paths/edit-ladder.ts';
import { editStep } from './paths/edit-step.ts';
import { keepChallenge } from './paths/keep-challenge.ts';
import { keepLadder } from './paths/keep-ladder.ts';
import { keepStep } from './paths/keep-step.ts';
import { letChallengeGo } from './paths/let-challenge-go.ts';
import { letChallengeRest } from './paths/let-challenge-rest.ts';
import { moveChallenge } from './paths/move-challenge.ts';
import { moveLadder } from './paths/move-ladder.ts';
import { moveStep } from './paths/move-step.ts';
import { planStep } from './paths/plan-step.ts';
import { purgeChallenge } from './paths/purge-challenge.ts';
import { removeLadder } from './paths/remove-ladder.ts';
import { removeStep } from './paths/remove-step.ts';
import { restoreChallenge } from './paths/restore-challenge.ts';
import { stayOnStep } from './paths/stay-on-step.ts';
import { stepNotNow } from './paths/step-not-now.ts';
import { doneRitual } from './rituals/done-ritual.ts';
import { editRitual } from './rituals/edit-ritual.ts';
import { keepRitual } from './rituals/keep-ritual.ts';
import { letRitualRest } from './rituals/let-ritual-rest.ts';
import { moveRitual } from './rituals/move-ritual.ts';
import { purgeRitual } from './rituals/purge-ritual.ts';
import { removeRitual } from './rituals/remove-ritual.ts';

export const PATH_INTENTS: { readonly [N in PathIntent]: IntentHandler<N> } = {
  'keep-challenge': keepChallenge,
  'edit-challenge': editChallenge,
  'move-challenge': moveChallenge,
  'let-challenge-rest': letChallengeRest,
  'arrive-at-challenge': arriveAtChallenge,
  'let-challenge-go': letChallengeGo,
  'restore-challenge': restoreChallenge,
  'purge-challenge': purgeChallenge,
  'keep-ladder': keepLadder,
  'edit-ladder': editLadder,
  'move-ladder': moveLadder,
  'remove-ladder': removeLadder,
  'keep-step': keepStep,
  'edit-step': editStep,
  'move-step': moveStep,
  'remove-step': removeStep,
  'plan-step': planStep,
  'done-step': doneStep,
  'step-not-now': stepNotNow,
  'stay-on-step': stayOnStep,
  'keep-ritual': keepRitual,
  'edit-ritual': editRitual,
  'move-ritual': moveRitual,
  'let-ritual-rest': letRitualRest,
  'remove-ritual': removeRitual,
  'purge-ritual': purgeRitual,
  'done-ritual': doneRitual,
  'decline-suggestion': declineSuggestion,
};
