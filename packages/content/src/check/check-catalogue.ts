/** All content of all languages, checked. No findings means it may ship to a reviewer. */

import { activities } from '../activities/activities.ts';
import { CONTENT_LOCALES } from '../content-locale.ts';
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

export const checkCatalogue = (): readonly Finding[] =>
  CONTENT_LOCALES.flatMap((locale) => {
    const wording = WORDINGS[locale];
    const list = activities(locale);
    return [
      ...checkLocaleWords(STRUCTURE, wording.words),
      ...checkActivities({ activities: list, wording }),
      ...checkCoverage(list),
      ...checkSoughtOnly(list, soughtOnly),
      ...checkLadderWords({ rows: LADDERS, words: LADDER_WORDS[locale] }),
      ...checkLadders({ ladders: ladders(locale), wording }),
      ...checkLadderCoverage(ladders(locale)),
      ...straightQuotesIn(helpContent(locale), 'help'),
    ].map((finding) => ({ ...finding, where: `${locale}/${finding.where}` }));
  });
