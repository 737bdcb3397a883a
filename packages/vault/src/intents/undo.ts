/** Takes an act back by a new change: nothing is unwritten, and what others changed since is respected field by field. */

import type { EntityId } from '@cairn/domain';
import {
  BELIEF,
  CHALLENGE,
  CHECK_IN,
  DECLINED,
  ENTRY,
  ENTRY_LINK,
  entityNamed,
  EVIDENCE,
  EXPERIMENT,
  findAct,
  IMPORT,
  joinAllWords,
  LADDER,
  markUndone,
  newestUndoable,
  PERSON,
  PLAN_ENTRY,
  REST_DAY,
  RITUAL,
  SCALE_RESPONSE,
  SETTING,
  STEP,
  THOUGHT,
  WIN,
  WORDING,
} from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { IntentHandler, UndoPlan, WriteContext } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { idOf } from '../inputs.ts';
import { setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';
import { EVERYTHING } from './everything.ts';
import { MANY_WINS } from './import-records.ts';
import { takenBack } from './taken-back.ts';
import { takeWording } from './journal/write-words.ts';

export const undo: IntentHandler<'undo'> = async (context, input) => {
  const act =
    input.act === undefined
      ? await newestUndoable(context.database)
      : await findAct(context.database, idOf(input.act));
  if (act === null || act.undo === null || act.undone) throw new Refusal({ type: 'NothingToUndo' });
  const plan = JSON.parse(act.undo) as UndoPlan;
  await takeBack(context, plan);
  await markUndone(context.database, act.id);
  const taken = await takenBack(context.database, plan);
  return { output: { undone: act.name as IntentName, act: act.id, taken }, undo: null, topics: EVERYTHING };
};

const takeBack = async (context: WriteContext, plan: UndoPlan): Promise<void> => {
  switch (plan.type) {
    case 'set':
      for (const { entity, id, set } of plan.records)
        await setFields(context, known(entity), { id, fields: set });
      return;
    case 'wording':
      await takeWording(context, plan.entry, plan.wording);
      return;
    case 'import':
      return takeBackImport(context, plan);
    default:
      return plan satisfies never;
  }
};

const known = (name: string): Entity => {
  const entity = entityNamed(name);
  if (entity === undefined) throw new Error('An act names an unknown entity');
  return entity;
};

/** Records that an import brings, each with its batch. */
const IMPORTED: readonly Entity[] = [
  ...[WIN, CHECK_IN, PLAN_ENTRY, PERSON, CHALLENGE, LADDER, STEP, RITUAL],
  ...[ENTRY, WORDING, THOUGHT, BELIEF, SCALE_RESPONSE, EXPERIMENT],
];

const takeBackImport = async (
  context: WriteContext,
  plan: Extract<UndoPlan, { readonly type: 'import' }>,
): Promise<void> => {
  const { batch, restDays, settings, declined = [], links = [], evidence = [] } = plan;
  const wins = await trashBrought(context, batch);
  if (wins >= MANY_WINS) await joinAllWords(context.database);
  for (const id of restDays) await setFields(context, REST_DAY, { id, fields: { taken: false } });
  for (const id of declined) await setFields(context, DECLINED, { id, fields: { taken: false } });
  for (const id of links) await setFields(context, ENTRY_LINK, { id, fields: { gone: true } });
  for (const id of evidence) await setFields(context, EVIDENCE, { id, fields: { gone: true } });
  for (const { id, set } of settings) await setFields(context, SETTING, { id, fields: set });
  await setFields(context, IMPORT, { id: batch, fields: { undone: true } });
};

/** Gives how many wins went. */
const trashBrought = async (context: WriteContext, batch: EntityId): Promise<number> => {
  let wins = 0;
  for (const entity of IMPORTED) {
    const rows = await context.database.all<{ id: string }>(
      `SELECT lower(hex(id)) AS id FROM ${entity.table} WHERE import_batch = unhex(?1) AND trashed IS NOT 1`,
      [batch],
    );
    for (const { id } of rows)
      await setFields(context, entity, { id: id as EntityId, fields: { trashed: true } });
    if (entity === WIN) wins = rows.length;
  }
  return wins;
};
