/**
 * A language in `locales/TAG`, checked: every id has words and no other has, what is offered is short, no word is said that the
 * language itself does not say. Sentences name the file and the key. Pure.
 */

import { isUnspaced } from '@cairn/domain';
import { gentleWords } from '../../en/data/shrink-gentle.ts';
import {
  CONTENT_FILES,
  SPARED_FILES,
  type ContentFile,
  type LanguageFiles,
  type LanguageSource,
} from '../../languages/language-source.ts';
import { MOST_CHARACTERS } from '../check-wording.ts';
import { bannedMatcher } from './banned-in.ts';
import { FILE_SHAPES } from './language-shape.ts';

export interface ReadLanguage {
  /** `null` where a file is missing or has another shape. */
  readonly source: LanguageSource | null;
  readonly faults: readonly string[];
}

const shapeFaults = (tag: string, files: LanguageFiles): readonly string[] =>
  CONTENT_FILES.flatMap((file) => {
    const at = `locales/${tag}/${file}.json`;
    if (files[file] === undefined) return SPARED_FILES.has(file) ? [] : [`${at} is missing`];
    return file === 'copy' ? [] : FILE_SHAPES[file](files[file], `${at}: `).map(plainPlace);
  });

/** The place inside a file begins without a point. */
const plainPlace = (fault: string): string => fault.replace(': .', ': ');

const sourceOf = (tag: string, files: LanguageFiles): LanguageSource => {
  // Every file that is there has passed its shape.
  const all = files as Readonly<Record<ContentFile, never>>;
  return {
    tag,
    activities: all.activities,
    ladders: all.ladders,
    prompts: all.prompts,
    help: all.help,
    replies: all['shrink-replies'],
    feelings: all['shrink-feelings'],
    areas: all.areas,
    taskWords: all['task-words'],
    challenges: all.challenges,
    support: all.support,
    supportSets: all['support-sentences'],
    notCaught: files['not-caught'] === undefined ? [] : all['not-caught'],
    banned: all.banned,
    about: all.about,
    copy: all.copy,
  };
};

export const readLanguage = (tag: string, files: LanguageFiles): ReadLanguage => {
  const faults = shapeFaults(tag, files);
  if (faults.length > 0) return { source: null, faults };
  const source = sourceOf(tag, files);
  return { source, faults: checkLanguage(source) };
};

/** A text that is shown, with where it stands: `ladders.json: home.dishes.title`. */
interface Shown {
  readonly at: string;
  readonly text: string;
  /** A step, or what stands within one: short. */
  readonly isStep: boolean;
}

const shown = (at: string, text: string, isStep = false): Shown => ({ at, text, isStep });

const ladderTexts = ({ ladders }: LanguageSource): readonly Shown[] =>
  Object.entries(ladders).flatMap(([id, { title, thing, place, rungs }]) => [
    ...[title, thing, place].map((text) => shown(`ladders.json: ${id}`, text, true)),
    ...Object.entries(rungs).flatMap(([rung, words]) =>
      Object.values(typeof words === 'string' ? { text: words } : words).map((text: string) =>
        shown(`ladders.json: ${id}.${rung}`, text, true),
      ),
    ),
  ]);

