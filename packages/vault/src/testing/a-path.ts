/** A path with one ladder of four steps, and how to name what is in it. For tests only. */

import type { EntityId } from '@cairn/domain';
import type { KeepChallenge } from '../door/path-intents.ts';
import type { PathView } from '../door/path-queries.ts';

export const FLAT: KeepChallenge & Required<Pick<KeepChallenge, 'ladders'>> = {
  text: 'the whole flat is a mess',
  ladders: [
    {
      title: 'One room, one thing',
      source: 'home.whole-flat',
      steps: [
        { text: 'Touch one cup', minutes: 0.5, energy: 1, social: 0, rung: 'home.whole-flat.touch' },
        { text: 'Carry one cup to the sink', minutes: 1, energy: 1, social: 0 },
        { text: 'Wash that cup', minutes: 2, energy: 2, social: 0 },
        { text: 'Clear half the table', minutes: 5, energy: 2, social: 0 },
      ],
    },
  ],
};

/** The one at this place of a list; a test that names more than there is stops. */
export const idAt = (ids: readonly EntityId[], at: number): EntityId => {
  const id = ids[at];
  if (id === undefined) throw new Error(`nothing at ${at}`);
  return id;
};

export const ladderAt = (path: PathView, at: number): EntityId =>
  idAt(
    path.ladders.map(({ ladder }) => ladder.id),
    at,
  );

/** Of the first ladder. */
export const stepAt = (path: PathView, at: number): EntityId =>
  idAt(path.ladders[0]?.steps.map(({ step }) => step.id) ?? [], at);

export const textsOf = (path: PathView): readonly (readonly string[])[] =>
  path.ladders.map(({ steps }) => steps.map(({ step }) => step.text));
