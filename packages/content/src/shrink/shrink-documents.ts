/** All that is told of each task in one language, as the index is made from it. For `generate.ts` and tests alone. */

import { buildTaskIndex, createTaskLanguage } from '@cairn/domain';
import type { TaskDocument, TaskIndex, TaskTexts } from '@cairn/domain';
import { cuesOne } from '../en/data/shrink-cues-one.ts';
import { cuesTwo } from '../en/data/shrink-cues-two.ts';
import { sayingsA } from '../en/data/shrink-sayings-a.ts';
import { sayingsB } from '../en/data/shrink-sayings-b.ts';
import { sceneWords } from '../en/data/shrink-scenes.ts';
import { feelingWords } from '../en/data/shrink-feelings.ts';
import { sayingWords } from '../en/data/shrink-sayings.ts';
import { shrinkWords } from '../en/data/shrink-words.ts';
import type { CatalogueLadder } from '../ladders/ladders.ts';
import { ladders } from '../ladders/ladders.ts';
import type { FeelingWords, LadderCues } from './shrink-structure.ts';

/** How much one telling is worth, by where it stands. */
const WORTH = {
  name: 1.6,
  cue: 1.6,
  title: 1,
  said: 0.8,
  rung: 0.5,
  scene: 1.8,
  saying: 1.4,
  feeling: 2.5,
} as const;

const CUES: LadderCues = { ...cuesOne, ...cuesTwo };
const SAYINGS: LadderCues = { ...sayingsA, ...sayingsB };

const told = (texts: readonly string[], weight: number, isName: boolean): TaskTexts => ({
  texts,
  weight,
  isName,
});

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Several words that stand together are a name for once: "pile of envelopes". One word of a scene is none. */
const toldAround = (texts: readonly string[], weight: number): readonly TaskTexts[] => [
  told(
    texts.filter((text) => text.includes(' ')),
    weight,
    true,
  ),
  told(
    texts.filter((text) => !text.includes(' ')),
    weight,
    false,
  ),
];

const sayings = (id: string): readonly string[] => listed(SAYINGS[id] ?? '');

/** A word or two are of the task; a whole sentence has others beside them. */
const isShort = (text: string): boolean => text.split(' ').length <= 2;

const ofLadder = ({ id, title, aliases, said, rungs }: CatalogueLadder): TaskDocument => ({
  id,
  told: [
    told(aliases, WORTH.name, true),
    told(listed(CUES[id] ?? ''), WORTH.cue, true),
    ...toldAround(listed(sceneWords[id] ?? ''), WORTH.scene),
    ...toldAround(listed(sayingWords[id] ?? ''), WORTH.saying),
    ...toldAround(sayings(id).filter(isShort), WORTH.scene),
    ...toldAround(
      sayings(id).filter((text) => !isShort(text)),
      WORTH.said,
    ),
    told([title], WORTH.title, false),
    told(said, WORTH.said, false),
    told(
      rungs.map(({ text }) => text),
      WORTH.rung,
      false,
    ),
  ],
});

const ofReply = ([id, { names, said }]: readonly [string, FeelingWords]): TaskDocument => ({
  id: `gentle:${id}`,
  told: [told(listed(names), WORTH.feeling, true), told(said, WORTH.feeling, false)],
});

/** English, the one language there is. */
export const shrinkDocuments = (): readonly TaskDocument[] => [
  ...ladders('en').map(ofLadder),
  ...Object.entries(feelingWords).map(ofReply),
];

export const shrinkIndex = (): TaskIndex =>
  buildTaskIndex(shrinkDocuments(), createTaskLanguage(shrinkWords));
