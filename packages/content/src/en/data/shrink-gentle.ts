/**
 * What meets a wish or a feeling: one line, and one thing that can be done. How they are told: `shrink-feelings.ts`. Nothing here promises,
 * explains or argues (domain.md 5.4-5.6). Own words. CC0-1.0.
 */

import type { GentleWords, LooseStep } from '../../shrink/shrink-structure.ts';

const step = (
  text: string,
  [minutes, energy, social]: readonly [LooseStep['minutes'], LooseStep['energy'], LooseStep['social']],
  [thing, place]: readonly [string, string],
): LooseStep => ({ text, minutes, energy, social, thing, place });

/** One small thing that asks for nothing else. */
const oneSmallThing: Exclude<GentleWords['offers'], string> = {
  title: 'One small thing',
  area: 'care',
  steps: [
    step('Put one hand where it feels warm', [1, 1, 0], ['my sleeve', 'my bed']),
    step('Take one sip of water', [1, 1, 0], ['my glass of water', 'the sink']),
    step('Put one thing back where it lives', [1, 2, 0], ['one small thing', 'my chair']),
    step('Open a window, or sit by one', [2, 2, 0], ['the curtain', 'the window']),
    step('Write one thing that is done already', [2, 2, 0], ['a pen', 'my chair']),
  ],
};

const kindToMyself: Exclude<GentleWords['offers'], string> = {
  title: 'A little kindness',
  area: 'mind',
  steps: [
    step('Rest one hand on my chest for a breath', [1, 1, 0], ['my sleeve', 'my bed']),
    step('Say one true, kind thing about today', [1, 1, 0], ['my blanket', 'my bed']),
    step('Write what I would tell a friend', [2, 1, 0], ['a pen', 'my chair']),
    step('Do one thing my body asks for', [5, 2, 0], ['my glass of water', 'my chair']),
    step('Tell someone one line of how it is', [5, 2, 1], ['my phone', 'a quiet seat']),
  ],
};

const letItBe: Exclude<GentleWords['offers'], string> = {
  title: 'Room for what is here',
  area: 'rest',
  steps: [
    step('Let three breaths go out slowly', [1, 1, 0], ['my blanket', 'my bed']),
    step('Pull something soft around me', [1, 1, 0], ['something soft', 'my bed']),
    step('Wash my face or hold a warm cup', [2, 1, 0], ['a warm cup', 'the sink']),
    step('Write one word for how it is', [2, 1, 0], ['a pen', 'my chair']),
    step('Sit near someone, or call them', [5, 2, 1], ['my phone', 'a quiet seat']),
  ],
};

const oneNextThing: Exclude<GentleWords['offers'], string> = {
  title: 'One thing out of everything',
  area: 'mind',
  steps: [
    step('Name one thing out of everything', [1, 1, 0], ['a pen', 'my chair']),
    step('Write it on a scrap of paper', [1, 1, 0], ['a scrap of paper', 'my chair']),
    step('Cross out one thing that can wait', [2, 1, 0], ['my list', 'my chair']),
    step('Pick the smallest one that is left', [2, 1, 0], ['my list', 'my chair']),
    step('Do two minutes of that one', [2, 2, 0], ['that one thing', 'my chair']),
  ],
};

const somebodyNear: Exclude<GentleWords['offers'], string> = {
  title: 'Somebody near',
  area: 'people',
  steps: [
    step('Think of one face I trust', [1, 1, 0], ['my phone', 'a quiet seat']),
    step('Write that name down', [1, 1, 0], ['a pen', 'my chair']),
    step('Send them one small hello', [2, 1, 1], ['my phone', 'a quiet seat']),
    step('Ask for ten minutes of their time', [5, 2, 1], ['my phone', 'a quiet seat']),
  ],
};

