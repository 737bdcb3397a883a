/**
 * How the list of danger of a language, with the English one beside it, reads the sentences that measure it. Its words have to be here
 * (`bringContent`). Pure.
 */

import type { Tone } from '@cairn/domain';
import type { LanguageSource, SupportSentences, SupportSets } from '../../languages/language-source.ts';
import { toneOfText } from '../../support/tone-of-text.ts';

export interface SupportReading {
  /** Sentences that have to be met, and how many were, as gravely as they have to be or more so. A wish may be met as danger. */
  readonly toMeet: number;
  readonly met: number;
  readonly ordinary: number;
  readonly alarms: number;
  /** Each that was read otherwise, with its tone. */
  readonly faults: readonly string[];
}

const WEIGHT: Readonly<Record<Tone, number>> = { danger: 3, wish: 3, hardship: 2, unpraised: 1, ordinary: 0 };

const readSentences = (sentences: SupportSentences, tag: string): SupportReading => {
  const read = (Object.keys(WEIGHT) as Tone[]).flatMap((due) =>
    sentences[due].map((text) => ({ due, text, tone: toneOfText(text, tag) ?? 'ordinary' })),
  );
  const isFault = ({ due, tone }: (typeof read)[number]): boolean =>
    due === 'ordinary' ? tone !== 'ordinary' : WEIGHT[tone] < WEIGHT[due];
  const grave = read.filter(({ due }) => due !== 'ordinary');
  const plain = read.filter(({ due }) => due === 'ordinary');
  return {
    toMeet: grave.length,
    met: grave.filter((one) => !isFault(one)).length,
    ordinary: plain.length,
    alarms: plain.filter(isFault).length,
    faults: read.filter(isFault).map(({ due, text, tone }) => `${due} is read as ${tone}: ${text}`),
  };
};

export const supportReadings = ({
  tag,
  supportSets,
}: LanguageSource): Readonly<Record<keyof SupportSets, SupportReading>> => ({
  'mended-with': readSentences(supportSets['mended-with'], tag),
  'held-out': readSentences(supportSets['held-out'], tag),
});
