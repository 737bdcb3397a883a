/** Messages as Lingui compiles them: a list of plain texts and placeholders. Keyed by message key. */

import type { Messages } from '@lingui/core';
import type { CopyPart, Pile } from './parts.ts';

export type CompiledCatalogue = Messages;

/** All parts in one language; each is fetched when it is asked for. */
export type Catalogue = Readonly<Record<CopyPart, () => Promise<{ readonly messages: CompiledCatalogue }>>>;

/** Several parts at once, as a language that few have chosen brings them. */
export type PileOfWords = Readonly<Partial<Record<CopyPart, CompiledCatalogue>>>;

export type Piles = Readonly<Record<Pile, () => Promise<{ readonly words: PileOfWords }>>>;
