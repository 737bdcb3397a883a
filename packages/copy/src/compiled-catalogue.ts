/** Messages as Lingui compiles them: a list of plain texts and placeholders. Keyed by message key. */

import type { CopyPart } from './parts.ts';

export type CompiledCatalogue = Readonly<Record<string, CompiledMessage>>;

export type CompiledMessage = readonly Token[];

/** By what is given: one of the plural's categories, a number, or a word; `other` always. */
export type Cases = Readonly<Record<string, CompiledMessage | string>>;

/** `#` in a case of a plural is the number itself. */
export type Token =
  | string
  | readonly [name: string]
  | readonly [name: string, type: 'number']
  | readonly [name: string, type: 'plural' | 'select', cases: Cases];

/** All parts in one language; each is fetched when it is asked for. */
export type Catalogue = Readonly<Record<CopyPart, () => Promise<{ readonly messages: CompiledCatalogue }>>>;
