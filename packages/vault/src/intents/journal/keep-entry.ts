/** Begins a page, with its first words. */

import type { JournalEntry } from '@cairn/domain';
import { ENTRY } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { dayOf, idOf, pageTextOf, promptOf } from '../../inputs.ts';
import { entryFields } from '../../records/entry-record.ts';
import { createRecord } from '../../records/write-record.ts';

export const keepEntry: IntentHandler<'keep-entry'> = async (context, input) => {
  const { act, moment, today } = context;
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  const entry: JournalEntry = {
    id: act,
    text: pageTextOf(input.text),
    localDay,
    at: localDay === today ? moment.instant : null,
    zone: moment.zone,
    prompt: promptOf(input.prompt),
    win: null,
    resting: false,
    trashed: false,
    importBatch: null,
  };
  const sitting = input.sitting === undefined ? act : idOf(input.sitting);
  await createRecord(context, ENTRY, { id: act, fields: { ...entryFields(entry), sitting } });
  const undo = { entity: ENTRY.name, id: act, set: { trashed: true } };
  return { output: { entry }, undo: { type: 'set', records: [undo] }, topics: ['journal'] };
};
