/** Brings in thoughts with what hangs on them, questionnaires and experiments. What hangs on a thought comes where there is such a thought. */

import type { Fields } from '@cairn/changes';
import type { EntityId, EvidenceLink } from '@cairn/domain';
import { BELIEF, EVIDENCE, EXPERIMENT, readRecord, SCALE_RESPONSE, THOUGHT } from '@cairn/store';
import type { ImportSummary, IncomingRecords } from '../door/incoming.ts';
import { experimentFields } from '../records/experiment-record.ts';
import { scaleResponseFields } from '../records/scale-response-record.ts';
import { beliefFields, evidenceFields, evidenceId, thoughtFields } from '../records/thought-record.ts';
import { setFields } from '../records/write-record.ts';
import { bringAll, bringIn, inOrder } from './bring-in.ts';
import type { Importer } from './bring-in.ts';

export interface ReflectionBrought {
  readonly added: Pick<
    ImportSummary['added'],
    'thoughts' | 'beliefs' | 'evidenceLinks' | 'scaleResponses' | 'experiments'
  >;
  /** Ids of what was laid beside a thought by this. */
  readonly evidence: readonly EntityId[];
}

export const bringReflection = async (
  importer: Importer,
  input: IncomingRecords,
): Promise<ReflectionBrought> => {
  const came = await bringAll(
    importer,
    THOUGHT,
    inOrder(input.thoughts ?? []).map((thought) => [thought.id, thoughtFields(thought)]),
  );
  const ratings: (readonly [EntityId, Fields])[] = [];
  for (const belief of inOrder(input.beliefs ?? []))
    if (await hasThought(importer, belief)) ratings.push([belief.id, beliefFields(belief)]);
  const beliefs = await bringIn(importer, BELIEF, ratings);
  const evidence: EntityId[] = [];
  for (const link of input.evidenceLinks ?? []) {
    const laid = (await hasThought(importer, link)) ? await bringLink(importer, link, came) : null;
    if (laid !== null) evidence.push(laid);
  }
  const scaleResponses = await bringIn(
    importer,
    SCALE_RESPONSE,
    inOrder(input.scaleResponses ?? []).map((response) => [response.id, scaleResponseFields(response)]),
  );
  const experiments = await bringIn(
    importer,
    EXPERIMENT,
    (input.experiments ?? []).map((experiment) => [experiment.id, experimentFields(experiment)]),
  );
  const added = { thoughts: came.size, beliefs, evidenceLinks: evidence.length, scaleResponses, experiments };
  return { added, evidence };
};

const hasThought = async (
  { context }: Importer,
  { thought }: { readonly thought: EntityId },
): Promise<boolean> => (await readRecord(context.database, THOUGHT, thought)) !== undefined;

/** What was taken away here stays so, unless its thought comes back by this import. */
const bringLink = async (
  { context }: Importer,
  { thought, win, gone }: EvidenceLink,
  came: ReadonlySet<EntityId>,
): Promise<EntityId | null> => {
  const id = evidenceId(thought, win);
  const kept = await readRecord(context.database, EVIDENCE, id);
  const isGone = kept?.state.fields['gone'] === true && came.has(thought);
  if (gone || (kept !== undefined && !isGone)) return null;
  await setFields(context, EVIDENCE, { id, fields: evidenceFields({ thought, win, gone }) });
  return id;
};
