/** What an undo took back, in the person's own words, so that nobody has to guess. Worked out each time: no words are kept with an act. */

import type { EntityId } from '@cairn/domain';
import { entityNamed, findAct, IMPORT, readRecord, WORDING } from '@cairn/store';
import type { Database, Entity } from '@cairn/store';
import type { ToldAnew, UndoPlan } from '../context.ts';
import type { TakenBack } from '../door/intents.ts';

export const takenBack = async (database: Database, plan: UndoPlan): Promise<TakenBack> => {
  switch (plan.type) {
    case 'import':
      return { kind: 'import', words: await wordsOf(database, IMPORT, plan.batch) };
    case 'wording':
      return { kind: 'changed', words: await wordsOf(database, WORDING, plan.wording) };
    case 'set': {
      const [first] = plan.records;
      const entity = first === undefined ? undefined : entityNamed(first.entity);
      if (first === undefined || entity === undefined) return { kind: 'changed', words: null };
      const kind = first.set['trashed'] === true ? 'kept' : 'changed';
      return { kind, words: await wordsOf(database, entity, first.id) };
    }
    default:
      return plan satisfies never;
  }
};

/** The field that tells one from another. */
const NAMING = ['text', 'name', 'title', 'fileName'];

const wordsOf = async (database: Database, entity: Entity, id: EntityId): Promise<string | null> => {
  const fields = (await readRecord(database, entity, id))?.state.fields ?? {};
  const words = NAMING.map((field) => fields[field]).find((value) => typeof value === 'string');
  return typeof words === 'string' && words !== '' ? words : null;
};

/** Asked again, for the answer that was kept has none of the words. */
export const UNDO_TOLD_ANEW: { readonly undo: ToldAnew<'undo'> } = {
  undo: async ({ database }, _input, { act }) => {
    const plan = (await findAct(database, act))?.undo ?? null;
    return { taken: plan === null ? null : await takenBack(database, JSON.parse(plan) as UndoPlan) };
  },
};
