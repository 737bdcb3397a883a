/** That a language has words for every activity, and for no other. Pure. */

import { LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { LocaleWords, StructureRow } from '../activities/activity-structure.ts';
import type { Finding } from './finding.ts';

export const checkLocaleWords = (
  structure: Readonly<Record<LifeArea, readonly StructureRow[]>>,
  words: LocaleWords,
): readonly Finding[] =>
  LIFE_AREAS.flatMap((area) => {
    const ids = structure[area].map(([id]) => id);
    const worded = Object.keys(words[area]);
    return [
      ...ids
        .filter((id) => !worded.includes(id))
        .map((id) => ({ rule: 'locale', where: id, message: 'has no words in this language' })),
      ...worded
        .filter((id) => !ids.includes(id))
        .map((id) => ({ rule: 'locale', where: id, message: 'has words, and is not in the catalogue' })),
    ];
  });
