/** The steps in what a model said. Pure. */

import { readAnswer, type ModelStep } from '@cairn/content/model-steps';
import { err, ok, type Result } from '@cairn/domain';
import type { ModelTrouble } from './challenge-model.ts';

export interface Said {
  /** `null` where the reply has another shape than its protocol's. */
  readonly content: string | null;
  /** The model was stopped at a length before it had ended. */
  readonly isCut: boolean;
}

export const stepsIn = ({ content, isCut }: Said): Result<readonly ModelStep[], ModelTrouble> => {
  if (content === null) return err({ type: 'NotUnderstood' });
  if (content.trim() === '') return err({ type: isCut ? 'CutShort' : 'NoSteps' });
  const steps = readAnswer(content);
  if (steps === null) return err({ type: isCut ? 'CutShort' : 'NotUnderstood' });
  return steps.length === 0 ? err({ type: 'NoSteps' }) : ok(steps);
};

/** What was inside of JSON, step by step; `undefined` where there is no such thing. */
export const within = (value: unknown, ...way: readonly (string | number)[]): unknown =>
  way.reduce<unknown>(
    (here, name) => (typeof here === 'object' && here !== null ? Reflect.get(here, name) : undefined),
    value,
  );

/** `undefined` where it is not JSON. */
export const parsedReply = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

export const textAt = (value: unknown, ...way: readonly (string | number)[]): string | null => {
  const found = within(value, ...way);
  return typeof found === 'string' ? found : null;
};
