/** Changes what is kept about a path. Only what differs is written. Words that are met make it rest. */

import type { Fields, FieldValue } from '@cairn/changes';
import type { Tone } from '@cairn/domain';
import type { IntentHandler } from '../../context.ts';
import type { Intents } from '../../door/intents.ts';
import { areaOf, idOf, noteOf, textOf } from '../../inputs.ts';
import { existingChallenge, readPathView } from '../../queries/path-view.ts';
import { isMet } from '../../tone-of-words.ts';
import { toneOfAll } from '../tone-of-all.ts';
import { changeChallenge } from './change-path.ts';

type Edit = Intents['edit-challenge']['input']['set'];

export const editChallenge: IntentHandler<'edit-challenge'> = async (context, input) => {
  const id = idOf(input.id);
  await existingChallenge(context.database, id);
  const tone = await toneOfPathEdit(input.set);
  const fields = fieldsOf(input.set);
  const { undo, topics } = await changeChallenge(
    context,
    id,
    isMet(tone) ? { ...fields, resting: true } : fields,
  );
  return { output: { path: await readPathView(context, id), tone }, undo, topics };
};

export const toneOfPathEdit = ({ text, why }: Edit): Promise<Tone> =>
  toneOfAll([text === undefined ? null : textOf(text), noteOf(why)]);

const fieldsOf = ({ text, why, area }: Edit): Fields => {
  const fields: Record<string, FieldValue> = {};
  if (text !== undefined) fields['text'] = textOf(text);
  if (why !== undefined) fields['why'] = noteOf(why);
  if (area !== undefined) fields['area'] = areaOf(area);
  return fields;
};
