/** The bodies of requests and answers. What is not exactly of these forms is not of this protocol. */

import * as v from 'valibot';
import type { Bytes } from './bytes.ts';
import { LIMITS, SIZES, TIMES } from './limits.ts';
import type { RefusalCode } from './refusals.ts';

export type BytesSchema = v.GenericSchema<Bytes>;

const isBytes = (input: unknown): input is Bytes => input instanceof Uint8Array;

/** For the description: no check can be read off a function. */
const told = (minLength: number, maxLength: number): Readonly<Record<string, string | number>> => ({
  ...{ type: 'string', format: 'binary' },
  ...{ minLength, maxLength },
});

/** Of one exact size. */
const bytesOf = (size: number): BytesSchema =>
  v.pipe(
    v.custom<Bytes>((input) => isBytes(input) && input.length === size),
    v.metadata(told(size, size)),
  );

const bytesUpTo = (most: number): BytesSchema =>
  v.pipe(
    v.custom<Bytes>((input) => isBytes(input) && input.length > 0 && input.length <= most),
    v.metadata(told(1, most)),
  );

type NumberSchema = v.GenericSchema<number>;

const count: NumberSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const keyEpoch: NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff_ffff));

const address = bytesOf(SIZES.address);
const chunkId = bytesOf(SIZES.chunkId);
const hash = bytesOf(SIZES.hash);
const logEpoch = bytesOf(SIZES.logEpoch);
const nonce = bytesOf(SIZES.nonce);
const sealedChunk = bytesUpTo(LIMITS.sealedChunk);
const signature = bytesOf(SIZES.signature);
const snapshot = bytesOf(SIZES.snapshotId);

export interface Nonce {
  readonly nonce: Bytes;
}

export const NONCE: v.GenericSchema<Nonce> = v.strictObject({ nonce });

export interface Registration {
  readonly publicKey: Bytes;
  readonly nonce: Bytes;
  readonly signature: Bytes;
  readonly invite: string | null;
  /** Where an open relay asked for it: see `work.ts`. Older devices do not know it. */
  readonly work?: Bytes | undefined;
}

export const REGISTRATION: v.GenericSchema<Registration> = v.strictObject({
  publicKey: bytesOf(SIZES.publicKey),
  nonce,
  signature,
  invite: v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.invite))),
  work: v.optional(bytesOf(SIZES.work)),
});

export interface SessionRequest {
  readonly address: Bytes;
  readonly nonce: Bytes;
  readonly signature: Bytes;
}

export const SESSION_REQUEST: v.GenericSchema<SessionRequest> = v.strictObject({ address, nonce, signature });

export interface Session {
  readonly token: Bytes;
  /** Seconds. */
  readonly expiresIn: number;
  readonly logEpoch: Bytes;
}

export const SESSION: v.GenericSchema<Session> = v.strictObject({
  token: bytesOf(SIZES.token),
  expiresIn: count,
  logEpoch,
});

/** Chunk id, key epoch, sealed bytes. */
export type PushedChunk = readonly [Bytes, number, Bytes];

export interface Push {
  readonly chunks: readonly PushedChunk[];
}

export const PUSH: v.GenericSchema<Push> = v.strictObject({
  chunks: v.pipe(
    v.array(v.strictTuple([chunkId, keyEpoch, sealedChunk])),
    v.minLength(1),
    v.maxLength(LIMITS.chunksInPush),
  ),
});

export interface Pushed {
  readonly logEpoch: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  /** The seq of each chunk, in the order in which they were sent. */
  readonly seqs: readonly number[];
}

export const PUSHED: v.GenericSchema<Pushed> = v.strictObject({
  logEpoch,
  seq: count,
  head: hash,
  seqs: v.array(count),
});

export interface SnapshotTold {
  readonly snapshot: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  /** How many there are; the first has index 0. */
  readonly segments: number;
  readonly keyEpoch: number;
  readonly manifest: Bytes;
}

/** Seq, chunk id, key epoch, sealed bytes. */
export type PulledChunk = readonly [number, Bytes, number, Bytes];

export interface Pulled {
  readonly logEpoch: Bytes;
  readonly seq: number;
  readonly head: Bytes;
  readonly snapshot: SnapshotTold | null;
  readonly chunks: readonly PulledChunk[];
}

const segments: NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.segments));

const manifest = bytesUpTo(LIMITS.manifest);

export const PULLED: v.GenericSchema<Pulled> = v.strictObject({
  logEpoch,
  seq: count,
  head: hash,
  snapshot: v.nullable(v.strictObject({ snapshot, seq: count, head: hash, segments, keyEpoch, manifest })),
  chunks: v.array(v.strictTuple([count, chunkId, keyEpoch, sealedChunk])),
});

export interface SnapshotBegun {
  readonly seq: number;
  readonly head: Bytes;
  readonly segments: number;
}