export const gentleWords: Readonly<Record<string, GentleWords>> = {
  everything: {
    line: 'That is a lot at once. Nobody can lift all of it. One small piece is enough for today.',
    offers: oneNextThing,
  },
  overwhelmed: {
    line: 'When it all comes at once, freezing makes sense. One thing can stand alone for a moment.',
    offers: oneNextThing,
  },
  lonely: {
    line: 'Feeling alone is heavy. A thread to one person can be very thin and still hold.',
    offers: somebodyNear,
  },
  crying: {
    line: 'Tears can come. There is nothing you have to stop. Here is something soft to do beside them.',
    offers: letItBe,
  },
  sad: {
    line: 'That is a heavy thing to carry. You can feel this and still do one small thing, or none.',
    offers: oneSmallThing,
  },
  numb: {
    line: 'Feeling nothing is tiring too. It need not change today. One small thing for the senses, if you like.',
    offers: {
      title: 'Something to sense',
      area: 'mind',
      steps: [
        step('Feel how one hand lies', [1, 1, 0], ['my sleeve', 'my bed']),
        step('Touch three different kinds of cloth', [1, 1, 0], ['my sleeve', 'my bed']),
        step('Smell something: soap, tea, an orange', [1, 1, 0], ['a bar of soap', 'the sink']),
        step('Hold my hands under warm water', [2, 2, 0], ['my towel', 'the sink']),
        step('Listen to one song with my eyes closed', [5, 2, 0], ['my headphones', 'my bed']),
      ],
    },
  },
  normal: {
    line: 'Of course you want that. You are here as you are, and that is where one small thing begins.',
    offers: oneSmallThing,
  },
  useless: {
    line: 'Those are hard words to live with. No step here asks you to prove a thing.',
    offers: kindToMyself,
  },
  lazy: {
    line: 'Low strength is not laziness. Something tiny needs no wanting first.',
    offers: oneSmallThing,
  },
  ashamed: {
    line: 'Shame is loud and heavy. You can set it down for a minute without settling anything.',
    offers: kindToMyself,
  },
  anxious: {
    line: 'Being afraid takes so much strength. You can stay right where you are for this.',
    offers: 'mind.calm',
  },
  angry: {
    line: 'Anger can be here. It can have a safe way out that hurts nobody.',
    offers: {
      title: 'A safe way for anger',
      area: 'mind',
      steps: [
        step('Press both hands hard against each other', [1, 1, 0], ['my sleeve', 'my chair']),
        step('Breathe out slowly, as if through a straw', [1, 1, 0], ['my sleeve', 'my chair']),
        step('Tear a sheet of old paper into strips', [2, 1, 0], ['a sheet of old paper', 'my chair']),
        step('Write one line that nobody will read', [2, 1, 0], ['a pen', 'my chair']),
        step('Move my arms or legs for one song', [5, 2, 0], ['my shoes', 'the door']),
      ],
    },
  },
  tired: {
    line: 'Tired is a good reason to do less. Rest counts here.',
    offers: 'rest.pause',
  },
  hopeless: {
    line: 'When hope is far, nothing needs to be hoped. The next five minutes are enough.',
    offers: letItBe,
  },
  heartbreak: {
    line: 'Losing someone who is still out there hurts. There is no hurry with it.',
    offers: letItBe,
  },
  substance: {
    line: 'That is a big wish, and hard to hold alone. Somebody trained for it can stand beside you.',
    offers: {
      title: 'Somebody beside me',
      area: 'people',
      steps: [
        step('Write the name of one person I trust', [1, 1, 0], ['a pen', 'my chair']),
        step('Write one line I could say to them', [2, 1, 0], ['a pen', 'my chair']),
        step('Look up one place that knows about this', [5, 1, 0], ['my phone', 'a quiet seat']),
        step('Ask one person to sit with me tonight', [5, 2, 1], ['my phone', 'a quiet seat']),
        step('Ask a doctor or advice line one question', [10, 2, 1], ['my phone', 'a quiet seat']),
      ],
    },
  },
  body: {
    line: 'A body you struggle with is a lot to live in. Here is something kind for it, with nothing to count.',
    offers: {
      title: 'Kindness for my body',
      area: 'care',
      steps: [
        step('Put on the softest thing I own', [2, 1, 0], ['my softest top', 'my bed']),
        step('Rest my hands where I am warm', [1, 1, 0], ['my blanket', 'my bed']),
        step('Rub some cream into my hands', [1, 1, 0], ['my hand cream', 'my chair']),
        step('Write one thing my hands did today', [2, 1, 0], ['a pen', 'my chair']),
        step('Tell someone I trust how it is', [5, 2, 1], ['my phone', 'a quiet seat']),
      ],
    },
  },
  health: {
    line: 'Looking after yourself can begin very small, and small counts.',
    offers: oneSmallThing,
  },
  world: {
    line: 'The world is large, and caring about it is tiring. What is close to you is yours to choose.',
    offers: oneSmallThing,
  },
  loved: {
    line: 'That is a big wish, and it makes sense to have it. Here is one small thing near it, for you.',
    offers: kindToMyself,
  },
  guiltless: {
    line: 'Wanting it to be quiet makes sense. Here is a small, quiet place to begin.',
    offers: letItBe,
  },
  other: {
    line: 'That is a real thing to carry. It does not have to be solved today. Here is one small thing beside it.',
    offers: oneSmallThing,
  },
};

/** Grief, abuse, need and other hard things, where no more is known. Nothing about them is argued. */
export const hardshipWords: GentleWords = {
  line: "That is hard, and I'm glad you wrote it here. Nothing has to be solved right now.",
  offers: letItBe,
};

/** What is never turned into steps (domain.md 5.5): the words are kept, rest is offered, and Help stands beside it. */
export const unpraisedWords: GentleWords = {
  line: "Let's rest here for a moment. Help is one tap away, whenever you want it.",
  offers: letItBe,
};

const aBite: GentleWords['line'] =
  'Food can be hard some days. Here is something small, with nothing to count.';

/** Ladders that may stand beside a meal left out. There is no amount in them, and no weight. */
export const besideUnpraised: Readonly<Record<string, string>> = {
  'nourish.eat-something': aBite,
  'nourish.breakfast': aBite,
};

/** Ladders that may stand beside a hard thing: practical or quiet ones; none brings somebody together with who hurts them. */
export const besideHardship: readonly string[] = [
  'meaning.grief',
  'paper.debts',
  'paper.bills',
  'paper.form',
  'paper.post',
  'paper.housing',
  'paper.money',
  'paper.office-call',
  'care.doctor',
  'care.therapist',
  'care.medicine',
  'people.ask-help',
  'nourish.eat-something',
  'rest.awake-at-night',
  'rest.pause',
  'work.job-search',
  'meaning.pet',
];
