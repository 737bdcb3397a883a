/** Puts another ladder to a path, behind the others. Words of it that are met make the path rest. */

import type { Tone } from '@cairn/domain';
import { CHALLENGE, LADDER } from '@cairn/store';
import type { IntentHandler, UndoRecord } from '../../context.ts';
import type { KeepLadder } from '../../door/path-intents.ts';
import { idOf, textOf } from '../../inputs.ts';
import { existingChallenge, readPathView } from '../../queries/path-view.ts';
import { setFields } from '../../records/write-record.ts';
import { isMet } from '../../tone-of-words.ts';
import { toneOfAll } from '../tone-of-all.ts';
import { createLadder } from './create-ladder.ts';
import { ladderIn } from './path-inputs.ts';

export const keepLadder: IntentHandler<'keep-ladder'> = async (context, input) => {
  const { id } = await existingChallenge(context.database, idOf(input.challenge));
  const tone = await toneOfLadder(input.ladder);
  await createLadder(context, ladderIn(input.ladder), { id: context.act, challenge: id });
  const undo: UndoRecord[] = [{ entity: LADDER.name, id: context.act, set: { trashed: true } }];
  if (isMet(tone)) undo.push(await setFields(context, CHALLENGE, { id, fields: { resting: true } }));
  return {
    output: { path: await readPathView(context, id), tone },
    undo: { type: 'set', records: undo },
    topics: ['paths'],
  };
};

export const toneOfLadder = (given: KeepLadder): Promise<Tone> => {
  const { title, steps } = ladderIn(given);
  return toneOfAll([title, ...steps.map(({ text }) => textOf(text))]);
};
