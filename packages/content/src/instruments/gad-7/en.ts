/** The GAD-7 in English, as published. See LICENCE.md beside this. */

import type { InstrumentWords } from '../instrument-words.ts';
import { HOW_OFTEN } from '../phq/en.ts';

export const GAD_7_EN: InstrumentWords = {
  id: 'gad-7',
  language: 'en',
  name: 'GAD-7',
  opening: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  answers: HOW_OFTEN,
  items: [
    'Feeling nervous, anxious or on edge',
    'Not being able to stop or control worrying',
    'Worrying too much about different things',
    'Trouble relaxing',
    'Being so restless that it is hard to sit still',
    'Becoming easily annoyed or irritable',
    'Feeling afraid as if something awful might happen',
  ],
  extra: null,
  authors: 'Spitzer, Kroenke, Williams and Löwe',
  credit:
    'Spitzer, Kroenke, Williams and Löwe 2006, Archives of Internal Medicine. Developed with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  source: 'https://doi.org/10.1001/archinte.166.10.1092',
};
