/** Intents about thoughts, questionnaires and experiments: a part of the program of its own, fetched when one is first wanted. */

import type { ReflectionIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { beginExperiment, endExperiment, trashExperiment } from './reflection/experiments.ts';
import { keepScaleResponse, trashScaleResponse } from './reflection/keep-scale-response.ts';
import { answerThought, keepThought, rateBelief, trashBelief } from './reflection/keep-thought.ts';
import { layEvidence, takeEvidenceAway } from './reflection/lay-evidence.ts';
import { thoughtNotMeant } from './reflection/thought-not-meant.ts';
import { letThoughtRest, purgeThought, restoreThought, trashThought } from './reflection/let-thought-be.ts';

export const REFLECTION_INTENTS: { readonly [N in ReflectionIntent]: IntentHandler<N> } = {
  'keep-thought': keepThought,
  'rate-belief': rateBelief,
  'answer-thought': answerThought,
  'thought-not-meant': thoughtNotMeant,
  'lay-evidence': layEvidence,
  'take-evidence-away': takeEvidenceAway,
  'let-thought-rest': letThoughtRest,
  'trash-thought': trashThought,
  'restore-thought': restoreThought,
  'purge-thought': purgeThought,
  'trash-belief': trashBelief,
  'keep-scale-response': keepScaleResponse,
  'trash-scale-response': trashScaleResponse,
  'begin-experiment': beginExperiment,
  'end-experiment': endExperiment,
  'trash-experiment': trashExperiment,
};
