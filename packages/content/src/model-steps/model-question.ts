/** What a model is asked: instructions, the same for everybody, and the shape that its answer is to have. */

import { modelInstructions } from '../en/data/model-words.ts';

export const MODEL_INSTRUCTIONS: string = modelInstructions;

/** A JSON schema, within what servers hold models to: every field named, none beside them. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = {
  type: 'object',
  properties: {
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          text: { type: 'string' },
          minutes: { type: 'number' },
          energy: { type: 'integer' },
        },
        required: ['text', 'minutes', 'energy'],
        additionalProperties: false,
      },
    },
  },
  required: ['steps'],
  additionalProperties: false,
};