export const SNAPSHOT_BEGUN: v.GenericSchema<SnapshotBegun> = v.strictObject({
  seq: count,
  head: hash,
  segments,
});

export interface SnapshotNamed {
  readonly snapshot: Bytes;
}

export const SNAPSHOT_NAMED: v.GenericSchema<SnapshotNamed> = v.strictObject({ snapshot });

export interface SnapshotCommit {
  readonly keyEpoch: number;
  readonly manifest: Bytes;
  readonly eraseNow: boolean;
}

export const SNAPSHOT_COMMIT: v.GenericSchema<SnapshotCommit> = v.strictObject({
  keyEpoch,
  manifest,
  eraseNow: v.boolean(),
});

export interface Farewell {
  readonly keyEpoch: number;
  readonly farewell: Bytes;
}

const farewell = bytesUpTo(LIMITS.farewell);

export const FAREWELL: v.GenericSchema<Farewell> = v.strictObject({ keyEpoch, farewell });

export interface ShareMade {
  readonly share: Bytes;
  readonly sealed: Bytes;
  /** For the person's own devices. */
  readonly note: Bytes;
  /** Seconds from now; the relay goes on to the full hour. */
  readonly lasts: number;
  /** How often it may be opened. */
  readonly views: number;
}

const shareId = bytesOf(SIZES.shareId);
const shareSmall = bytesOf(LIMITS.shareSmall);

const within = (least: number, most: number): NumberSchema =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const SHARE_MADE: v.GenericSchema<ShareMade> = v.strictObject({
  share: shareId,
  sealed: bytesUpTo(LIMITS.share),
  note: shareSmall,
  lasts: within(TIMES.shortestShare, TIMES.longestShare),
  views: within(1, LIMITS.shareViews),
});

export interface ShareTold {
  readonly share: Bytes;
  readonly note: Bytes;
  /** Seconds since 1970: it cannot be opened from then on. */
  readonly until: number;
  /** How often it may be opened still. */
  readonly views: number;
  /** Sealed, in the order in which they came. */
  readonly cheers: readonly Bytes[];
}

export interface Shares {
  readonly shares: readonly ShareTold[];
}

export const SHARES: v.GenericSchema<Shares> = v.strictObject({
  shares: v.pipe(
    v.array(
      v.strictObject({
        share: shareId,
        note: shareSmall,
        until: count,
        views: within(0, LIMITS.shareViews),
        cheers: v.pipe(v.array(shareSmall), v.maxLength(LIMITS.cheers)),
      }),
    ),
    v.maxLength(LIMITS.shares),
  ),
});
/** With which this relay signs what it sends to push services. */
export interface RemindersKey {
  readonly key: Bytes;
}

const pushKey = bytesOf(SIZES.pushKey);

export const REMINDERS_KEY: v.GenericSchema<RemindersKey> = v.strictObject({ key: pushKey });

/** `opened`: somebody looked at Cairn on this device. `woken`: and wants reminders that fell asleep to come again. */
export type SignOfUse = 'none' | 'opened' | 'woken';

/** All that a relay is told of a device's reminders: where to send, and when next. It takes the place of what was told before. */
export interface Reminding {
  readonly endpoint: string;
  readonly p256dh: Bytes;
  readonly auth: Bytes;
  /** Seconds since 1970, the earliest first, an hour or more apart. */
  readonly times: readonly number[];
  readonly sign: SignOfUse;
}

const isSpaced = (times: readonly number[]): boolean =>
  times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) >= TIMES.betweenReminders);

export const REMINDING: v.GenericSchema<Reminding> = v.strictObject({
  endpoint: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.endpoint)),
  p256dh: pushKey,
  auth: bytesOf(SIZES.pushAuth),
  times: v.pipe(
    v.array(count),
    v.maxLength(LIMITS.reminderTimes),
    v.check((times: number[]) => isSpaced(times)),
  ),
  sign: v.picklist(['none', 'opened', 'woken']),
});

/** `asleep`: three in a row stayed without a sign, and none is sent before it is `woken`. */
export interface RemindersKept {
  readonly asleep: boolean;
}

export const REMINDERS_KEPT: v.GenericSchema<RemindersKept> = v.strictObject({ asleep: v.boolean() });

export type Refusal =
  | { readonly error: Exclude<RefusalCode, 'closed'> }
  | { readonly error: 'closed'; readonly keyEpoch: number; readonly farewell: Bytes };

const PLAIN = [
  'bad-request',
  'refused',
  'invite',
  'not-found',
  'conflict',
  'too-large',
  'too-many',
  'unavailable',
  'full',
] as const satisfies readonly RefusalCode[];

export const REFUSAL: v.GenericSchema<Refusal> = v.variant('error', [
  v.strictObject({ error: v.literal('closed'), keyEpoch, farewell }),
  v.strictObject({ error: v.picklist(PLAIN) }),
]);
