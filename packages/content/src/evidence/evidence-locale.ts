/** What a language brings for evidence, made ready at its first use and kept. Loaded when somebody brings a thought. */

import { createEvidenceLanguage, createTaskLanguage, openLearntTasks } from '@cairn/domain';
import type { EvidenceLanguage, LearntTasks } from '@cairn/domain';
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
import { PACKED_LEARNT } from '../shrink/generated/en-learnt.ts';

/** "Called" is `call` here. The reading of tasks was learnt with `cal`. */
const evidenceStems = { ...shrinkWords.stems, doubled: shrinkWords.stems.doubled.replace('l', '') };

let learnt: LearntTasks | null = null;

const create = (): EvidenceLanguage =>
  createEvidenceLanguage({
    words: {
      ...{ ideas: evidenceIdeas, doubts: evidenceDoubts, leftBe: evidenceLeftBe },
      ...{ manners: evidenceManners, silent: evidenceSilent, idle: evidenceIdle },
    },
    task: createTaskLanguage({ ...shrinkWords, stems: evidenceStems, alike: evidenceAlike }),
    told: createTaskLanguage(shrinkWords),
    learnt: () => (learnt ??= openLearntTasks(PACKED_LEARNT)),
  });

let english: EvidenceLanguage | null = null;

/** English stands in where a language has no words of its own: what it does not understand is found by its words. */
export const evidenceLanguage = (): EvidenceLanguage => (english ??= create());
