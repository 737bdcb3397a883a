/** The common end of intents that change a path, a ladder or a step: set fields, answer with the record as it is now. */

import type { Fields } from '@cairn/changes';
import type { Challenge, EntityId, Ladder, Step } from '@cairn/domain';
import { CHALLENGE, LADDER, readRecord, STEP } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { UndoPlan, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { existingChallenge } from '../../queries/path-view.ts';
import { challengeOf } from '../../records/challenge-record.ts';
import { ladderOf } from '../../records/ladder-record.ts';
import { stepFields, stepOf } from '../../records/step-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';

interface Changed<Output> {
  readonly output: Output;
  readonly undo: UndoPlan;
  readonly topics: readonly Topic[];
}

export const changeChallenge = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<Changed<{ readonly challenge: Challenge }>> => {
  const undo = await setFields(context, CHALLENGE, { id, fields });
  const challenge = challengeOf(await existingRecord(context, CHALLENGE, id));
  if (challenge === null) throw new Refusal({ type: 'NotFound' });
  return { output: { challenge }, undo: { type: 'set', records: [undo] }, topics: ['paths'] };
};

export const changeLadder = async (
  context: WriteContext,
  id: EntityId,
  fields: Fields,
): Promise<Changed<{ readonly ladder: Ladder }>> => {
  await existingLadder(context.database, id);
  const undo = await setFields(context, LADDER, { id, fields });
  const ladder = ladderOf(await existingRecord(context, LADDER, id));
  if (ladder === null) throw new Refusal({ type: 'NotFound' });
  return { output: { ladder }, undo: { type: 'set', records: [undo] }, topics: ['paths'] };
};

export const changeStep = async (
  context: WriteContext,
  id: EntityId,
  part: Partial<Step>,
): Promise<Changed<{ readonly step: Step }>> => {
  await existingStep(context.database, id);
  const undo = await setFields(context, STEP, { id, fields: stepFields(part) });
  const step = stepOf(await existingRecord(context, STEP, id));
  if (step === null) throw new Refusal({ type: 'NotFound' });
  return { output: { step }, undo: { type: 'set', records: [undo] }, topics: ['paths'] };
};

/** Refuses with `NotFound` a ladder that is not there, or lies in the trash, or whose path does. */
export const existingLadder = async (
  database: Database,
  id: EntityId,
): Promise<{ readonly ladder: Ladder; readonly challenge: Challenge }> => {
  const kept = await readRecord(database, LADDER, id);
  const ladder = kept === undefined ? null : ladderOf(kept.state);
  if (ladder === null || ladder.trashed) throw new Refusal({ type: 'NotFound' });
  return { ladder, challenge: await existingChallenge(database, ladder.challenge) };
};

/** The same of a step. */
export const existingStep = async (
  database: Database,
  id: EntityId,
): Promise<{ readonly step: Step; readonly challenge: Challenge }> => {
  const kept = await readRecord(database, STEP, id);
  const step = kept === undefined ? null : stepOf(kept.state);
  if (step === null || step.trashed) throw new Refusal({ type: 'NotFound' });
  return { step, challenge: (await existingLadder(database, step.ladder)).challenge };
};
