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
  const known: Known = { names: new Set(), shapes: new Map() };
  const changes: Change[] = [];
  for (let left = cbor.arrayLength(); left > 0; left -= 1) changes.push(changeIn(cbor, known));
  if (!cbor.isAtEnd()) throw new Unusual();
  return { head: { schema, device, run, counter, seen, told }, changes };
};

const seenIn = (cbor: UsualCbor): Seen => {
  if (cbor.arrayLength() !== 3) throw new Unusual();
  const epoch = cbor.hex(16) as LogEpoch;
  const seq = cbor.count();
  return { epoch, seq, head: cbor.hex(32) as ChainHash };
};

/** What changes have in common that follow one another. */
interface Known {
  /** Those that were looked at. */
  readonly names: Set<string>;
  /** By entity: of the last one. */
  readonly shapes: Map<string, Shape>;
}

/** The names of a change and where they lie: the next one of its kind has the same in the same order. */
interface Shape {
  readonly names: readonly string[];
  readonly places: readonly number[];
  /** Made once with all names, so that an engine has not to move it at each new one. */
  readonly fields: Fields;
}

const changeIn = (cbor: UsualCbor, known: Known): Change => {
  const length = cbor.arrayLength();
  if (length !== 5 && length !== 3) throw new Unusual();
  const entity = nameIn(cbor, known.names);
  const id = cbor.hex(16) as EntityId;
  const hlc = cbor.hex(16) as Hlc;
  if (length === 3) return { kind: 'purge', id, entity, hlc };
  const base = cbor.isNull() ? null : (cbor.hex(16) as Hlc);
  return { kind: 'set', id, entity, hlc, base, set: fieldsIn(cbor, known, entity) };
};

const fieldsIn = (cbor: UsualCbor, known: Known, entity: string): Fields => {
  const length = cbor.mapLength();
  if (length === 0) throw new Unusual();
  const shape = known.shapes.get(entity);
  const read = shape?.names.length === length ? fieldsLike(cbor, shape) : NOTHING_READ;
  if (read.names.length === length) return read.fields;
  const { fields, ...rest } = fieldsAfter(cbor, known, { read, length });
  known.shapes.set(entity, { fields, ...rest });
  return fields;
};

const NOTHING_READ: Shape = { names: [], places: [], fields: {} };

/** As far as they are named alike; the shape itself stands for all of them. */
const fieldsLike = (cbor: UsualCbor, shape: Shape): Shape => {
  const { names, places } = shape;
  const fields: Record<string, Fields[string]> = { ...shape.fields };
  for (let at = 0; at < names.length; at += 1) {
    if (!cbor.isAgain(places[at * 2] ?? 0, places[at * 2 + 1] ?? 0)) return upTo(shape, fields, at);
    fields[names[at] ?? ''] = cbor.scalar();
  }
  return { names, places, fields };
};

const upTo = ({ names, places }: Shape, fields: Fields, end: number): Shape => {
  const read = names.slice(0, end);
  const values = read.map((name) => [name, fields[name] ?? null] as const);
  return { names: read, places: places.slice(0, end * 2), fields: Object.fromEntries(values) };
};

const fieldsAfter = (
  cbor: UsualCbor,
  known: Known,
  { read, length }: { readonly read: Shape; readonly length: number },
): Shape => {
  const names = [...read.names];
  const places = [...read.places];
  const fields: Record<string, Fields[string]> = { ...read.fields };
  while (names.length < length) {
    const from = cbor.place();
    const name = nameIn(cbor, known.names);
    if (Object.hasOwn(fields, name)) throw new Unusual();
    names.push(name);
    places.push(from, cbor.place());
    fields[name] = cbor.scalar();
  }
  return { names, places, fields };
};

const nameIn = (cbor: UsualCbor, names: Set<string>): string => {
  const name = cbor.text();
  if (names.has(name)) return name;
  if (!isName(name)) throw new Unusual();
  names.add(name);
  return name;
};
