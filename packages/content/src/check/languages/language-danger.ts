/**
 * That a language's list meets each of its own phrases, however it stands in a sentence, and no turn of speech. Its words have to be
 * here (`bringContent`). Pure.
 */

import type { Tone } from '@cairn/domain';
import { contentLocale } from '../../content-locale.ts';
import { brought } from '../../languages/brought.ts';
import type { LanguageSource } from '../../languages/language-source.ts';
import { examplesOfShape } from '../../support/support-words-of.ts';
import { toneOfText } from '../../support/tone-of-text.ts';

const MET = ['danger', 'wish'] as const;

const isMet = (text: string, tag: string): boolean => MET.some((tone) => tone === toneOfText(text, tag));

/** What may stand before a phrase: nothing, or other words and a comma of the language. */
const standings = (phrase: string): readonly string[] => [
  phrase,
  `${phrase}.`,
  phrase.toUpperCase(),
  `…, ${phrase}`,
  `Cairn, ${phrase}, Cairn`,
];

/** How a sentence of each kind is met at the least. */
const AT_LEAST: Readonly<Record<'danger' | 'wish' | 'hardship' | 'unpraised', readonly Tone[]>> = {
  danger: MET,
  wish: MET,
  hardship: [...MET, 'hardship'],
  unpraised: [...MET, 'hardship', 'unpraised'],
};

/** Shapes of which nothing is met: a turn of speech, or another word, stands in their way. */
const idleShapes = (tag: string): readonly string[] => {
  const plain = brought(contentLocale(tag), 'support');
  if (plain === null) return [];
  const isAtLeast = (text: string, tones: readonly Tone[]): boolean =>
    tones.includes(toneOfText(text, tag) ?? 'ordinary');
  return (['danger', 'wish', 'hardship', 'unpraised'] as const).flatMap((kind) =>
    plain.shapes[kind]
      .filter((shape) => !examplesOfShape(shape, plain).some((example) => isAtLeast(example, AT_LEAST[kind])))
      .map((shape) => `locales/${tag}/support.json: nothing is met by the shape "${shape}"`),
  );
};

/** Examples of what is not caught that are met after all, and of what is taken in earnest that are not. */
const untrueExamples = ({ tag, notCaught }: LanguageSource): readonly string[] =>
  notCaught.flatMap(({ unmet = [], met = [] }) => [
    ...unmet
      .filter((text) => toneOfText(text, tag) !== 'ordinary')
      .map((text) => `locales/${tag}/not-caught.json: "${text}" is met`),
    ...met
      .filter((text) => !isMet(text, tag))
      .map((text) => `locales/${tag}/not-caught.json: "${text}" is not met`),
  ]);

/** Sentences that name a phrase which is not met, a turn of speech that is, or an example that is not true. */
export const dangerFaults = (source: LanguageSource): readonly string[] => [
  ...idleShapes(source.tag),
  ...untrueExamples(source),
  ...phraseFaults(source),
];

const phraseFaults = ({ tag, support }: LanguageSource): readonly string[] => [
  ...[...support.danger, ...support.wish, ...support.faint].flatMap((phrase) =>
    standings(phrase)
      .filter((text) => !isMet(text, tag))
      .slice(0, 1)
      .map((text) => `locales/${tag}/support.json: "${text}" is not met`),
  ),
  ...support.idiom
    .filter((phrase) => isMet(phrase, tag))
    .map((phrase) => `locales/${tag}/support.json: the turn of speech "${phrase}" is met`),
];

/** What Cairn itself offers, and how people tell of plain tasks, is ordinary: whatever is not, with its tone. */
export const alarms = (tag: string, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const tone = toneOfText(text, tag);
    return tone === 'ordinary' ? [] : [`${tag}: "${text}" is met as ${tone ?? 'nothing'}`];
  });
