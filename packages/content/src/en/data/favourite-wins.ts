/** Wins that people keep over and over, in a person's own voice, by area of living. All invented. CC0-1.0. */

import type { LifeArea } from '@cairn/domain';

export const favouriteWins: Readonly<Record<LifeArea, readonly string[]>> = {
  rise: [
    'got up',
    'out of bed before ten',
    'made the bed',
    'curtains open',
    'got dressed',
    'up with the alarm',
  ],
  care: [
    'brushed my teeth',
    'shower',
    'took my tablets',
    'washed my face',
    'clean clothes',
    'brushed my hair',
  ],
  nourish: ['breakfast', 'oats', 'drank some water', 'lunch', 'cooked something', 'fruit', 'soup'],
  move: ['walk', 'short walk', 'stretched', 'round the block', 'went outside', 'river path and back'],
  rest: ['lay down for a bit', 'phone away by ten', 'lights out', 'nap', 'sat in the sun', 'early night'],
  home: [
    'dishes',
    'one load of washing',
    'bins out',
    'kitchen table cleared',
    'wiped the sink',
    'tidied for a song',
  ],
  people: [
    'texted Ana',
    'rang mum',
    'answered a message',
    'said hello next door',
    'sent Leo a photo',
    'tea with Sam',
  ],
  paper: ['opened the post', 'paid a bill', 'answered an email', 'one form, one page', 'sorted letters'],
  work: [
    'went to work',
    'one page',
    'shift done',
    'answered my emails',
    'stopped on time',
    'half an hour of study',
  ],
  joy: ['guitar', 'read a bit', 'drew something', 'music on', 'knitted a few rows', 'crossword', 'sang'],
  mind: ['journal', 'wrote three lines', 'ten breaths', 'named the feeling', 'wrote the worry down'],
  meaning: ['watered the plants', 'fed the cat', 'dog out', 'looked at the sky', 'said thank you', 'prayed'],
};
