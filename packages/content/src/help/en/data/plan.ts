/**
 * *My plan for hard moments*: six parts in the order of the safety plan of Stanley and Brown, with titles, lines and
 * examples of our own; their form is theirs and is not copied here. The last part names no means. CC0-1.0.
 */

import type { PlanPart } from '../../help-structure.ts';

export const plan: readonly PlanPart[] = [
  {
    id: 'signs',
    title: 'How I can tell it is getting hard',
    guide: 'What do you notice first: a thought, a mood, a thing you do or stop doing?',
    examples: [
      'I stop answering',
      'I cannot sleep',
      'One thought goes round and round',
      'Everything feels far away',
    ],
  },
  {
    id: 'alone',
    title: 'What I can do on my own',
    guide: 'Small things that have got you through an hour before.',
    examples: ['Take a warm shower', 'Listen to one song', 'Sit with the cat', 'Watch a show I know'],
  },
  {
    id: 'around',
    title: 'People and places that take my mind off it',
    guide: 'You do not have to tell them how you are.',
    examples: [
      'The library',
      'A bench in the park',
      'Call my sister about nothing',
      'A café with people in it',
    ],
  },
  {
    id: 'people',
    title: 'People I can ask for help',
    guide: 'Who could you tell that it is a hard day?',
    examples: ['My friend', 'My brother', 'My neighbour', 'Someone from my group'],
  },
  {
    id: 'services',
    title: 'Lines and places that help',
    guide: 'A line you would call, your doctor, and where you would go at night.',
    examples: ['A line in my country', 'My doctor', 'My care team', 'The nearest hospital'],
  },
  {
    id: 'safer',
    title: 'Making it safer around me',
    guide: 'What could you move further away, or hand to someone, until this has passed?',
    examples: [
      'Ask someone to keep things for me',
      'Sleep at my sister’s tonight',
      'Stay where people are',
      'Tell someone what to look out for',
    ],
  },
];
