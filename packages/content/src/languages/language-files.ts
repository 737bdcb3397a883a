/** The texts of the generated files of a language. For `generate.ts` and its test alone. */

import { hash32, packLearntTasks } from '@cairn/domain';
import type { LearntTasks } from '@cairn/domain';
import { ladderEntry } from '../shrink/shrink-file.ts';
import type { ContentPart, LanguageContent, PlainSupportWords, SmallWords } from './language-content.ts';
import type { LanguageSource } from './language-source.ts';
import { foldedTaskWords, laddersOf, toldIn } from './told-in.ts';

const HEAD = '// Made by generate.ts from locales/. Do not edit.\n';

const valueFile = (type: string, value: unknown, more = ''): string => `${HEAD}
import type { ${type} } from '../../language-content.ts';
${more}
const content: ${type} = ${JSON.stringify(value)};

// oxlint-disable-next-line import/no-default-export
export default content;
`;

const smallWords = (source: LanguageSource): SmallWords => {
  const { activities, prompts, help, areas, notCaught, about } = source;
  const { 'journal.win': journalWin = '', ...questions } = prompts;
  return {
    ...{ activities, journalWin, help, areas },
    prompts: questions,
    notCaught: notCaught.map(({ text }) => text),
    review: { source: about.source, writtenOn: about.writtenOn, reviewedOn: help.review.reviewedOn },
  };
};

const plainSupport = ({ support, taskWords }: LanguageSource): PlainSupportWords => {
  const { 'long-ago': longAgo, ...words } = support;
  return {
    ...words,
    longAgo,
    prefixes: support.prefixes ?? [],
    elisions: taskWords.elisions ?? '',
  };
};

const shrinkParts = (source: LanguageSource): Omit<LanguageContent['shrink'], 'learnt'> => ({
  ladders: laddersOf(source).map(ladderEntry),
  replies: source.replies,
  taskWords: foldedTaskWords(source.taskWords),
});

/** What its reading was learnt from. */
export const digestIn = (source: LanguageSource): string =>
  hash32(JSON.stringify([toldIn(source), foldedTaskWords(source.taskWords)])).toString(16);

/** By the name of the file within the folder of the language. What was learnt is held to its digest alone: see `learntFile`. */
export const languageFiles = (source: LanguageSource): Readonly<Record<string, string>> => ({
  'words.ts': valueFile('SmallWords', smallWords(source)),
  'support.ts': valueFile('PlainSupportWords', plainSupport(source)),
  'shrink.ts': `${HEAD}
import type { ShrinkWords } from '../../language-content.ts';
import { LEARNT } from './learnt.ts';

const content: Omit<ShrinkWords, 'learnt'> = ${JSON.stringify(shrinkParts(source))};

const words: ShrinkWords = { ...content, learnt: LEARNT };

// oxlint-disable-next-line import/no-default-export
export default words;
`,
});

export const learntFile = (source: LanguageSource, learnt: LearntTasks): string => `${HEAD}
import type { PackedLearntTasks } from '@cairn/domain';

/** Learnt from ${digestIn(source)}. */
export const LEARNT: PackedLearntTasks = ${JSON.stringify(packLearntTasks(learnt))};
`;

const tagsFile = (languages: readonly LanguageSource[]): string => {
  const tags = ['en', ...languages.map(({ tag }) => tag)].map((tag) => `'${tag}'`);
  const reviewed = languages.filter(({ about }) => about.reviewedBy !== null).map(({ tag }) => `'${tag}'`);
  return `${HEAD}
/** The languages that the content is written in; a folder each. */
export const CONTENT_LOCALES = [${tags.join(', ')}] as const;

/** Those of which somebody has reviewed the words. */
export const REVIEWED: readonly string[] = [${reviewed.join(', ')}];
`;
};

/** As the build names files by it. */
export const folderOf = (tag: string): string => tag.toLowerCase();

/** How one part of every language is fetched. Apart from each other: a page needs the words alone, and would bring all of them along. */
const chunksFile = (part: ContentPart, languages: readonly LanguageSource[]): string => `${HEAD}
import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'${part}'> = {
${languages.map(({ tag }) => `  '${tag}': () => import('./${folderOf(tag)}/${part}.ts'),\n`).join('')}};
`;

/** The lists of what there is, by their names. */
export const listFiles = (languages: readonly LanguageSource[]): Readonly<Record<string, string>> => ({
  'tags.ts': tagsFile(languages),
  ...Object.fromEntries(
    (['words', 'shrink', 'support'] as const).map((part) => [
      `${part}-chunks.ts`,
      chunksFile(part, languages),
    ]),
  ),
});
