/**
 * The model of the browser itself, where it has one (the Prompt API: `LanguageModel`). What is asked stays on this device. A
 * model that is not here yet is never fetched unasked: it is gigabytes.
 */

import { ANSWER_SCHEMA, type ModelStep } from '@cairn/content/model-steps';
import { err, type Result } from '@cairn/domain';
import { stepsIn } from './answer-of.ts';
import type { ChallengeModel, ModelQuestion, ModelTrouble } from './challenge-model.ts';

interface Session {
  prompt(
    words: string,
    options: { readonly responseConstraint: object; readonly signal: AbortSignal },
  ): Promise<string>;
  destroy(): void;
}

interface Expected {
  readonly expectedInputs: readonly object[];
  readonly expectedOutputs: readonly object[];
}

interface Wanted extends Expected {
  readonly initialPrompts?: readonly object[];
  readonly signal?: AbortSignal;
}

export interface LanguageModels {
  availability(options: Expected): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: Wanted): Promise<Session>;
}

declare global {
  var LanguageModel: LanguageModels | undefined;
}

const ENGLISH: Expected = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** As the bytes of an answer from elsewhere are bounded. */
const LONGEST_ANSWER = 64 * 1024;

/** `none`: this browser has no model. `to-fetch`: it would have to load it first. */
export type BrowserModelState = 'none' | 'to-fetch' | 'here';

export const browserModelState = async (): Promise<BrowserModelState> => {
  const models = globalThis.LanguageModel;
  if (models === undefined) return 'none';
  const state = await models.availability(ENGLISH).catch(refusal);
  if (state === 'available') return 'here';
  return state === 'downloadable' || state === 'downloading' ? 'to-fetch' : 'none';
};

/** On the person's wish alone. True once it is here. */
export const fetchBrowserModel = async (): Promise<boolean> => {
  const session = await globalThis.LanguageModel?.create(ENGLISH).catch(refusal);
  session?.destroy();
  return session !== undefined;
};

/** What the browser refuses comes as one of these two; anything else is a fault of ours. */
const refusal = (cause: unknown): undefined => {
  if (cause instanceof DOMException || cause instanceof TypeError) return;
  throw cause;
};

export const createBrowserModel = (): ChallengeModel => ({
  outgoing: ({ instructions, words }) => ({ to: null, body: `${instructions}\n\n${words}`, withKey: false }),
  shrink: async (question, signal) => {
    const state = await browserModelState();
    if (state !== 'here') return err({ type: state === 'none' ? 'NotInBrowser' : 'NotFetched' });
    const answer = await promptBrowser(question, signal).catch(refusal);
    if (signal.aborted) return err({ type: 'Stopped' });
    return answer ?? err({ type: 'NotInBrowser' });
  },
});

const promptBrowser = async (
  { instructions, words }: ModelQuestion,
  signal: AbortSignal,
): Promise<Result<readonly ModelStep[], ModelTrouble> | undefined> => {
  const initialPrompts = [{ role: 'system', content: instructions }];
  const session = await globalThis.LanguageModel?.create({ ...ENGLISH, initialPrompts, signal });
  if (session === undefined) return undefined;
  try {
    const content = await session.prompt(words, { responseConstraint: ANSWER_SCHEMA, signal });
    return content.length > LONGEST_ANSWER ? err({ type: 'TooLong' }) : stepsIn({ content, isCut: false });
  } finally {
    session.destroy();
  }
};
