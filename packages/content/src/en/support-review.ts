/** Where the English words of the check come from, and who has read them. */

import type { SupportReview } from '../support/support-locale.ts';

export const enSupportReview: SupportReview = {
  source: 'Own words, written for Cairn. Not taken from any published list.',
  writtenOn: '2026-11-26',
  reviewedBy: null,
  reviewedOn: null,
};
