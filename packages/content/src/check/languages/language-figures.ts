/**
 * How well a language understands people: its challenges, written as people would say them and learnt from by nothing, shrunk as the
 * app does it. Its words have to be here (`bringContent`). Pure.
 */

import type { Shrunk } from '@cairn/domain';
import { contentLocale } from '../../content-locale.ts';
import type { LanguageSource, SpokenChallenge } from '../../languages/language-source.ts';
import { shrink } from '../../shrink/shrink.ts';
import { toneOfText } from '../../support/tone-of-text.ts';

export interface LanguageFault {
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface LanguageFigures {
  readonly tag: string;
  readonly cases: number;
  /** What was expected is what came. */
  readonly first: number;
  /** It came, or was named among the two next. */
  readonly amongThree: number;
  readonly faults: readonly LanguageFault[];
}

const NAMED = 2;

const isExpected = ({ expect }: SpokenChallenge, answer: string): boolean =>
  expect.some((one) => one === answer || (one.startsWith('gentle:') && answer === 'kind:gentle'));

const isFirst = (one: SpokenChallenge, { kind, ladder }: Shrunk): boolean =>
  isExpected(one, `kind:${kind}`) || (ladder !== null && isExpected(one, ladder));

const isNamed = (one: SpokenChallenge, { others }: Shrunk): boolean =>
  others.slice(0, NAMED).some(({ ladder }) => isExpected(one, ladder));

export const languageFigures = ({ tag, challenges }: LanguageSource): LanguageFigures => {
  const locale = contentLocale(tag);
  const read = challenges.map((one) => ({
    one,
    shrunk: shrink(one.text, { tone: toneOfText(one.text, tag) ?? 'ordinary', locale }),
  }));
  const right = read.filter(({ one, shrunk }) => isFirst(one, shrunk));
  return {
    tag,
    cases: read.length,
    first: right.length,
    amongThree: read.filter(({ one, shrunk }) => isFirst(one, shrunk) || isNamed(one, shrunk)).length,
    faults: read
      .filter(({ one, shrunk }) => !isFirst(one, shrunk))
      .map(({ one: { text, expect }, shrunk }) => ({
        text,
        expected: expect.join(', '),
        got: `${shrunk.ladder ?? `kind:${shrunk.kind}`} (${shrunk.confidence.toFixed(2)}), ${shrunk.others.map(({ ladder }) => ladder).join(', ')}`,
      })),
  };
};
