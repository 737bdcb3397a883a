/**
 * The routes of the relay. Every request goes the same way: is there room, who asks, how much is it, what does it say; then its
 * route answers. Law: what is wrong with a session is told in one way, before anything else of the request is looked at.
 */

import type { HttpBindings } from '@hono/node-server';
import {
  decodeBody,
  FAREWELL,
  PUSH,
  REGISTRATION,
  REMINDING,
  ROUTES,
  SESSION_REQUEST,
  SHARE_MADE,
  SIZES,
  SNAPSHOT_BEGUN,
  SNAPSHOT_COMMIT,
} from '@cairn/relay-api';
import type { BodySchema, RouteName } from '@cairn/relay-api';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { addressPrefix } from '../limits/address-prefix.ts';
import { faultLine } from '../process/journal.ts';
import { refused, statusOf, toResponse } from './answer.ts';
import type { Answer, Refused } from './answer.ts';
import { originOf, remoteOf } from './connection.ts';
import { endSession, nonce, register, session, tokenHash } from './let-in.ts';
import { COST_BYTES, hints, pull, push, topicOf } from './log-routes.ts';
import { putSlot, slot } from './mailbox-routes.ts';
import { announced, readBody } from './read-body.ts';
import type { Call, RelayParts } from './relay-parts.ts';
import { cheer, makeShare, openShare, shares, withdrawShare, withdrawShares } from './share-routes.ts';
import { endReminders, remind, remindersKey } from './reminder-routes.ts';
import { beginSnapshot, commitSnapshot, putSegment, segment } from './snapshot-routes.ts';
import { erase, farewell } from './vault-routes.ts';

export type RelayEnv = { Bindings: HttpBindings };

type Asked = Context<RelayEnv>;

type Handler = (call: Call) => Promise<Answer>;

const taking =
  <T>(schema: BodySchema<T>, handle: (call: Call, said: T) => Promise<Answer>): Handler =>
  async (call) => {
    const said = decodeBody(schema, call.body);
    return said.ok ? handle(call, said.value) : refused('bad-request');
  };

const HANDLERS: Readonly<Record<RouteName, Handler>> = {
  nonce,
  register: taking(REGISTRATION, register),
  session: taking(SESSION_REQUEST, session),
  endSession,
  pull,
  push: taking(PUSH, push),
  hints,
  beginSnapshot: taking(SNAPSHOT_BEGUN, beginSnapshot),
  putSegment,
  commitSnapshot: taking(SNAPSHOT_COMMIT, commitSnapshot),
  segment,
  farewell: taking(FAREWELL, farewell),
  erase,
  putSlot,
  slot,
  makeShare: taking(SHARE_MADE, makeShare),
  shares,
  withdrawShare,
  withdrawShares,
  openShare,
  cheer,
  remindersKey,
  remind: taking(REMINDING, remind),
  endReminders,
};

const NAMES = Object.keys(HANDLERS).filter((name): name is RouteName => name in ROUTES);

export interface RelayApi {
  readonly app: Hono<RelayEnv>;
  /** From now on a balancer sends nobody here; who comes is answered still. */
  leave(): void;
  /** From now on new requests are sent away, and those who wait are let go. */
  drain(): void;
}

export const createRelayApi = (parts: RelayParts): RelayApi => {
  let isLeaving = false;
  let isDraining = false;
  const app = new Hono<RelayEnv>();
  for (const name of NAMES) {
    const { method, path } = ROUTES[name];
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (asked) => {
      const started = performance.now();
      const answer = isDraining
        ? refused('unavailable', { retryAfter: 5, isUnread: true })
        : await answerTo(asked, name, parts);
      const ms = performance.now() - started;
      parts.meters.request(name, statusOf(answer), ms / 1000);
      parts.journal.write({ event: 'request', route: name, status: statusOf(answer), ms: Math.round(ms) });
      return toResponse(answer);
    });
  }
  app.all('/v1/*', () => toResponse(refused('not-found')));
  app.get('/health/live', (asked) => asked.text('ok'));
  app.get('/health/ready', async (asked) => {
    const isReady = !isLeaving && !isDraining && (await isThere(parts));
    return isReady ? asked.text('ok') : asked.text('not ready', 503);
  });
  return {
    app,
    leave: () => {
      isLeaving = true;
    },
    drain: () => {
      isDraining = true;
      parts.hints.end();
      for (const letGo of parts.waits) letGo();
    },
  };
};

