/**
 * Servers that speak as OpenAI's do (`/v1/chat/completions`): llama.cpp, vLLM, LM Studio, LocalAI and hosts of many kinds.
 * Nothing is asked for that not all of them know.
 */

import { ANSWER_SCHEMA } from '@cairn/content/model-steps';
import { textAt, within } from './answer-of.ts';
import type { ChallengeModel, HttpSetup } from './challenge-model.ts';
import { createHttpModel, messagesOf, type Protocol } from './http-model.ts';

const PROTOCOL: Protocol = {
  bodyOf: (question, model) => ({
    model,
    messages: messagesOf(question),
    stream: false,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'steps', strict: true, schema: ANSWER_SCHEMA },
    },
  }),
  saidIn: (reply) => ({
    content: textAt(reply, 'choices', 0, 'message', 'content'),
    isCut: within(reply, 'choices', 0, 'finish_reason') === 'length',
  }),
};

export const createOpenAiCompatible = (setup: HttpSetup): ChallengeModel => createHttpModel(setup, PROTOCOL);
