/** Random histories of a few devices and vaults at a relay: valid requests, ones that come too late or twice, and wrong ones. */

import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { addressOf, LIMITS, signedText, SIZES, TIMES, toHex } from '@cairn/relay-api';
import type { Bytes, PushedChunk, RouteName, SigningPurpose } from '@cairn/relay-api';
import fc from 'fast-check';
import { pkcs8 } from './a-device.ts';
import { DAY } from '../store/relay-store.ts';
import type { Asking } from './a-device.ts';
import type { Side } from './a-side.ts';

const VAULTS = 3;
const KINDS = 14;

const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill);

/** Of one request: what it is and some numbers that it is made of. */
export const steps = (length: number) =>
  fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom<Kind>('push', 'pull') },
        { weight: 7, arbitrary: fc.constantFrom<Kind>('begin', 'segment', 'commit', 'read') },
        { weight: 4, arbitrary: fc.constantFrom<Kind>('knock', 'slot', 'hour') },
        { weight: 5, arbitrary: fc.constantFrom<Kind>('share', 'open', 'cheer', 'shares', 'withdraw') },
        { weight: 3, arbitrary: fc.constantFrom<Kind>('remind', 'ring') },
        {
          weight: 1,
          arbitrary: fc.constantFrom<Kind>('register', 'leave', 'month', 'move', 'erase', 'wrong'),
        },
      ),
      vault: fc.nat(VAULTS - 1),
      one: fc.nat(1_000),
      two: fc.nat(1_000),
      many: fc.array(fc.nat(KINDS), { minLength: 1, maxLength: 5 }),
      isOdd: fc.boolean(),
    }),
    { minLength: length, maxLength: length },
  );

type Kind =
  | 'register'
  | 'knock'
  | 'leave'
  | 'push'
  | 'pull'
  | 'begin'
  | 'segment'
  | 'commit'
  | 'read'
  | 'move'
  | 'erase'
  | 'slot'
  | 'share'
  | 'open'
  | 'cheer'
  | 'shares'
  | 'withdraw'
  | 'remind'
  | 'ring'
  | 'wrong'
  | 'hour'
  | 'month';

export type Step = ReturnType<typeof steps> extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What both relays were told so far, in the words that they have in common. */
export interface Told {
  readonly keys: readonly {
    readonly privateKey: KeyObject;
    readonly publicKey: Bytes;
    readonly address: Bytes;
  }[];
  readonly invite: string;
  nonces: string[];
  readonly tokens: Map<number, string>;
  readonly snapshots: { readonly vault: number; readonly name: string }[];
  /** Heads that were told, with their seq. */
  readonly heads: { readonly vault: number; readonly seq: number; readonly head: string }[];
  /** Snapshots that begin on one day at one seq are not told apart by their age. */
  readonly begun: Set<string>;
}

