/**
 * A chunk as this version writes them, read many times quicker than any CBOR: a new device's first sync reads hundreds of
 * thousands of changes. Law: what it gives is what `parseChunk` gives of the same bytes; `null` says nothing of them.
 */

import type { EntityId } from '@cairn/domain';
import { isName } from '../change.ts';
import type { Change, Fields } from '../change.ts';
import type { DeviceId, Hlc } from '../hybrid-clock.ts';
import { MOST_TOKENS } from './cbor.ts';
import type { ChunkHead, Seen } from './chunk-head.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';
import { Unusual, UsualCbor } from './usual-cbor.ts';

export interface UsualChunk {
  readonly head: ChunkHead;
  /** As they were written. */
  readonly changes: readonly Change[];
}

/** `form`: the one that is read. */
export const readUsualChunk = (plain: Uint8Array, form: number): UsualChunk | null => {
  // A token has a byte or more, so that no more are read than of any CBOR.
  if (plain.length > MOST_TOKENS) return null;
  try {
    return chunkIn(new UsualCbor(plain), form);
  } catch (fault) {
    if (fault instanceof Unusual) return null;
    throw fault;
  }
};

const chunkIn = (cbor: UsualCbor, form: number): UsualChunk => {
  if (cbor.arrayLength() !== 8 || cbor.count() !== form) throw new Unusual();
  const schema = cbor.count();
  const device = cbor.hex(8) as DeviceId;
  const run = cbor.hex(8) as RunId;
  const counter = cbor.count();
  const seen = cbor.isNull() ? null : seenIn(cbor);
  const told = cbor.count();
  if (told !== 0 && told !== 1 && told !== 2) throw new Unusual();
  const names = new Set<string>();
  const changes: Change[] = [];
  for (let left = cbor.arrayLength(); left > 0; left -= 1) changes.push(changeIn(cbor, names));
  if (!cbor.isAtEnd()) throw new Unusual();
  return { head: { schema, device, run, counter, seen, told }, changes };
};

const seenIn = (cbor: UsualCbor): Seen => {
  if (cbor.arrayLength() !== 3) throw new Unusual();
  const epoch = cbor.hex(16) as LogEpoch;
  const seq = cbor.count();
  return { epoch, seq, head: cbor.hex(32) as ChainHash };
};

/** `names`: those that were looked at. */
const changeIn = (cbor: UsualCbor, names: Set<string>): Change => {
  const length = cbor.arrayLength();
  if (length !== 5 && length !== 3) throw new Unusual();
  const entity = nameIn(cbor, names);
  const id = cbor.hex(16) as EntityId;
  const hlc = cbor.hex(16) as Hlc;
  if (length === 3) return { kind: 'purge', id, entity, hlc };
  const base = cbor.isNull() ? null : (cbor.hex(16) as Hlc);
  return { kind: 'set', id, entity, hlc, base, set: fieldsIn(cbor, names) };
};

const fieldsIn = (cbor: UsualCbor, names: Set<string>): Fields => {
  const length = cbor.mapLength();
  if (length === 0) throw new Unusual();
  const fields: Record<string, Fields[string]> = {};
  for (let left = length; left > 0; left -= 1) {
    const name = nameIn(cbor, names);
    if (Object.hasOwn(fields, name)) throw new Unusual();
    fields[name] = cbor.scalar();
  }
  return fields;
};

const nameIn = (cbor: UsualCbor, names: Set<string>): string => {
  const name = cbor.text();
  if (names.has(name)) return name;
  if (!isName(name)) throw new Unusual();
  names.add(name);
  return name;
};
