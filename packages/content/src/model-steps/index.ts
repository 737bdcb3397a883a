/** A model that a person brings: what it is told, and what of its answer may be offered. Loaded when one is asked. */

export * from './model-question.ts';
export * from './read-answer.ts';
export * from './sift-steps.ts';
