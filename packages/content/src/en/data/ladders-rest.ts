/** English words of the "rest" ladders: steps, handles, and what people call and say it. CC0-1.0. */

import type { AreaLadderWords } from '../../ladders/ladder-structure.ts';

export const rest: AreaLadderWords = {
  'rest.bedtime': {
    title: 'An evening that winds down',
    thing: 'my pillow',
    place: 'my bed',
    aliases: [],
    said: [],
    rungs: {
      'say-when': 'Say out loud when I would like to sleep',
      'low-lamp': { text: 'Turn one light low from where I am', thing: 'the light switch', place: 'my lamp' },
      'soft-alarm': {
        text: 'Set a soft alarm that tells me it is bedtime',
        thing: 'my alarm clock',
        place: 'my bedside',
      },
      'tomorrow-line': {
        text: 'Write one line about tomorrow and close the book',
        thing: 'my notebook',
        place: 'my bedside',
      },
      'night-wash': {
        text: 'Wash my face with warm water for the night',
        thing: 'a face cloth',
        place: 'the bathroom sink',
      },
      'early-change': { text: 'Put on night clothes before I am worn out', thing: 'my night shirt' },
      'one-lamp-left': {
        text: 'Turn off all the lights but one',
        thing: 'the light switch',
        place: 'my lamp',
      },
      'in-bed-at-time': 'Get into bed at the time I said',
      'last-light': { text: 'Turn the last light off at my own time', thing: 'my pillow', place: 'my lamp' },
    },
  },
  'rest.awake-at-night': {
    title: 'Awake in the night',
    thing: 'my pillow',
    place: 'my bed',
    aliases: [],
    said: [],
    rungs: {
      'clock-away': { text: 'Turn the clock so it faces away', thing: 'my clock', place: 'my bedside' },
      'cool-foot': 'Put one hand or foot where the sheet is cool',
      'slow-out': 'Let ten breaths go out slowly',
      loosen: 'Loosen my jaw, then my hands, then my feet',
      animals: 'Name an animal for each letter, A to E',
      'park-it': { text: 'Write the thought down for the morning', thing: 'a pen', place: 'my bedside' },
      'dull-story': {
        text: 'Listen to something slow and dull in the dark',
        thing: 'my radio',
        place: 'my bedside',
      },
      'sit-dim': { text: 'Get up and sit somewhere dim', thing: 'my blanket', place: 'a soft chair' },
      'dull-page': {
        text: 'Read a dull page under a small lamp',
        thing: 'a dull book',
        place: 'a soft chair',
      },
      'up-as-usual': {
        text: 'Get up at my usual time after a long night',
        thing: 'my alarm clock',
        place: 'the edge of my bed',
      },
    },
  },
  'rest.phone-away': {
    title: 'The phone, out of the bed',
    thing: 'my phone',
    place: 'the shelf for my phone',
    aliases: [],
    said: [],
    rungs: {
      'face-down': 'Turn my phone face down',
      'five-breaths': { text: 'Let five breaths go by before I pick it up', thing: 'my pillow' },
      silent: 'Switch my phone to silent',
      'end-of-bed': 'Slide my phone to the foot of the bed',
      grey: 'Turn my screen grey or very dim',
      'stand-in': { text: 'Put a book where my phone lies at night', thing: 'a book', place: 'my bedside' },
      'across-room': { text: 'Charge my phone across the room', thing: 'the phone cable' },
      'paper-before-sleep': {
        text: 'Read or doodle on paper before sleep',
        thing: 'a book',
        place: 'a soft chair',
      },
      'water-before-phone': {
        text: 'Drink water before I look at my phone',
        thing: 'my glass of water',
        place: 'my bedside',
      },
      'other-room': {
        text: 'Leave my phone outside the bedroom tonight',
        thing: 'the phone cable',
        place: 'the bedroom door',
      },
    },
  },
  'rest.pause': {
    title: 'A pause with no task',
    thing: 'my blanket',
    place: 'a soft chair',
    aliases: [],
    said: [],
    rungs: {
      'hands-empty': 'Put down what is in my hands',
      'ten-breaths-out': {
        text: 'Look out of the window for ten breaths',
        thing: 'my jumper',
        place: 'the window',
      },
      'cover-eyes': 'Rest my eyes behind my warm hands',
      'say-break': 'Say out loud: this is my break',
      'one-song-lying': 'Lie down for one song without a plan',
      'in-the-light': 'Sit in the sun or by a lamp',
      'cup-away': { text: 'Drink a cup of tea away from my tasks', thing: 'my cup', place: 'the kettle' },
      'answer-later': { text: 'Tell someone I will answer later', thing: 'my phone' },
      'soft-half-hour': { text: 'Read, doze or look at clouds', thing: 'a book' },
      'free-hour': 'Keep an hour free and do nothing useful in it',
    },
  },
};
