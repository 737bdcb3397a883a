/**
 * The forms of *Make it smaller*, from the larger to the smallest. `{}` is filled with a noun phrase or a verb of the catalogue,
 * never with a person's own words. CC0-1.0.
 */

import type { SmallerWords } from '../../shrink/shrink-structure.ts';

export const smallerWords: SmallerWords = {
  rows: [
    [
      {
        way: 'two-minutes',
        text: '{} for two minutes, then stop',
        slot: 'verb',
        minutes: 2,
        energy: 3,
        social: 0,
      },
      { way: 'one-item', text: 'Begin with {}, then stop', slot: 'thing', minutes: 5, energy: 2, social: 0 },
      {
        way: 'badly',
        text: 'Do a small, rough bit of it on purpose',
        slot: null,
        minutes: 5,
        energy: 2,
        social: 0,
      },
      {
        way: 'with-somebody',
        text: 'Ask someone to be there while I begin',
        slot: null,
        minutes: 2,
        energy: 1,
        social: 1,
      },
    ],
    [
      { way: 'prepare', text: 'Put {} where I can see it', slot: 'thing', minutes: 1, energy: 1, social: 0 },
      { way: 'be-near', text: 'Stand or sit near {}', slot: 'place', minutes: 1, energy: 1, social: 0 },
    ],
    [
      { way: 'first-touch', text: 'Touch {}', slot: 'thing', minutes: 0.5, energy: 1, social: 0 },
      {
        way: 'ten-seconds',
        text: 'Hold {} for ten seconds',
        slot: 'thing',
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
      {
        way: 'be-near',
        text: 'Turn towards {} for one breath',
        slot: 'place',
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
    ],
    [
      {
        way: 'ten-seconds',
        text: 'Look at {} for ten seconds',
        slot: 'thing',
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
      {
        way: 'ten-seconds',
        text: 'Look at {} for ten seconds',
        slot: 'place',
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
    ],
  ],
  plainRows: [
    [
      {
        way: 'two-minutes',
        text: 'Begin it, and stop after two minutes',
        slot: null,
        minutes: 2,
        energy: 2,
        social: 0,
      },
      {
        way: 'badly',
        text: 'Do a small, rough bit of it on purpose',
        slot: null,
        minutes: 5,
        energy: 2,
        social: 0,
      },
      {
        way: 'with-somebody',
        text: 'Ask someone to be there while I begin',
        slot: null,
        minutes: 2,
        energy: 1,
        social: 1,
      },
    ],
    [
      {
        way: 'prepare',
        text: 'Put one thing I need for it near me',
        slot: null,
        minutes: 1,
        energy: 1,
        social: 0,
      },
      { way: 'be-near', text: 'Turn towards where it is done', slot: null, minutes: 1, energy: 1, social: 0 },
    ],
    [
      {
        way: 'first-touch',
        text: 'Touch one thing I need for it',
        slot: null,
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
    ],
    [
      {
        way: 'ten-seconds',
        text: 'Picture the first move for ten seconds',
        slot: null,
        minutes: 0.5,
        energy: 1,
        social: 0,
      },
    ],
  ],
  /** What can be done for two minutes and left: "Walk for two minutes, then stop". */
  verbs: `
    walk write read draw paint play sing dance stretch tidy clean sort sweep study work knit listen sit lie rest stand talk
    pack dust dig doodle sketch hum stay wheel
  `
    .trim()
    .split(/\s+/),
};
