/** Messages as Lingui compiles them: a list of plain texts and placeholders. Keyed by message key. */

import type { CopyPart, Pile } from './parts.ts';

/** What is said in each case. */
export type Cases = Readonly<Record<string, CompiledMessage>>;

/** A text as it is, or where a value goes. The generator lets no other kind through. */
export type MessageToken =
  | string
  | readonly [name: string, type?: undefined, format?: undefined]
  | readonly [name: string, type: 'number', style?: 'percent']
  | readonly [name: string, type: 'plural' | 'select', cases: Cases];

export type CompiledMessage = string | readonly MessageToken[];

export type CompiledCatalogue = Readonly<Record<string, CompiledMessage>>;

/** All parts in one language; each is fetched when it is asked for. */
export type Catalogue = Readonly<Record<CopyPart, () => Promise<{ readonly messages: CompiledCatalogue }>>>;

/** Several parts at once, as a language that few have chosen brings them. */
export type PileOfWords = Readonly<Partial<Record<CopyPart, CompiledCatalogue>>>;

export type Piles = Readonly<Record<Pile, () => Promise<{ readonly words: PileOfWords }>>>;
