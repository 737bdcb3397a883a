/** English words of Help, and who has read them. */

import type { HelpContent } from '../help-structure.ts';
import { firstLines } from './data/first-lines.ts';
import { grounding } from './data/grounding.ts';
import { plan } from './data/plan.ts';
import { stayWithMe } from './data/stay-with-me.ts';

export const enHelp: HelpContent = {
  grounding,
  stayWithMe,
  plan,
  firstLines,
  review: {
    source: 'Own words, written for Cairn. The order of the plan follows the public safety-plan model.',
    writtenOn: '2026-11-22',
    reviewedOn: null,
  },
};
