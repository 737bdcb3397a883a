/** Ollama's own protocol (`/api/chat`), with the answer held to a shape. */

import { ANSWER_SCHEMA } from '@cairn/content/model-steps';
import { textAt, within } from './answer-of.ts';
import type { ChallengeModel, HttpSetup } from './challenge-model.ts';
import { createHttpModel, messagesOf, type Protocol } from './http-model.ts';

const PROTOCOL: Protocol = {
  bodyOf: (question, model) => ({
    ...{ model, messages: messagesOf(question), stream: false, format: ANSWER_SCHEMA },
  }),
  saidIn: (reply) => ({
    content: textAt(reply, 'message', 'content'),
    isCut: within(reply, 'done_reason') === 'length' || within(reply, 'done') === false,
  }),
};

export const createOllama = (setup: HttpSetup): ChallengeModel => createHttpModel(setup, PROTOCOL);
