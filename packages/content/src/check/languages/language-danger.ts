/**
 * That a language's list meets each of its own phrases, however it stands in a sentence, and no turn of speech. Its words have to be
 * here (`bringContent`). Pure.
 */

import type { LanguageSource } from '../../languages/language-source.ts';
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

/** Sentences that name a phrase which is not met, or a turn of speech that is. */
export const dangerFaults = ({ tag, support }: LanguageSource): readonly string[] => [
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
