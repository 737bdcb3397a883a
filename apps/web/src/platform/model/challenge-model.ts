/**
 * A model that the person brings, to make steps of what feels too big. Law: nothing goes to it but one question that the
 * person has seen, and what it answers is nothing yet: the vault's rules come after. See decision 21.
 */

import type { ModelStep } from '@cairn/content/model-steps';
import type { Result } from '@cairn/domain';

export type HttpKind = 'openai-compatible' | 'ollama';

export interface HttpSetup {
  readonly kind: HttpKind;
  /** As `parseAddress` gives it: `http://localhost:11434`. */
  readonly address: string;
  /** The model's name there. */
  readonly model: string;
  readonly key: string | null;
}

/** `browser`: the model of the browser itself. */
export type ModelSetup = HttpSetup | { readonly kind: 'browser' };

export interface KeptModel {
  readonly setup: ModelSetup;
  /** "Do not ask again for this address": where to, and the instructions that were read. Anything else is asked about. */
  readonly agreed: { readonly to: string | null; readonly instructions: string } | null;
}

export interface ModelQuestion {
  readonly instructions: string;
  /** The person's own. */
  readonly words: string;
}

/** All that would leave, letter by letter. */
export interface Outgoing {
  /** `null`: it stays in this browser. */
  readonly to: string | null;
  readonly body: string;
  /** The person's key goes along, in a header of its own. */
  readonly withKey: boolean;
}

export type ModelTrouble =
  /** Nothing answered, or what is there does not let this page ask. */
  | { readonly type: 'NotReached' }
  /** The operator has not allowed this origin: `CAIRN_CONNECT_SRC`. */
  | { readonly type: 'NotAllowed'; readonly origin: string }
  | { readonly type: 'KeyRefused' | 'NoSuchModel' | 'TooManyAsked' }
  | { readonly type: 'ServerTrouble' | 'Refused'; readonly status: number }
  | { readonly type: 'TimedOut' | 'CutShort' | 'TooLong' | 'NotUnderstood' | 'NoSteps' }
  /** The browser has no model, or has not fetched it. */
  | { readonly type: 'NotInBrowser' | 'NotFetched' }
  /** The signal was given. */
  | { readonly type: 'Stopped' };

export interface ChallengeModel {
  outgoing(question: ModelQuestion): Outgoing;
  /** Asks once. Whatever is at the other end, it ends in one of these; when `signal` is given, at once. */
  shrink(question: ModelQuestion, signal: AbortSignal): Promise<Result<readonly ModelStep[], ModelTrouble>>;
}
