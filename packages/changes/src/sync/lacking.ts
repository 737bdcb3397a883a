/**
 * What a device holds and a snapshot lacks, as changes for its outbox. Pure. Law: the snapshot with these is the merge of
 * both, whatever the snapshot forgot; so a faulty one is mended by the next device that meets it.
 */

import type { Change, Fields } from '../change.ts';
import { foldChanges, recordKey } from '../fold-changes.ts';
import type { Folded } from '../fold-changes.ts';
import { beats } from '../merge.ts';
import { stampedFields } from '../record-state.ts';
import type { StampedValue } from '../record-state.ts';
import type { Held } from './replica.ts';
import { heldAsChanges } from './state-as-changes.ts';

/** `theirs`: the snapshot's changes of the same range of places. */
export const lacking = (held: readonly Held[], theirs: readonly Change[]): readonly Change[] => {
  const folded = foldChanges(theirs);
  return held.flatMap((one) => heldAsChanges(one, 'none').flatMap((change) => lackingOf(folded, change)));
};

const lackingOf = (folded: Folded, change: Change): readonly Change[] => {
  const key = recordKey(change);
  if (folded.purged.has(key)) return [];
  if (change.kind === 'purge') return [change];
  const record = folded.records.get(key);
  const known = record === undefined ? new Map<string, StampedValue>() : stampedFields(record);
  const newer = Object.entries(change.set).filter(([field, value]) => {
    const current = known.get(field);
    return current === undefined || beats({ value, hlc: change.hlc }, current);
  });
  return newer.length === 0 ? [] : [{ ...change, set: Object.fromEntries(newer) satisfies Fields }];
};
