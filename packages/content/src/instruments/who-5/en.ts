/** The WHO-5 Well-Being Index in English. Not under the licence of Cairn: see LICENCE.md beside this. Cairn builds and works without it. */

import type { InstrumentWords } from '../instrument-words.ts';

export const WHO_5_EN: InstrumentWords = {
  id: 'who-5',
  language: 'en',
  name: 'WHO-5',
  opening:
    'Please indicate for each of the five statements which is closest to how you have been feeling over the last two weeks.',
  answers: [
    'At no time',
    'Some of the time',
    'Less than half of the time',
    'More than half of the time',
    'Most of the time',
    'All of the time',
  ],
  items: [
    'I have felt cheerful and in good spirits',
    'I have felt calm and relaxed',
    'I have felt active and vigorous',
    'I woke up feeling fresh and rested',
    'My daily life has been filled with things that interest me',
  ],
  extra: null,
  authors: 'Its authors',
  credit:
    'The World Health Organization-Five Well-Being Index (WHO-5). Geneva: World Health Organization; 2024. Licence: CC BY-NC-SA 3.0 IGO. WHO does not endorse Cairn.',
  source: 'https://www.who.int/publications/m/item/WHO-UCN-MSD-MHE-2024.01',
};
