/** Intents of paths, steps, rituals and suggestions: a part of the program of its own, fetched when one is first wanted. */

import type { PathIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Not there yet. */
const toCome = (): Promise<never> => Promise.reject(new Refusal({ type: 'BadInput', field: 'name' }));

export const PATH_INTENTS: { readonly [N in PathIntent]: IntentHandler<N> } = {
  'keep-challenge': toCome,
  'edit-challenge': toCome,
  'move-challenge': toCome,
  'let-challenge-rest': toCome,
  'arrive-at-challenge': toCome,
  'let-challenge-go': toCome,
  'restore-challenge': toCome,
  'purge-challenge': toCome,
  'keep-ladder': toCome,
  'edit-ladder': toCome,
  'move-ladder': toCome,
  'remove-ladder': toCome,
  'keep-step': toCome,
  'edit-step': toCome,
  'move-step': toCome,
  'remove-step': toCome,
  'plan-step': toCome,
  'done-step': toCome,
  'step-not-now': toCome,
  'stay-on-step': toCome,
  'keep-ritual': toCome,
  'edit-ritual': toCome,
  'move-ritual': toCome,
  'let-ritual-rest': toCome,
  'remove-ritual': toCome,
  'purge-ritual': toCome,
  'done-ritual': toCome,
  'decline-suggestion': toCome,
};
