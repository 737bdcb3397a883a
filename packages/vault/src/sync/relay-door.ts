/**
 * The relay as this device reaches it, over `fetch`: section 4 of docs/sync-protocol.md. It signs in by itself, once more when a
 * session has run out, and makes the vault where the relay does not know it. Laws: what it gives has the shape that the page
 * says; whatever else comes is `unreachable`; no request follows a redirect or carries anything but what the route takes.
 */

import { decodeBody } from '@cairn/relay-api';
import type { BodySchema, Bytes, RouteName, Session } from '@cairn/relay-api';
import type { Answer } from '@cairn/changes/sync';
import { beginSession } from './begin-session.ts';
import type { SignInOptions } from './begin-session.ts';
import { bytesOf, send, UNREACHABLE } from './relay-request.ts';
import type { Asking } from './relay-request.ts';

export interface RelayDoor {
  /** CBOR of this form. */
  ask<T>(route: RouteName, form: BodySchema<T>, asking?: Asking): Promise<Answer<T>>;
  /** 204 and nothing else. */
  tell(route: RouteName, asking: Asking): Promise<Answer<null>>;
  /** Octets. */
  fetchBytes(route: RouteName, asking: Asking): Promise<Answer<Bytes>>;
  /** An answer whose body is read as it comes; the caller cancels it. */
  open(route: RouteName, asking: Asking): Promise<Answer<Response>>;
  /** Signs out; whether the relay heard it plays no part. */
  leave(): Promise<void>;
}

export const openRelayDoor = (options: SignInOptions): RelayDoor => {
  let session: Promise<Answer<Session>> | null = null;
  const signedIn = async (): Promise<Answer<Session>> => {
    session ??= beginSession(options);
    const begun = await session;
    if (!begun.ok) session = null;
    return begun;
  };
  const once = async (route: RouteName, asking: Asking): Promise<Answer<Response>> => {
    const begun = await signedIn();
    return begun.ok ? send(options, { route, asking, token: begun.value.token }) : begun;
  };
  const open = async (route: RouteName, asking: Asking): Promise<Answer<Response>> => {
    const first = await once(route, asking);
    if (first.ok || first.error.type !== 'refused') return first;
    session = null;
    return once(route, asking);
  };
  const body = async (route: RouteName, asking: Asking): Promise<Answer<Bytes>> => {
    const opened = await open(route, asking);
    return opened.ok ? bytesOf(opened.value) : opened;
  };
  return {
    open,
    fetchBytes: body,
    ask: async (route, form, asking = {}) => {
      const bytes = await body(route, asking);
      if (!bytes.ok) return bytes;
      const read = decodeBody(form, bytes.value);
      return read.ok ? read : UNREACHABLE;
    },
    tell: async (route, asking) => {
      const bytes = await body(route, asking);
      return bytes.ok ? { ok: true, value: null } : bytes;
    },
    leave: async () => {
      const begun = await session;
      session = null;
      if (begun?.ok) await send(options, { route: 'endSession', asking: {}, token: begun.value.token });
    },
  };
};
