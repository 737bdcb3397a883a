/**
 * Wishes and feelings: how they are told, one line that meets each, and one thing that can be done. Nothing here promises,
 * explains or argues (domain.md 5.4-5.6). Own words. CC0-1.0.
 */

import type { GentleWords, LooseStep } from '../../shrink/shrink-structure.ts';

const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

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
    step('Stay where I am for ten breaths', [1, 1, 0], ['my blanket', 'my bed']),
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
    names:
      list(`everything, all of it, get my life together, sort my life out, fix my life, my whole life, my life is a mess, life is a mess, put my life in order, turn my life around, get my shit together, get my act together, be a functioning adult,
      adulting, life, being alive is hard, existing, get back on track, start over, a new start, fresh start, everything is too much, too much, all too much, function, functioning, be functional, life admin, change my life, change everything, nothing works, it's all falling apart, falling apart, pull myself together, everything at once, get a grip, my life`),
    said: [
      'I need to get my whole life together',
      'everything is falling apart and I have no idea where to start',
      'I want my life back',
      'it is all too much for me right now',
      "I can't do anything",
      'I want to be a person who has it together',
      'I have to fix myself',
      'how do I start living again',
      "I don't even know what I need",
    ],
    line: 'That is a lot at once. Nobody can lift all of it. One small piece is enough for today.',
    offers: oneNextThing,
  },
  overwhelmed: {
    names: list(
      `overwhelmed, overwhelm, so overwhelmed, feel overwhelmed, stop feeling overwhelmed, drowning, in over my head, can't cope, cope, coping, can't handle it, hold it together, at my limit, end of my rope, breaking point, at breaking point, handle life, handle it all, it is all a lot`,
    ),
    said: [
      'I am so overwhelmed I freeze',
      'I am drowning',
      'I cannot cope with any of it',
      'it is all piling up on me',
    ],
    line: 'When it all comes at once, freezing makes sense. One thing can stand alone for a moment.',
    offers: oneNextThing,
  },
  lonely: {
    names: list(
      `lonely, feel less lonely, so lonely, loneliness, feel alone, alone, nobody likes me, no one cares, nobody cares, have no one, no one to talk to, be less lonely, isolated, feel connected, belong, belonging, left out, unloved, be loved, want to be loved, nobody calls, nobody texts me, not be alone`,
    ),
    said: [
      'I feel like nobody would notice if I was not here at the party of life',
      'I want to feel less lonely',
      'I have nobody',
      'I sit here alone every evening',
      'no one ever asks how I am',
    ],
    line: 'Feeling alone is heavy. A thread to one person can be very thin and still hold.',
    offers: somebodyNear,
  },
  crying: {
    names: list(
      `stop crying, cry, crying, can't stop crying, tears, keep crying, cry all the time, cry every day, burst into tears, want to cry, sobbing`,
    ),
    said: ['I cannot stop crying', 'I cry at work in the toilet', 'tears come for no reason'],
    line: 'Tears can come. There is nothing you have to stop. Here is something soft to do beside them.',
    offers: letItBe,
  },
  sad: {
    names: list(
      `sad, be less sad, stop being sad, so sad, sadness, feel better, want to feel better, feel bad, feel awful, feel terrible, feel like crap, feel like shit, feel low, low mood, down, feel down, depressed, be less depressed, stop being depressed, depression, be happy, happy, happiness, be happy again, feel happy, feel joy, miserable, heartbroken, heartbreak, blue, unhappy, get better, get well, recover, beat depression, heal, cheer up, want to smile again, be okay, i'm not okay, not okay, mood, dark place, black hole, gloomy`,
    ),
    said: [
      'I want to be happy again',
      'I am so sad and I do not know why',
      'I feel terrible today',
      'I wish this depression would go away',
      'make it stop hurting',
      'I just want to feel okay',
    ],
    line: 'That is a heavy thing to carry. You can feel this and still do one small thing, or none.',
    offers: oneSmallThing,
  },
  numb: {
    names: list(
      `numb, feel something, feel nothing, empty, feel empty, emptiness, hollow, feel anything, dead inside, no feelings, void, zombie, disconnected, not feel anything, feel alive, feel real, grey, bored of everything, bored, nothing is fun, nothing matters, don't care about anything, apathy, apathetic, indifferent`,
    ),
    said: [
      'I feel nothing at all',
      'nothing is fun any more',
      'I am a zombie',
      'I want to feel something again',
      'everything is grey',
    ],
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
    names: list(
      `be normal, be normal again, feel normal, normal, like a normal person, be like everyone else, be my old self, my old self, be myself again, feel like myself, go back to who i was, the old me, be who i was, be a real person, be a human, human being, be a person again, be well again, be strong, be stronger, be someone else, be better, be a better person, better person, become better`,
    ),
    said: [
      'I want to be normal again',
      'why can everybody else do it',
      'I want to be the person I was before',
      'others manage and I do not',
    ],
    line: 'Of course you want that. You are here as you are, and that is where one small thing begins.',
    offers: oneSmallThing,
  },
  useless: {
    names: list(
      `useless, feel useless, worthless, feel worthless, pathetic, stupid, dumb, a loser, loser, a failure, failure, feel like a failure, idiot, not good enough, good enough, be good enough, hate myself, i hate myself, self esteem, self worth, love myself, like myself, self love, be kind to myself, self hatred, ugly, feel ugly, disgusting, i'm disgusting, inadequate, a burden, burden, be worth something, self confidence, confident, be confident, confidence, forgive myself, self-esteem, proud of myself, accept myself, believe in myself, impostor, imposter, let everyone down, disappointment, a disappointment, fraud`,
    ),
    said: [
      'I am so useless',
      'I hate how I am',
      'everyone would be fine without my help',
      'I want to like myself',
      'I ruin everything',
      'I am the worst',
      'I disappoint everybody',
    ],
    line: 'Those are hard words to live with. No step here asks you to prove a thing.',
    offers: kindToMyself,
  },
  lazy: {
    names: list(
      `lazy, stop being lazy, so lazy, laziness, motivation, get motivated, find motivation, no motivation, be motivated, be disciplined, discipline, willpower, self discipline, be more productive, be productive, do something with my day, do something, do anything, waste the day, wasting my life, wasted day, do nothing all day, care again, get energy, have energy, more energy, no energy, energy, stuck, feel stuck, unstuck, get unstuck, be active, useful day, have a good day, make something of the day, have a productive day`,
    ),
    said: [
      'I have no motivation for anything',
      'I waste every single day',
      'why am I so lazy',
      'I want to do something but I do nothing',
      'I feel stuck',
    ],
    line: 'Low strength is not laziness. Something tiny needs no wanting first.',
    offers: oneSmallThing,
  },
  ashamed: {
    names: list(
      `ashamed, shame, so ashamed, embarrassed, guilty, guilt, feel guilty, stop feeling guilty, so much guilt, regret, regrets, feel like a bad person, bad person, blame myself, stop blaming myself, humiliated, forgive myself for, cringe, past mistakes, my mistakes, ashamed of my life, ashamed of myself`,
    ),
    said: [
      'I am so ashamed of how I live',
      'I feel guilty all the time',
      'I regret everything',
      'the guilt eats me',
    ],
    line: 'Shame is loud and heavy. You can set it down for a minute without settling anything.',
    offers: kindToMyself,
  },
  anxious: {
    names: list(
      `be less anxious, stop being anxious, less anxious, stop being afraid, afraid of everything, scared, so scared, scared of everything, fear, fears, be brave, brave, courage, be less scared, terrified, afraid, feel safe, be safe, stop being nervous, frightened, constant fear, dread, dread everything, full of dread`,
    ),
    said: [
      'I am afraid of everything',
      'I am scared all the time',
      'I want to stop being afraid',
      'I wake up with fear in my stomach',
    ],
    line: 'Being afraid takes so much strength. You can stay right where you are for this.',
    offers: 'mind.calm',
  },
  angry: {
    names: list(
      `angry, so angry, anger, stop being angry, rage, furious, be less angry, control my temper, temper, bitter, resentment, hate everyone, hate everything, hate my life, irritable, irritated, jealous, jealousy, envy, stop being jealous, frustrated, frustration, annoyed`,
    ),
    said: [
      'I am so angry at everyone',
      'I hate everything',
      'I want to scream',
      'the smallest thing makes me furious',
    ],
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
    names: list(
      `tired, so tired, exhausted, always tired, tired all the time, be less tired, i am tired, no strength, drained, worn out, fatigue, weak, sick and tired, tired of everything, tired of being tired, sleepy, done, so done, i give up, give up, giving up, i can't, i can't anymore, can't go on like this`,
    ),
    said: [
      'I am so tired of everything',
      'I have no strength left',
      'I am exhausted by being awake',
      "I can't any more",
    ],
    line: 'Tired is a good reason to do less. Rest counts here.',
    offers: 'rest.pause',
  },
  hopeless: {
    names: list(
      `hopeless, hope, find hope, have hope, no hope, hopelessness, no future, pointless, what is the point, everything is pointless, what's the point, no point, believe in the future, be hopeful, look forward to something, something to look forward to, nothing to look forward to, optimistic, be positive, think positive, be more positive, negative, stop being negative, pessimist, reason to get up`,
    ),
    said: [
      'what is the point of any of it',
      'I see no hope',
      'nothing will ever change',
      'I want something to look forward to',
    ],
    line: 'When hope is far, nothing needs to be hoped. The next five minutes are enough.',
    offers: letItBe,
  },
  heartbreak: {
    names: list(
      `get over my ex, my ex, ex boyfriend, ex girlfriend, get over the breakup, breakup, break up pain, move on, moving on, heartbroken, heartbreak, he left me, she left me, dumped, divorce, get over him, get over her, stop missing my ex, separation, cheated on me, let go of him, let go of her, stop loving, let go of the past, let it go`,
    ),
    said: [
      'she left me and I cannot stop thinking about it',
      'I want to get over my ex',
      'since the breakup I do nothing',
      'he does not love me any more',
    ],
    line: 'Losing someone who is still out there hurts. There is no hurry with it.',
    offers: letItBe,
  },
  substance: {
    names: list(
      `stop drinking, drink less, stop smoking, quit smoking, quit drinking, give up smoking, give up alcohol, stop smoking weed, weed, quit weed, get clean, get sober, sober, stay sober, alcohol, addiction, stop gambling, gambling, quit vaping, vaping, stop using, drugs, cut down on drinking, relapse, cigarettes, nicotine, drinking too much, cut down on wine`,
    ),
    said: [
      'I drink too much every evening',
      'I want to quit smoking',
      'I need to stop drinking',
      'I cannot stop gambling',
    ],
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
    names: list(
      `lose weight, weight loss, be thin, be thinner, get thin, diet, go on a diet, stop binge eating, stop overeating, binge, binge eating, be skinny, get skinny, lose belly fat, calories, count calories, stop eating sugar, eat less, fasting, my body, hate my body, i'm fat, too fat, fat, gain weight, body image, slim down, weigh less, look better, gain muscle, six pack`,
    ),
    said: ['I want to lose weight', 'I hate my body', 'I am so fat', 'I need to eat less'],
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
    names: list(
      `be healthy, be healthier, healthy, get healthy, health, live healthier, look after myself, take care of myself, self care, self-care, healthy habits, good habits, bad habits, break bad habits, habits, better habits, wellbeing, wellness, get my health back, care for myself`,
    ),
    said: ['I want to take better care of myself', 'I want to live healthier', 'I have let myself go'],
    line: 'Looking after yourself can begin very small, and small counts.',
    offers: oneSmallThing,
  },
  world: {
    names: list(
      `the world, state of the world, climate change, war, politics, save the world, world is ending, climate anxiety, wars, humanity, world peace, injustice, the future of the planet`,
    ),
    said: ['the world is burning and I cannot do anything', 'the news makes me hopeless about the world'],
    line: 'The world is large, and caring about it is tiring. What is close to you is yours to choose.',
    offers: oneSmallThing,
  },
  loved: {
    names: list(
      `find love, fall in love, be in a relationship, get a girlfriend, get a boyfriend, get married, have a family, have a baby, have children, be popular, be famous, be rich, get rich, win the lottery, be successful, success, be perfect, perfect, be smart, be smarter, be beautiful, be pretty, be interesting, be liked`,
    ),
    said: ['I want someone to love me', 'I want to be successful', 'everybody my age has a family'],
    line: 'That is a big wish, and it makes sense to have it. Here is one small thing near it, for you.',
    offers: kindToMyself,
  },
  guiltless: {
    names: list(
      `stop feeling, not feel like this, feel like this, stop hurting, stop the pain, pain inside, hurt less, make it stop, go away, escape, disappear from it all, run away, run away from everything, hide, hide from the world, be left alone, stop existing for a while, switch off my feelings, get out of my head, peace, find peace, peace of mind, be at peace, inner peace, quiet`,
    ),
    said: ['I want it to stop', 'I want to hide from everyone', 'I want some peace'],
    line: 'Wanting it to be quiet makes sense. Here is a small, quiet place to begin.',
    offers: letItBe,
  },
};

/** Grief, abuse, need and other hard things, where no more is known. Nothing about them is argued. */
export const hardshipWords: Pick<GentleWords, 'line' | 'offers'> = {
  line: "That is hard, and I'm glad you wrote it here. Nothing has to be solved right now.",
  offers: letItBe,
};

/** What is never turned into steps (domain.md 5.5): the words are kept, rest is offered, and Help stands beside it. */
export const unpraisedWords: Pick<GentleWords, 'line' | 'offers'> = {
  line: "Let's rest here for a moment. Help is one tap away, whenever you want it.",
  offers: letItBe,
};

/** Ladders that may stand beside a hard thing: practical or quiet ones; none brings somebody together with who hurts them. */
export const besideHardship: readonly string[] = list(
  `meaning.grief, paper.debts, paper.bills, paper.form, paper.post, paper.housing, paper.money, paper.office-call, care.doctor, care.therapist, care.medicine,
   people.ask-help, nourish.eat-something, rest.awake-at-night, rest.pause, work.job-search, meaning.pet`,
);
