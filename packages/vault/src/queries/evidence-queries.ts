/** What a thought is answered with: a part of the program of its own, fetched when somebody brings a thought. */

import type { EvidenceQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { evidenceFor, evidenceReady } from './evidence/evidence-for.ts';

export const EVIDENCE_QUERIES: { readonly [N in EvidenceQuery]: QueryHandler<N> } = {
  'evidence-for': evidenceFor,
  'evidence-ready': evidenceReady,
};