export const toldNothing = (history: string, invite: string): Told => ({
  keys: Array.from({ length: VAULTS }, (_, vault) => {
    const seed = createHash('sha256').update(`${history} ${vault}`).digest();
    const privateKey = createPrivateKey({ key: pkcs8(seed), format: 'der', type: 'pkcs8' });
    const publicKey = new Uint8Array(Buffer.from(privateKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
    return { privateKey, publicKey, address: addressOf(publicKey) };
  }),
  ...{ invite, nonces: [], tokens: new Map(), snapshots: [], heads: [], begun: new Set() },
});

export interface Request {
  readonly route: RouteName;
  /** As a side is asked: with what it drew itself. */
  asked(side: Side): Asking;
}

/** `null` where the step is none of a request. */
export const requestOf = (step: Step, told: Told, now: number): Request | null => {
  const make = MAKERS[step.kind];
  return make === undefined ? null : make(step, told, now);
};

type Maker = (step: Step, told: Told, now: number) => Request | null;

const drawnOr = (side: Side, name: string | undefined, length: number): Bytes =>
  (name === undefined ? undefined : side.drawn(name)) ?? filled(length, 9);

const withToken = (
  { vault }: Step,
  told: Told,
  { route, asking }: { readonly route: RouteName; readonly asking: (side: Side) => Asking },
): Request => ({
  route,
  asked: (side) => ({ ...asking(side), token: drawnOr(side, told.tokens.get(vault), 32) }),
});

const signedBy = ({ vault, isOdd }: Step, { keys, nonces }: Told, purpose: SigningPurpose) => {
  const key = keys[vault];
  // The last that was given, or one that was used before.
  const name = isOdd && nonces.length > 3 ? nonces.at(-3) : nonces.at(-1);
  return (side: Side) => {
    if (key === undefined) throw new Error('no key');
    const nonce = drawnOr(side, name, 32);
    const text = signedText({ purpose, origin: side.origin, address: key.address, nonce });
    return { key, nonce, signature: new Uint8Array(sign(null, text, key.privateKey)) };
  };
};

const chunkOf = (kind: number, { vault }: Step): PushedChunk => [
  filled(16, kind + 1 + vault),
  (kind % 3) + 1,
  filled(1 + kind * 37, kind),
];

const pickedFrom = <T>(all: readonly T[], at: number): T | undefined =>
  all[all.length - 1 - (at % Math.min(6, all.length || 1))];

/** In seconds. */
const LASTS = [3_600, DAY, 7 * DAY];

/** Of names that all vaults have in common. */
const sharedIn = ({ one, two }: Step) => ({
  share: filled(SIZES.shareId, 100 + (one % 3)),
  ...{ sealed: filled(1 + (two % 300), 7), note: filled(LIMITS.shareSmall, two % 250) },
});

/** Now and then those of others too. */
const snapshotsFor = ({ snapshots }: Told, { vault, one }: Step): Told['snapshots'] =>
  one % 9 === 0 ? snapshots : snapshots.filter((of) => of.vault === vault);

const atSnapshot = (side: Side, told: Told, step: Step): Readonly<Record<string, string>> => ({
  id: toHex(drawnOr(side, pickedFrom(snapshotsFor(told, step), step.one)?.name, 16)),
  index: String(step.two % 3),
});

const MAKERS: Readonly<Partial<Record<Kind, Maker>>> = {
  register: (step, told) => {
    const signed = signedBy(step, told, 'cairn/v1/register');
    return {
      route: 'register',
      asked: (side) => {
        const { key, nonce, signature } = signed(side);
        const invite = step.one % 5 === 0 ? null : told.invite;
        return { body: { publicKey: key.publicKey, nonce, signature, invite } };
      },
    };
  },
  knock: (step, told) => {
    const signed = signedBy(step, told, step.one % 11 === 0 ? 'cairn/v1/register' : 'cairn/v1/session');
    return {
      route: 'session',
      asked: (side) => {
        const { key, nonce, signature } = signed(side);
        return { body: { address: key.address, nonce, signature } };
      },
    };
  },
  leave: (step, told) => withToken(step, told, { route: 'endSession', asking: () => ({}) }),
  push: (step, told) => {
    const chunks = step.many.map((kind) => chunkOf(kind, step));
    return withToken(step, told, { route: 'push', asking: () => ({ body: { chunks } }) });
  },
  pull: (step, told) => {
    const query = `after=${step.one % 12}&most=${1 + (step.two % 8)}&hidden=${step.isOdd ? 1 : 0}`;
    return withToken(step, told, { route: 'pull', asking: () => ({ query }) });
  },
  begin: (step, told, now) => {
    const at = pickedFrom(
      told.heads.filter(({ vault }) => vault === step.vault),
      step.one,
    );
    const seq = (at?.seq ?? 0) + (step.two % 9 === 0 ? 1 : 0);
    const once = `${step.vault} ${Math.floor(now / DAY)} ${seq}`;
    if (told.begun.has(once)) return null;
    told.begun.add(once);
    return withToken(step, told, {
      route: 'beginSnapshot',
      asking: (side) => ({ body: { seq, head: drawnOr(side, at?.head, 32), segments: 1 + (step.two % 2) } }),
    });
  },
  segment: (step, told) =>
    withToken(step, told, {
      route: 'putSegment',
      asking: (side) => ({
        params: atSnapshot(side, told, step),
        body: filled(1 + ((step.one * step.two) % 700), 5),
      }),
    }),
  commit: (step, told) =>
    withToken(step, told, {
      route: 'commitSnapshot',
      asking: (side) => ({
        params: atSnapshot(side, told, step),
        body: { keyEpoch: 1, manifest: filled(1 + (step.two % 90), 6), eraseNow: step.isOdd },
      }),
    }),
  read: (step, told) =>
    withToken(step, told, {
      route: 'segment',
      asking: (side) => ({ params: atSnapshot(side, told, step) }),
    }),
  move: (step, told) =>
    step.one % 4 > 0
      ? null
      : withToken(step, told, {
          route: 'farewell',
          asking: () => ({ body: { keyEpoch: 2, farewell: filled(40, step.one % 250) } }),
        }),
  erase: (step, told) =>
    step.one % 3 > 0 ? null : withToken(step, told, { route: 'erase', asking: () => ({}) }),
  slot: (step) => ({
    route: step.isOdd ? 'putSlot' : 'slot',
    asked: () => ({
      params: { id: toHex(filled(16, step.one % 4)), slot: String(step.two % 5) },
      ...(step.isOdd ? { body: filled(20, step.one % 3) } : {}),
    }),
  }),
  share: (step, told) => {
    const { share, sealed, note } = sharedIn(step);
    const body = {
      share,
      sealed,
      note,
      lasts: LASTS[step.two % LASTS.length] ?? DAY,
      views: 1 + (step.one % 3),
    };
    return withToken(step, told, { route: 'makeShare', asking: () => ({ body }) });
  },
  open: (step) => ({ route: 'openShare', asked: () => ({ body: sharedIn(step).share }) }),
  cheer: (step) => ({
    route: 'cheer',
    asked: () => ({ body: new Uint8Array([...sharedIn(step).share, ...sharedIn(step).note]) }),
  }),
  shares: (step, told) => withToken(step, told, { route: 'shares', asking: () => ({}) }),
  withdraw: (step, told) =>
    step.one % 5 === 0
      ? withToken(step, told, { route: 'withdrawShares', asking: () => ({}) })
      : withToken(step, told, {
          route: 'withdrawShare',
          asking: () => ({ params: { id: toHex(sharedIn(step).share) } }),
        }),
  remind: (step, told, now) => {
    const params = { id: toHex(filled(SIZES.reminderId, step.one % 2)) };
    if (step.two % 8 === 0)
      return step.isOdd
        ? withToken(step, told, { route: 'remindersKey', asking: () => ({}) })
        : withToken(step, told, { route: 'endReminders', asking: () => ({ params }) });
    const body = {
      endpoint: `https://push.example/${step.two % 3}`,
      ...{ p256dh: filled(SIZES.pushKey, 4), auth: filled(SIZES.pushAuth, step.one % 250) },
      // The first is due, or comes soon.
      times: step.many.map((_, at) => now - 300 + (at + (step.two % 2)) * TIMES.betweenReminders),
      sign: (['opened', 'woken'] as const)[step.one % 9] ?? 'none',
    };
    return withToken(step, told, { route: 'remind', asking: () => ({ params, body }) });
  },
  wrong: (step, told) =>
    withToken(step, told, {
      route: (['push', 'beginSnapshot', 'farewell'] as const)[step.one % 3] ?? 'push',
      asking: () => ({ body: Uint8Array.from(step.many) }),
    }),
};

/** What an answer gives for later requests. */
export const learn = (told: Told, { vault, kind }: Step, answer: string): void => {
  const { status, said } = parsed(answer);
  if (status !== 200 || said === null) return;
  if (said.token !== undefined) told.tokens.set(vault, said.token);
  if (said.nonce !== undefined) told.nonces = [...told.nonces.slice(-6), said.nonce];
  if (kind === 'begin' && typeof said.snapshot === 'string')
    told.snapshots.push({ vault, name: said.snapshot });
  if (said.head !== undefined && said.seq !== undefined)
    told.heads.push({ vault, seq: said.seq, head: said.head });
};

interface Said {
  readonly token?: string;
  readonly nonce?: string;
  readonly snapshot?: unknown;
  readonly head?: string;
  readonly seq?: number;
}

const parsed = (answer: string): { readonly status: number; readonly said: Said | null } => {
  const { status, said }: { status: number; said: Said | string | null } = JSON.parse(answer);
  return { status, said: typeof said === 'object' ? said : null };
};
