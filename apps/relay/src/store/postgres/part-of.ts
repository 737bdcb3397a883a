/**
 * Which part of a parted table a row lies in, told without asking: PostgreSQL's own hash of a key (lookup3, by Bob Jenkins), whose results
 * stay the same for as long as its files do. A statement that names the part spares PostgreSQL a look at all of them. Whether this database
 * reckons in the same way is asked once, when it is opened.
 */

import { randomBytes } from 'node:crypto';
import type { Bytes } from '@cairn/relay-api';
import { named, sql } from './connect.ts';
import type { Postgres } from './connect.ts';
import type { Named } from './batch.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import type { Asking, ShareTrips } from './share-trips.ts';
import { PARTS } from './migrations.ts';

/** Of keys of partitions, in two halves. */
const SEED = [0x7a5b2236, 0x7996dcfd] as const;
const BEGIN = 0x9e3779b9 + 3_923_095;
/** What PostgreSQL adds where a table is parted by one column: the low bits of it. */
const ADDED = 0xe3;
const BLOCK = 12;

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Three words, stirred in place. */
type Words = [number, number, number];

const mix = (words: Words): void => {
  let [a, b, c] = words;
  a = ((a - c) ^ turned(c, 4)) | 0;
  c = (c + b) | 0;
  b = ((b - a) ^ turned(a, 6)) | 0;
  a = (a + c) | 0;
  c = ((c - b) ^ turned(b, 8)) | 0;
  b = (b + a) | 0;
  a = ((a - c) ^ turned(c, 16)) | 0;
  c = (c + b) | 0;
  b = ((b - a) ^ turned(a, 19)) | 0;
  a = (a + c) | 0;
  c = ((c - b) ^ turned(b, 4)) | 0;
  b = (b + a) | 0;
  words[0] = a;
  words[1] = b;
  words[2] = c;
};

/** The last of the three, which is the low half of the hash. */
const ended = ([first, second, third]: Words): number => {
  let [a, b, c] = [first, second, third];
  c = ((c ^ b) - turned(b, 14)) | 0;
  a = ((a ^ c) - turned(c, 11)) | 0;
  b = ((b ^ a) - turned(a, 25)) | 0;
  c = ((c ^ b) - turned(b, 16)) | 0;
  a = ((a ^ c) - turned(c, 4)) | 0;
  b = ((b ^ a) - turned(a, 14)) | 0;
  return ((c ^ b) - turned(b, 24)) | 0;
};

/** `key`: of whole words, as addresses, ids and tokens are. */
export const partOf = (key: Bytes): number => {
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const begin = (BEGIN + key.length) | 0;
  const words: Words = [(begin + SEED[0]) | 0, (begin + SEED[1]) | 0, begin];
  mix(words);
  let at = 0;
  for (; key.length - at >= BLOCK; at += BLOCK) {
    words[0] += view.getInt32(at, true);
    words[1] += view.getInt32(at + 4, true);
    words[2] += view.getInt32(at + 8, true);
    mix(words);
  }
  if (key.length - at >= 4) words[0] += view.getInt32(at, true);
  if (key.length - at >= 8) words[1] += view.getInt32(at + 4, true);
  return ((ended(words) + ADDED) >>> 0) % PARTS;
};

/** Gives the statement for a key: of its part, or of the whole table where parts are not known. */
export type ByPart = (key: Bytes) => Named;

/** `''` for the whole. */
export type OfPart = (suffix: string) => string;

export interface Parts {
  statement(text: OfPart, columns: Named['columns']): ByPart;
}

/** Asked within a statement that names a part: whether it is one still, and was not taken out to be moved. */
export const isPart = (table: string, suffix: string): string =>
  suffix === '' ? 'true' : `(SELECT relispartition FROM pg_class WHERE oid = '${table}${suffix}'::regclass)`;

/** The first row says whether the part is one; where it is not, the whole is asked. */
export const askPart = async (share: ShareTrips, asking: Asking): Promise<readonly Row[]> => {
  const rows = await share(asking);
  return rows[0]?.['is_part'] === false ? asking.alone() : rows;
};

const RECKON = sql(
  `SELECT key, (SELECT part FROM generate_series(0, ${PARTS - 1}) AS part
     WHERE satisfies_hash_partition('vault'::regclass, ${PARTS}, part, key)) AS part FROM unnest($1::bytea[]) AS key`,
);

const TRIED = 32;

/** Whether this database reckons as we do is asked of some keys. */
export const findParts = async ({ ask }: Postgres): Promise<Parts> => {
  const keys = Array.from({ length: TRIED }, (_, at) => new Uint8Array(randomBytes(at % 2 === 0 ? 16 : 32)));
  const { rows } = await ask(RECKON, [keys]);
  const isSame = rows.every((row) => numberIn(row, 'part') === partOf(blobIn(row, 'key')));
  return {
    statement: (text, columns) => {
      const whole = named(text(''), columns);
      const parts = isSame
        ? Array.from({ length: PARTS }, (_, part) => named(text(`_${part}`), columns))
        : [];
      return (key) => parts[partOf(key)] ?? whole;
    },
  };
};
