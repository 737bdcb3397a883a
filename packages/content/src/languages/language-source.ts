/** What lies in `locales/TAG`, as translators write it. Read by `generate.ts` and by the checks; no app has it. */

import type { TaskWords } from '@cairn/domain';
import type { ActivityWords, AreaKeywords } from '../activities/activity-structure.ts';
import type { HelpContent } from '../help/help-structure.ts';
import type { LadderWords } from '../ladders/ladder-structure.ts';
import type { FeelingWords } from '../shrink/shrink-structure.ts';
import type { ReplyWords, SupportShapes } from './language-content.ts';

/** The files of a language's content. `copy` and `about` are there for the interface as well. */
export const CONTENT_FILES = [
  'activities',
  'ladders',
  'prompts',
  'help',
  'shrink-replies',
  'shrink-feelings',
  'areas',
  'task-words',
  'challenges',
  'support',
  'support-sentences',
  'not-caught',
  'banned',
  'about',
  'copy',
] as const;

export type ContentFile = (typeof CONTENT_FILES)[number];

/** Where one of these is missing, the English stands in. */
export const SPARED_FILES: ReadonlySet<ContentFile> = new Set<ContentFile>(['not-caught']);

/** As read from JSON; `undefined`: the file is not there. */
export type LanguageFiles = Readonly<Record<ContentFile, unknown>>;

export interface SpokenChallenge {
  readonly text: string;
  /** Ids of ladders, `kind:gentle`, `kind:shaped`: any of them is right. */
  readonly expect: readonly string[];
}

/** Sentences as people type them, by how they have to be met at the least. */
export type SupportSentences = Readonly<
  Record<'danger' | 'wish' | 'hardship' | 'unpraised' | 'ordinary', readonly string[]>
>;

/** They measure the list of danger and teach it nothing. `held-out`: nobody mended the list with these in sight. */
export type SupportSets = Readonly<Record<'mended-with' | 'held-out', SupportSentences>>;

export interface SupportSource {
  readonly danger: readonly string[];
  readonly wish: readonly string[];
  readonly faint: readonly string[];
  readonly hardship: readonly string[];
  readonly idiom: readonly string[];
  readonly 'long-ago': readonly string[];
  readonly writer: string;
  readonly others: string;
  readonly negators: string;
  /** What may be joined to the beginning of a word, such as an "and". */
  readonly prefixes?: readonly string[];
  readonly shapes: SupportShapes;
}

/** Something that the check on words will not catch, as it is said to people. Its examples stand in `text`, and are true. */
export interface NotCaught {
  readonly text: string;
  /** Sentences that are named as not noticed. */
  readonly unmet?: readonly string[];
  /** Sentences that are named as noticed, though they are not meant so. */
  readonly met?: readonly string[];
}

export interface LanguageSource {
  readonly tag: string;
  readonly activities: ActivityWords;
  /** By the ids of the ladders, whatever their area. */
  readonly ladders: Readonly<Record<string, LadderWords>>;
  /** By the ids of the questions; `journal.win` is what a page ends as. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly help: HelpContent;
  readonly replies: ReplyWords;
  readonly feelings: Readonly<Record<string, FeelingWords>>;
  readonly areas: AreaKeywords;
  readonly taskWords: TaskWords;
  readonly challenges: readonly SpokenChallenge[];
  readonly support: SupportSource;
  readonly supportSets: SupportSets;
  /** Empty where nobody has written it. */
  readonly notCaught: readonly NotCaught[];
  readonly banned: readonly string[];
  readonly about: {
    readonly name: string;
    readonly english: string;
    /** How the draft is offered. */
    readonly offer: string;
    readonly writtenOn: string;
    readonly reviewedBy: string | null;
    readonly source: string;
  };
  readonly copy: Readonly<Record<string, string>>;
}
