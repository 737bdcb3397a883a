/** All content of all languages, checked. No findings means it may ship to a reviewer. */

import { activities } from '../activities/activities.ts';
import { CONTENT_LOCALES } from '../activities/locales.ts';
import { STRUCTURE } from '../activities/structure.ts';
import { checkActivities, checkCoverage } from './check-activities.ts';
import { checkLocaleWords } from './check-locale-words.ts';
import type { Finding } from './finding.ts';
import { WORDINGS } from './wording.ts';

export const checkCatalogue = (): readonly Finding[] =>
  CONTENT_LOCALES.flatMap((locale) => {
    const wording = WORDINGS[locale];
    const list = activities(locale);
    return [
      ...checkLocaleWords(STRUCTURE, wording.words),
      ...checkActivities({ activities: list, wording }),
      ...checkCoverage(list),
    ].map((finding) => ({ ...finding, where: `${locale}/${finding.where}` }));
  });
