/** What a language brings for evidence, made ready at its first use and kept. Loaded when somebody brings a thought. */

import { createEvidenceLanguage, createTaskLanguage, LIFE_AREAS, openLearntTasks } from '@cairn/domain';
import type { EvidenceIdea, EvidenceLanguage, LearntTasks } from '@cairn/domain';
import type { AreaKeywords } from '../activities/activity-structure.ts';
import type { ContentLocale } from '../content-locale.ts';
import {
  evidenceAlike,
  evidenceDoubts,
  evidenceIdle,
  evidenceLeftBe,
  evidenceManners,
  evidenceSilent,
} from '../en/data/evidence/doubts.ts';
import { evidenceIdeas } from '../en/data/evidence/ideas.ts';
import { shrinkWords } from '../en/data/shrink-words.ts';
import { brought } from '../languages/brought.ts';
import type { ShrinkWords, SmallWords } from '../languages/language-content.ts';
import { PACKED_LEARNT } from '../shrink/generated/en-learnt.ts';

/** "Called" is `call` here. The reading of tasks was learnt with `cal`. */
const evidenceStems = { ...shrinkWords.stems, doubled: shrinkWords.stems.doubled.replace('l', '') };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const english: () => EvidenceLanguage = once(() =>
  createEvidenceLanguage({
    words: {
      ...{ ideas: evidenceIdeas, doubts: evidenceDoubts, leftBe: evidenceLeftBe },
      ...{ manners: evidenceManners, silent: evidenceSilent, idle: evidenceIdle },
    },
    task: createTaskLanguage({ ...shrinkWords, stems: evidenceStems, alike: evidenceAlike }),
    told: createTaskLanguage(shrinkWords),
    learnt: once((): LearntTasks => openLearntTasks(PACKED_LEARNT)),
  }),
);

/** Words that show an area, as phrases: `brushed_my_hair` is three words, `shav*` is read as it stands. */
const ideasOf = (areas: AreaKeywords): readonly EvidenceIdea[] =>
  LIFE_AREAS.map((area) => ({
    id: area,
    area,
    words: areas[area].strong.replaceAll('*', '').split(' ').join(', ').replaceAll('_', ' '),
    asked: '',
  }));

/** By the words and the areas of a language: it has no table of what answers what. */
const create = ({ taskWords, learnt }: ShrinkWords, { areas }: SmallWords): EvidenceLanguage => {
  const task = createTaskLanguage(taskWords);
  return createEvidenceLanguage({
    words: {
      ...{ ideas: ideasOf(areas), doubts: [], leftBe: '' },
      ...{ manners: '', silent: taskWords.silent, idle: '' },
    },
    ...{ task, told: task },
    learnt: once((): LearntTasks => openLearntTasks(learnt)),
  });
};

const made = new WeakMap<ShrinkWords, EvidenceLanguage>();

/** English stands in where a language is not here: what it does not understand is found by its words. */
export const evidenceLanguage = (locale: ContentLocale = 'en'): EvidenceLanguage => {
  const [shrinking, words] = [brought(locale, 'shrink'), brought(locale, 'words')];
  if (shrinking === null || words === null) return english();
  const language = made.get(shrinking) ?? create(shrinking, words);
  made.set(shrinking, language);
  return language;
};
