/** What models at an address have in common: ask once, read the reply by the protocol's shape. */

import type { ChallengeModel, HttpSetup, ModelQuestion, Outgoing } from './challenge-model.ts';
import { parsedReply, stepsIn, type Said } from './answer-of.ts';
import { askOverHttp } from './ask-over-http.ts';
import { endpointOf } from './model-address.ts';

export interface Protocol {
  /** What is asked, as the protocol has it. */
  bodyOf(question: ModelQuestion, model: string): Readonly<Record<string, unknown>>;
  /** Whatever the reply is. */
  saidIn(reply: unknown): Said;
}

export const createHttpModel = (setup: HttpSetup, { bodyOf, saidIn }: Protocol): ChallengeModel => {
  const to = endpointOf(setup.kind, setup.address);
  const outgoing = (question: ModelQuestion): Outgoing & { readonly to: string } => ({
    to,
    body: JSON.stringify(bodyOf(question, setup.model), null, 2),
    withKey: setup.key !== null,
  });
  return {
    outgoing,
    shrink: async (question, signal) => {
      const reply = await askOverHttp(outgoing(question), { key: setup.key, signal });
      return reply.ok ? stepsIn(saidIn(parsedReply(reply.value))) : reply;
    },
  };
};

/** The instructions and the person's words, as both protocols carry them. */
export const messagesOf = ({ instructions, words }: ModelQuestion): readonly object[] => [
  { role: 'system', content: instructions },
  { role: 'user', content: words },
];
