/** English words of the "rise" ladders: steps, handles, and what people call and say it. CC0-1.0. */

import type { AreaLadderWords } from '../../ladders/ladder-structure.ts';

export const rise: AreaLadderWords = {
  'rise.out-of-bed': {
    title: 'Out of bed, one small move at a time',
    thing: 'my blanket',
    place: 'the edge of my bed',
    aliases: [],
    said: [],
    rungs: {
      'one-arm': 'Bring one arm out from under the covers',
      elbows: { text: 'Lean up on my elbows for ten breaths', thing: 'my pillow' },
      edge: 'Turn so that my legs hang over the edge',
      sip: { text: 'Sip some water sitting up', thing: 'my glass of water' },
      'out-a-minute': {
        text: 'Leave the bed for one minute',
        thing: 'my blanket',
        place: 'a chair by my bed',
      },
      daylight: { text: 'Draw the curtains back', thing: 'a warm jumper', place: 'the window' },
      'another-room': {
        text: 'Drink some water in another room',
        thing: 'my cup',
        place: 'the bedroom door',
      },
      'shoes-and-coat': { text: 'Put on shoes and a coat', thing: 'one shoe', place: 'the front door' },
      doorstep: {
        text: 'Go outside the front door for ten breaths',
        thing: 'my coat',
        place: 'the front door',
      },
      'short-walk': {
        text: 'Go for a short walk or wheel outdoors',
        thing: 'my coat',
        place: 'the front door',
      },
    },
  },
  'rise.set-time': {
    title: 'Up at the time I chose',
    thing: 'my alarm clock',
    place: 'my bedside',
    aliases: [],
    said: [],
    rungs: {
      'note-waking': { text: 'Write down what time I woke', thing: 'a pen' },
      'pick-a-time': 'Pick a time to be up tomorrow',
      'set-it': 'Set my alarm for the time I picked',
      'warm-layer': { text: 'Put something warm to wear beside my bed', thing: 'a warm jumper' },
      'sit-up': { text: 'Sit up when my alarm goes', thing: 'my pillow' },
      'light-on': { text: 'Turn the light on when my alarm goes', thing: 'the light switch' },
      'out-of-reach': 'Move my alarm out of reach tonight',
      'up-once': {
        text: 'Get out of bed when the alarm rings',
        thing: 'my blanket',
        place: 'the edge of my bed',
      },
      'one-song-up': {
        text: 'Stay up for one song after the alarm',
        thing: 'my radio',
        place: 'a chair by my bed',
      },
      'up-and-light': {
        text: 'Get up at my time and open the curtains',
        thing: 'a warm jumper',
        place: 'the window',
      },
    },
  },
  'rise.morning': {
    title: 'A softer start to the morning',
    thing: 'my cup',
    place: 'the window',
    aliases: [],
    said: [],
    rungs: {
      'face-the-light': { text: 'Turn my face towards the daylight', thing: 'my pillow' },
      stretch: { text: 'Stretch both arms above the covers', thing: 'my blanket' },
      'water-first': {
        text: 'Drink a little water before I move',
        thing: 'my glass of water',
        place: 'my bedside',
      },
      'wake-up-song': { text: 'Listen to one song before I get up', thing: 'my radio', place: 'my bedside' },
      'wet-face': { text: 'Splash my face with water', thing: 'a towel', place: 'the bathroom sink' },
      'light-in': { text: 'Let the light into one room', thing: 'a warm jumper' },
      'hot-cup': { text: 'Make a hot drink and sit down with it', thing: 'my cup', place: 'the kettle' },
      'bite-first': {
        text: 'Eat a bite before I look at messages',
        thing: 'a slice of bread',
        place: 'the kitchen table',
      },
      'morning-air': {
        text: 'Take my cup to the doorstep or balcony',
        thing: 'my cup',
        place: 'the front door',
      },
      'first-hour': {
        text: 'Spend the first hour of the day up and dressed',
        thing: 'a clean top',
        place: 'my clothes',
      },
    },
  },
  'rise.evening-ready': {
    title: 'Ready for tomorrow, tonight',
    thing: 'a clean top',
    place: 'the chair by my bed',
    aliases: [],
    said: [],
    rungs: {
      'one-thing': { text: 'Name one thing tomorrow holds', thing: 'a pen' },
      'read-the-day': {
        text: 'Read what my calendar says for tomorrow',
        thing: 'my calendar',
        place: 'my calendar',
      },
      'first-job': {
        text: 'Write down the first thing to do tomorrow',
        thing: 'a pen',
        place: 'my notebook',
      },
      'from-here': 'Pick a top for tomorrow from where I am',
      'one-outfit': 'Lay tomorrow’s clothes over a chair',
      'bowl-and-spoon': {
        text: 'Set out a bowl and spoon for breakfast',
        thing: 'a bowl',
        place: 'the kitchen table',
      },
      'bag-by-door': { text: 'Put my bag and keys by the door', thing: 'my bag', place: 'the front door' },
      'clear-spot': {
        text: 'Clear the place where I will eat tomorrow',
        thing: 'one cup',
        place: 'the kitchen table',
      },
      ready: 'Get clothes, bag and breakfast ready tonight',
    },
  },
};
