/**
 * What a model that a person brings is told, and what its answers may not say beside all that no step may (`wording-rules.ts`).
 * A trailing `*` matches any ending. CC0-1.0.
 */

/** Sent word for word, after the person has read it. */
export const modelInstructions: string = `You help somebody with very little energy to begin one thing.
Break what they write into 4 to 7 steps, from the smallest up.

Each step is one act that can be seen. It begins with a plain verb. It has at most 10 words and no full stop.
The first step takes 2 minutes or less and can be done lying or sitting.
minutes: how long a step takes at most: 0.5, 1, 2, 5, 10, 20 or 45.
energy: 1 lying or sitting, 2 standing, 3 leaving home or being with people. It never falls from one step to the next, and rises by one at most.

Write plain English. No advice, no praise, no promise, no numbers to call, no links.
Nothing about weight, amounts of food or exercise, medicine, alcohol or buying things.
If the words speak of dying, harm or danger, answer with no steps.

Answer as JSON and nothing else: {"steps": [{"text": "Carry one cup to the sink", "minutes": 1, "energy": 1}]}`;

export const modelPhrases: Readonly<Record<string, readonly string[]>> = {
  /** A stranger's program has no say in these. */
  medicine: [
    ...['pill*', 'tablet*', 'dose*', 'dosage*', 'medication*', 'medicine*', 'supplement*', 'vitamin*'],
    ...['sleeping aid*', 'painkiller*', 'mg', 'inhale', 'inject*'],
  ],
  /** The check on words reads what people say of themselves; a program gives orders. */
  harm: [
    ...[
      'blade*',
      'knife',
      'knives',
      'razor*',
      'scissors',
      'rope*',
      'noose',
      'gun*',
      'bleach',
      'poison*',
      'belt',
    ],
    ...[
      'ledge',
      'roof',
      'rooftop',
      'cliff*',
      'bridge',
      'rails',
      'railway',
      'train tracks',
      'into a tree',
      'into traffic',
    ],
    ...['goodbye*', 'farewell', 'last letter', 'last words', 'your will', 'my will', 'better off without'],
    ...[
      'never wake',
      'forever',
      'for ever',
      'end it',
      'end my life',
      'end your life',
      'disappear',
      'vanish',
      'hurt*',
    ],
    ...[
      'harm*',
      'bleed*',
      'blood',
      'drown*',
      'choke',
      'starve*',
      'vomit*',
      'throw up',
      'stop eating',
      'eat nothing',
    ],
    ...[
      'hold your breath',
      'hold my breath',
      'hit',
      'punch',
      'slap',
      'burn',
      'give away all',
      'give everything away',
    ],
  ],
  judgement: [
    ...['lazy', 'laziness', 'stupid', 'pathetic', 'worthless', 'useless', 'excuse*', 'ashamed', 'shame'],
    ...['guilty', 'your fault', 'my fault', 'stop being', 'get over', 'pull yourself', 'give up'],
    ...['be grateful', 'stay strong', 'you are', "you're"],
  ],
  /** Words of one program to another, and what would lead somewhere else. */
  injection: [
    ...[
      'ignore',
      'instruction*',
      'prompt*',
      'system',
      'assistant',
      'language model',
      'as an ai',
      'ai',
      'json',
    ],
    ...['click', 'link*', 'website*', 'password*', 'passcode', 'bank details', 'credit card', 'card number'],
    ...[
      'pin code',
      'pin number',
      'account number',
      'crypto*',
      'bitcoin',
      'donate',
      'send money',
      'transfer',
      'token*',
      'script',
    ],
    ...['hotline', 'helpline', 'http*', 'www'],
  ],
};