const isThere = ({ store }: RelayParts): Promise<boolean> =>
  store.check().then(
    () => true,
    () => false,
  );

/** The one place where a fault becomes an answer: whoever asks may ask again. */
const answerTo = async (asked: Asked, name: RouteName, parts: RelayParts): Promise<Answer> => {
  try {
    return await answered(asked, name, parts);
  } catch (fault) {
    // A sender that went away in the middle of its body is no fault of ours.
    if (asked.env.incoming.destroyed) return refused('bad-request', { isUnread: true });
    parts.meters.fault();
    parts.journal.write(faultLine(name, fault));
    return refused('unavailable', { retryAfter: 5 });
  }
};

interface Admitted extends Pick<Call, 'vault' | 'until' | 'token'> {
  readonly type: 'Admitted';
}

const answered = async (asked: Asked, name: RouteName, parts: RelayParts): Promise<Answer> => {
  const route = ROUTES[name];
  // Now: of a connection that ended meanwhile nobody knows.
  const prefix = addressPrefix({
    remote: remoteOf(asked.env),
    forwarded: asked.req.header('X-Forwarded-For'),
    trustedProxies: parts.settings.trustedProxies,
  });
  const admitted = route.hasSession ? await admit(asked, { parts, prefix }) : knock(parts, prefix);
  if (admitted.type === 'Refused') return admitted;
  const { raw } = asked.req;
  const who = route.hasSession ? topicOf(admitted.vault) : prefix;
  if (route.hasSession) {
    const cost = 1 + Math.floor(Math.min(announced(raw, route.most), route.most) / COST_BYTES);
    const wait = parts.buckets.vault.take(who, cost);
    if (wait > 0) return refused('too-many', { retryAfter: wait, isUnread: route.body !== null });
  }
  const read = await readBody(raw, route, { budget: parts.bodies, who });
  if (read.type === 'Refused') return read;
  return HANDLERS[name]({
    ...{ parts, prefix, body: read.body },
    ...{ vault: admitted.vault, until: admitted.until, token: admitted.token },
    origin: () => originOf(asked.env, parts.settings.origins),
    param: (part) => asked.req.param(part) ?? '',
    query: (part) => asked.req.query(part),
    response: asked.env.outgoing,
  });
};

const NOBODY = new Uint8Array(SIZES.address);
const NO_TOKEN = new Uint8Array(SIZES.token);

const knock = (parts: RelayParts, prefix: string): Admitted | Refused => {
  const wait = parts.buckets.knocks.take(prefix, 1);
  if (wait > 0) return refused('too-many', { retryAfter: wait, isUnread: true });
  return { type: 'Admitted', vault: NOBODY, until: 0, token: NO_TOKEN };
};

/** Whoever has a session is counted by its vault alone, so that a flood from next door does not shut it out. */
const admit = async (
  asked: Asked,
  { parts, prefix }: { readonly parts: RelayParts; readonly prefix: string },
): Promise<Admitted | Refused> => {
  const token = tokenHash(tokenIn(asked.req.header('Authorization')));
  const known = await parts.store.sessionOf(token, parts.now());
  if (known !== null) return { type: 'Admitted', ...known, token };
  const wait = parts.buckets.knocks.take(prefix, 1);
  if (wait > 0) return refused('too-many', { retryAfter: wait, isUnread: true });
  return refused('refused', {
    isUnread: asked.req.raw.method !== 'GET' && asked.req.raw.method !== 'DELETE',
  });
};

/** What is no token is looked for too, and not found. */
const tokenIn = (header: string | undefined): Uint8Array => {
  const hex = /^Bearer ([0-9a-f]{64})$/.exec(header ?? '')?.[1];
  return hex === undefined ? NO_TOKEN : Buffer.from(hex, 'hex');
};
