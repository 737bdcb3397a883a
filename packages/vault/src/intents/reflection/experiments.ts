/** Begins a test of one small thing on oneself, stops it, or puts it in the trash. One runs at a time. */

import { addDays, EXPERIMENT_DAYS, hash32, mayBeTested } from '@cairn/domain';
import type { EntityId, Experiment, LifeArea, LocalDay, PrivateText } from '@cairn/domain';
import { EXPERIMENT } from '@cairn/store';
import { guessArea } from '../../catalogue.ts';
import { guardReader } from '../../guard-reader.ts';
import type { NoCoin } from '../../door/vault-door.ts';
import type { IntentHandler, UndoRecord, WriteContext } from '../../context.ts';
import { activityOf, areaOf, dayOf, idOf, textOf } from '../../inputs.ts';
import { readExperiments } from '../../queries/reflection/experiments.ts';
import { experimentFields, experimentOf } from '../../records/experiment-record.ts';
import { dayField } from '../../records/day-field.ts';
import { createRecord, existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { toneOfWords } from '../../tone-of-words.ts';

export const beginExperiment: IntentHandler<'begin-experiment'> = async (context, input) => {
  const { act: id, today } = context;
  const text = textOf(input.text);
  const area = areaOf(input.area);
  const why = await whyNoCoin(text, area);
  if (why !== null) throw new Refusal({ type: 'BadInput', field: 'text', why });
  const startedOn = input.on === undefined ? today : dayOf(input.on, today);
  const experiment: Experiment = {
    ...{ id, text, activity: activityOf(input.activity), area, startedOn },
    ...{ length: EXPERIMENT_DAYS, seed: hash32(id), endedOn: null, trashed: false, importBatch: null },
  };
  const undo: UndoRecord[] = [{ entity: EXPERIMENT.name, id, set: { trashed: true } }];
  for (const other of await readExperiments(context.database))
    if (isRunning(other, today)) undo.push(await end(context, other.id));
  await createRecord(context, EXPERIMENT, { id, fields: experimentFields(experiment) });
  return { output: { experiment }, undo: { type: 'set', records: undo }, topics: ['experiments'] };
};

/**
 * Never for sleep, eating, medicine or people, nor for words that are not ordinary (domain.md 5.5); words that hurt come first, for
 * they are met with Help. An area that nobody knows is free. `null`: a coin may be tossed.
 */
const whyNoCoin = async (text: PrivateText, given: LifeArea | null): Promise<NoCoin | null> => {
  const isGuarded = await guardReader();
  const tone = await toneOfWords(text);
  if (tone !== 'ordinary' && tone !== 'unpraised') return tone;
  const area = given ?? (await guessArea(text)) ?? 'joy';
  if (!mayBeTested({ area, isGuarded: isGuarded(text) })) return 'guarded';
  return tone === 'unpraised' ? 'plain' : null;
};

const isRunning = ({ startedOn, length, endedOn }: Experiment, today: LocalDay): boolean =>
  endedOn === null && today < addDays(startedOn, length);

const end = (context: WriteContext, id: EntityId): Promise<UndoRecord> =>
  setFields(context, EXPERIMENT, { id, fields: { endedOn: dayField(context.today) } });

export const endExperiment: IntentHandler<'end-experiment'> = async (context, input) => {
  const experiment = await existing(context, idOf(input.id));
  if (!isRunning(experiment, context.today)) return { output: { experiment }, undo: null, topics: [] };
  const undo = await end(context, experiment.id);
  return {
    output: { experiment: await existing(context, experiment.id) },
    undo: { type: 'set', records: [undo] },
    topics: ['experiments'],
  };
};

export const trashExperiment: IntentHandler<'trash-experiment'> = async (context, input) => {
  const { id } = await existing(context, idOf(input.id));
  const undo = await setFields(context, EXPERIMENT, { id, fields: { trashed: true } });
  return {
    output: { experiment: await existing(context, id) },
    undo: { type: 'set', records: [undo] },
    topics: ['experiments'],
  };
};

const existing = async (context: WriteContext, id: EntityId): Promise<Experiment> => {
  const experiment = experimentOf(await existingRecord(context, EXPERIMENT, id));
  if (experiment === null) throw new Refusal({ type: 'NotFound' });
  return experiment;
};
