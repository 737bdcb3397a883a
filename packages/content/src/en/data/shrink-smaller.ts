/**
 * The forms of *Make it smaller*, from the larger to the smallest. `{}` is filled with a noun phrase or a verb of the catalogue,
 * never with a person's own words. CC0-1.0.
 */

import type { SmallerForm } from '@cairn/domain';
import type { SmallerWords } from '../../shrink/shrink-structure.ts';

type FormRow = readonly [
  way: SmallerForm['way'],
  text: string,
  slot: SmallerForm['slot'],
  minutes: SmallerForm['minutes'],
  energy: SmallerForm['energy'],
  social: SmallerForm['social'],
];

const forms = (rows: readonly FormRow[]): readonly SmallerForm[] =>
  rows.map(([way, text, slot, minutes, energy, social]) => ({ way, text, slot, minutes, energy, social }));

const beBad: FormRow = ['badly', 'Do a small, rough bit of it on purpose', null, 5, 2, 0];
const askSomeone: FormRow = ['with-somebody', 'Ask someone to be there while I begin', null, 1, 1, 1];

export const smallerWords: SmallerWords = {
  rows: [
    forms([
      ['two-minutes', '{} for two minutes, then stop', 'verb', 2, 3, 0],
      ['one-item', 'Begin with {}, then stop', 'thing', 2, 2, 0],
      beBad,
    ]),
    forms([
      ['prepare', 'Put {} where I can see it', 'thing', 1, 1, 0],
      ['prepare', 'Have {} in sight', 'thing', 1, 1, 0],
      ['be-near', 'Stand or sit near {}', 'place', 1, 1, 0],
      askSomeone,
    ]),
    forms([
      ['first-touch', 'Touch {}', 'thing', 0.5, 1, 0],
      ['ten-seconds', 'Hold {} for ten seconds', 'thing', 0.5, 1, 0],
      ['be-near', 'Turn towards {} for one breath', 'place', 0.5, 1, 0],
    ]),
    forms([
      ['ten-seconds', 'Look at {} for ten seconds', 'thing', 0.5, 1, 0],
      ['ten-seconds', 'Look at {} for ten seconds', 'place', 0.5, 1, 0],
    ]),
  ],
  plainRows: [
    forms([['two-minutes', 'Begin it, and stop after two minutes', null, 2, 2, 0], beBad]),
    forms([
      ['prepare', 'Put one thing I need for it near me', null, 1, 1, 0],
      ['be-near', 'Turn towards where it is done', null, 1, 1, 0],
      askSomeone,
    ]),
    forms([['first-touch', 'Touch one thing I need for it', null, 0.5, 1, 0]]),
    forms([['ten-seconds', 'Picture the first move for ten seconds', null, 0.5, 1, 0]]),
  ],
  /** What can be done for two minutes and left: "Walk for two minutes, then stop". */
  verbs: `
    walk write read draw paint play sing dance stretch tidy clean sort sweep study work knit listen sit lie rest stand talk
    pack dust dig doodle sketch hum wheel
  `
    .trim()
    .split(/\s+/),
};
