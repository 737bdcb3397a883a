/** Puts a page and a win together, or takes them apart. */

import { ENTRY_LINK, readRecord, WIN } from '@cairn/store';
import type { IntentHandler } from '../../context.ts';
import { flagOf, idOf } from '../../inputs.ts';
import { entryLinkFields, entryLinkId } from '../../records/entry-link-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { existingEntry } from './change-entry.ts';

export const linkEntry: IntentHandler<'link-entry'> = async (context, input) => {
  const { entry } = await existingEntry(context, idOf(input.id));
  const win = idOf(input.win);
  const gone = !flagOf(input.linked, 'linked');
  await existingRecord(context, WIN, win);
  const id = entryLinkId(entry.id, win);
  const kept = await readRecord(context.database, ENTRY_LINK, id);
  const wasGone = kept === undefined || kept.state.fields['gone'] === true;
  if (wasGone === gone) return { output: { entry }, undo: null, topics: [] };
  await setFields(context, ENTRY_LINK, { id, fields: entryLinkFields({ entry: entry.id, win, gone }) });
  const undo = { entity: ENTRY_LINK.name, id, set: { gone: wasGone } };
  return { output: { entry }, undo: { type: 'set', records: [undo] }, topics: ['journal'] };
};
