/**
 * Lays a win beside a thought, or takes it away. Laws: nothing is laid beside a thought that is met, rests, or is hardship, and nothing
 * that rests, lies in the trash or hurts is laid beside any (domain.md 5.5).
 */

import type { EntityId, Thought } from '@cairn/domain';
import { EVIDENCE, readRecord, WIN } from '@cairn/store';
import type { IntentHandler, UndoPlan, WriteContext } from '../../context.ts';
import type { Topic } from '../../door/vault-door.ts';
import { idOf } from '../../inputs.ts';
import { mayBeLaid, mayHaveEvidence } from '../../queries/reflection/may-be-laid.ts';
import { evidenceFields, evidenceId } from '../../records/thought-record.ts';
import { winOf } from '../../records/win-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { toneReader } from '../../tone-of-words.ts';
import { existingKept, existingThought } from './change-thought.ts';

export const layEvidence: IntentHandler<'lay-evidence'> = async (context, input) => {
  const kept = await existingKept(context, idOf(input.thought));
  const win = winOf(await existingRecord(context, WIN, idOf(input.win)));
  const toneOf = await toneReader();
  if (!mayHaveEvidence(kept, toneOf)) throw new Refusal({ type: 'BadInput', field: 'thought' });
  if (win === null || !mayBeLaid(win, toneOf)) throw new Refusal({ type: 'BadInput', field: 'win' });
  return setEvidence(context, kept.thought, { win: win.id, gone: false });
};

/** One that was never laid there is left so. */
export const takeEvidenceAway: IntentHandler<'take-evidence-away'> = async (context, input) =>
  setEvidence(context, await existingThought(context, idOf(input.thought)), {
    win: idOf(input.win),
    gone: true,
  });

interface ChangedEvidence {
  readonly output: { readonly thought: Thought };
  /** `null`: it was so already. */
  readonly undo: UndoPlan | null;
  readonly topics: readonly Topic[];
}

const setEvidence = async (
  context: WriteContext,
  thought: Thought,
  { win, gone }: { readonly win: EntityId; readonly gone: boolean },
): Promise<ChangedEvidence> => {
  const id = evidenceId(thought.id, win);
  const kept = await readRecord(context.database, EVIDENCE, id);
  const wasGone = kept === undefined || kept.state.fields['gone'] === true;
  if (wasGone === gone) return { output: { thought }, undo: null, topics: [] };
  await setFields(context, EVIDENCE, { id, fields: evidenceFields({ thought: thought.id, win, gone }) });
  const undo = { entity: EVIDENCE.name, id, set: { gone: wasGone } };
  return { output: { thought }, undo: { type: 'set', records: [undo] }, topics: ['thoughts'] };
};