/** Every text in a value, however deep. */
const textsIn = (value: unknown, at: string): readonly Shown[] => {
  if (typeof value === 'string') return [shown(at, value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${at}.${key}`));
};

const replyTexts = ({ replies }: LanguageSource): readonly Shown[] =>
  textsIn(replies, 'shrink-replies.json: ')
    .filter(({ at }) => !/\.(way|slot|area|offers)$|\.verbs\./u.test(at))
    .map((one) => ({ ...one, isStep: /\.steps\./u.test(one.at) }));

const contentTexts = (source: LanguageSource): readonly Shown[] => [
  ...Object.entries(source.activities).map(([id, [text]]) => shown(`activities.json: ${id}`, text, true)),
  ...ladderTexts(source),
  ...replyTexts(source),
  ...textsIn(source.prompts, 'prompts.json: '),
  ...source.notCaught.map(({ text }, place) => shown(`not-caught.json: [${place}]`, text)),
  ...textsIn({ ...source.help, review: null }, 'help.json: ').filter(({ at }) => !at.endsWith('.id')),
];

/** Signs of writing without spaces are as wide as two letters, and say as much. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (isUnspaced(sign) ? 2 : 1), 0);

const wordFaults = (texts: readonly Shown[], banned: readonly string[]): readonly string[] => {
  const bannedIn = bannedMatcher(banned);
  return texts.flatMap(({ at, text, isStep }) => [
    ...bannedIn(text).map((word) => `${at} says "${word}": "${text}"`),
    ...(/[!¡！]/u.test(text) ? [`${at} shouts: "${text}"`] : []),
    ...(isStep && widthOf(text) > MOST_CHARACTERS ? [`${at} is too long: "${text}"`] : []),
    ...(isStep && /[.。]$/u.test(text) ? [`${at} ends with a full stop: "${text}"`] : []),
  ]);
};

const SLOT = /\{\}/gu;

const templateFaults = ({ replies: { smaller } }: LanguageSource): readonly string[] =>
  [...smaller.rows, ...smaller.plainRows].flat().flatMap(({ text, slot }) => {
    const slots = (text.match(SLOT) ?? []).length;
    const due = slot === null ? 0 : 1;
    return slots === due ? [] : [`shrink-replies.json: smaller has ${slots} of ${due} {} in "${text}"`];
  });

const repeated = (
  file: string,
  texts: readonly (readonly [at: string, text: string])[],
): readonly string[] => {
  const seen = new Map<string, string>();
  return texts.flatMap(([at, text]) => {
    const first = seen.get(text.toLowerCase());
    seen.set(text.toLowerCase(), first ?? at);
    return first === undefined || first === at ? [] : [`${file}: ${at} says what ${first} says: "${text}"`];
  });
};

const challengeFaults = ({ challenges, ladders }: LanguageSource): readonly string[] => {
  const feelings = Object.keys(gentleWords).map((id) => `gentle:${id}`);
  const known = new Set([...Object.keys(ladders), ...feelings, 'kind:gentle', 'kind:shaped', 'kind:help']);
  return challenges.flatMap(({ text, expect }) =>
    expect
      .filter((one) => !known.has(one))
      .map((one) => `challenges.json: "${text}" expects "${one}", which there is not`),
  );
};

/** What is tested has to be what is said. */
const exampleFaults = ({ notCaught }: LanguageSource): readonly string[] =>
  notCaught.flatMap(({ text, unmet = [], met = [] }) =>
    [...unmet, ...met]
      .filter((example) => !text.includes(example))
      .map((example) => `not-caught.json: the example "${example}" does not stand in "${text}"`),
  );

/** What ICU writes around words is no word. */
const plainCopy = (message: string): string =>
  message.replaceAll(/\{[^{}]*\}/gu, ' ').replaceAll(/\{\w+, \w+,|[{}]|=0/gu, ' ');

const checkLanguage = (source: LanguageSource): readonly string[] =>
  [
    ...wordFaults(contentTexts(source), source.banned),
    ...wordFaults(
      Object.entries(source.copy).map(([key, message]) => shown(`copy.json: ${key}`, plainCopy(message))),
      source.banned,
    ),
    ...templateFaults(source),
    ...repeated(
      'activities.json',
      Object.entries(source.activities).map(([id, [text]]) => [id, text] as const),
    ),
    ...repeated(
      'ladders.json',
      Object.entries(source.ladders).map(([id, { title }]) => [id, title] as const),
    ),
    ...challengeFaults(source),
    ...exampleFaults(source),
  ].map((fault) => plainPlace(`locales/${source.tag}/${fault}`));
