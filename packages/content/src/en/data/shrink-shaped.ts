/**
 * A way to start anything, for what Cairn does not know: questions that a hand can answer, from the smallest up. No word of the
 * person's own stands in them, so they read right whatever was typed. CC0-1.0.
 */

import type { ShapedWords } from '../../shrink/shrink-structure.ts';

export const shapedWords: ShapedWords = {
  line: "I don't know this one. Here is a way to start anything.",
  title: 'A way to start anything',
  steps: [
    {
      text: 'Name the first thing my hand would touch',
      minutes: 1,
      energy: 1,
      social: 0,
      thing: 'a pen',
      place: 'my bed',
    },
    {
      text: 'Write where that thing is, in three words',
      minutes: 1,
      energy: 1,
      social: 0,
      thing: 'a pen and paper',
      place: 'my chair',
    },
    {
      text: 'Write the name of someone who could sit with me',
      minutes: 2,
      energy: 1,
      social: 0,
      thing: 'a pen and paper',
      place: 'my chair',
    },
    {
      text: 'Put that first thing where I can see it',
      minutes: 2,
      energy: 2,
      social: 0,
      thing: 'that first thing',
      place: 'that first thing',
    },
    {
      text: 'Spend two minutes with it, then stop',
      minutes: 2,
      energy: 2,
      social: 0,
      thing: 'that first thing',
      place: 'that first thing',
    },
    {
      text: 'Do the smallest part that could be called done',
      minutes: 10,
      energy: 2,
      social: 0,
      thing: 'that first thing',
      place: 'that first thing',
    },
    {
      text: 'Write down where I would pick it up again',
      minutes: 2,
      energy: 2,
      social: 0,
      thing: 'a pen and paper',
      place: 'my chair',
    },
  ],
};
