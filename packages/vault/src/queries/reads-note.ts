/**
 * Whether a note is to be met with one gentle line, for those who asked for it (domain.md 5.3). In doubt a note is left
 * alone: negated, past, quoted words and those about others are passed over. Nothing is kept of the question or the answer.
 */

import type { QueryHandler } from '../context.ts';
import { noteIsMet } from '../tone-of-words.ts';

export const readsNote: QueryHandler<'reads-note'> = async ({ settings }, { text }) => ({
  met: settings.journalCheck && typeof text === 'string' && (await noteIsMet(text)) !== null,
});
