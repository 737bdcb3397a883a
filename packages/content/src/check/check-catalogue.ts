/**
 * The content as it is written in English, checked. No findings means it may ship to a reviewer. Other languages have the same ids and
 * numbers; their words are checked by `languages/`.
 */

import { activities } from '../activities/activities.ts';
import { soughtOnly } from '../activities/data/sought-only.ts';
import { STRUCTURE } from '../activities/structure.ts';
import { helpContent } from '../help/help-content.ts';
import { ladders, LADDERS, LADDER_WORDS } from '../ladders/ladders.ts';
import { checkActivities, checkCoverage } from './check-activities.ts';
import { checkLadderCoverage, checkLadders, checkLadderWords } from './check-ladders.ts';
import { checkLocaleWords } from './check-locale-words.ts';
import { checkSoughtOnly } from './check-sought-only.ts';
import type { Finding } from './finding.ts';
import { straightQuotesIn } from './straight-quotes.ts';
import { WORDINGS } from './wording.ts';

export const checkCatalogue = (): readonly Finding[] => {
  const wording = WORDINGS.en;
  const list = activities('en');
  return [
    ...checkLocaleWords(STRUCTURE, wording.words),
    ...checkActivities({ activities: list, wording }),
    ...checkCoverage(list),
    ...checkSoughtOnly(list, soughtOnly),
    ...checkLadderWords({ rows: LADDERS, words: LADDER_WORDS.en }),
    ...checkLadders({ ladders: ladders(), wording }),
    ...checkLadderCoverage(ladders()),
    ...straightQuotesIn(helpContent('en'), 'help'),
  ].map((finding) => ({ ...finding, where: `en/${finding.where}` }));
};
