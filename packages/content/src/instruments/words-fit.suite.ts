/** What of a questionnaire's words does not fit its structure; nothing where all does. */

import { INSTRUMENTS } from '@cairn/domain';
import type { InstrumentWords } from './instrument-words.ts';

export const wordsFit = ({ id, items, answers, source }: InstrumentWords): string[] => {
  const instrument = INSTRUMENTS[id];
  return [
    ...(new Set(items).size === instrument.items.length ? [] : ['items']),
    ...(new Set(answers).size === instrument.most + 1 ? [] : ['answers']),
    ...(source.startsWith('https://') ? [] : ['source']),
  ];
};
