/**
 * Things to do for a minute when it is too much. Each has another one beside it of the same weight: a breath can frighten,
 * cold can hurt, and a song can be the wrong one. Own words. CC0-1.0.
 */

import type { Grounding } from '../../help-structure.ts';

export const grounding: readonly Grounding[] = [
  {
    id: 'breath',
    title: 'One slow breath',
    steps: [
      'Let your shoulders drop.',
      'Breathe in through your nose while you count to four.',
      'Breathe out slowly while you count to six.',
      'Do it again, or stop here.',
    ],
    instead: {
      title: 'Hands instead',
      steps: [
        'Press your palms together while you count to five.',
        'Let them fall open.',
        'Feel how warm they are.',
        'Do it again, or stop here.',
      ],
    },
  },
  {
    id: 'senses',
    title: 'Five, four, three, two, one',
    steps: [
      'Name five things you can see.',
      'Name four things you can touch.',
      'Name three things you can hear.',
      'Name two things you can smell.',
      'Name one thing you can taste.',
    ],
    instead: {
      title: 'One thing instead',
      steps: [
        'Pick one thing near you.',
        'Say what it is for.',
        'Say three more things about it.',
        'Any sense will do.',
      ],
    },
  },
  {
    id: 'cold-water',
    title: 'Cool water',
    steps: ['Hold your hands under cool water.', 'Count to ten.', 'Dry them slowly with something soft.'],
    instead: {
      title: 'Something warm instead',
      steps: ['Hold a warm cup, or wrap a blanket round you.', 'Count to ten.', 'Feel where it is warmest.'],
    },
  },
  {
    id: 'song',
    title: 'One song',
    steps: ['Put on one song you know well.', 'Listen to it to the end.', 'You need not like it today.'],
    instead: {
      title: 'Quiet instead',
      steps: [
        'Turn the sound down round you.',
        'Listen for the sound that is furthest away.',
        'Stay with it for as long as one song.',
      ],
    },
  },
];
