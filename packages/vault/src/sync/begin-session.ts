/** Signing in: a nonce, signed for this relay and this vault alone. A vault that the relay does not know is made there. */

import { beforeWork, decodeBody, NONCE, SESSION, signedText } from '@cairn/relay-api';
import type { BodySchema, RouteName, Session, SigningPurpose } from '@cairn/relay-api';
import type { Answer } from '@cairn/changes/sync';
import type { VaultKey } from '@cairn/crypto/sync';
import { fetched } from '../refusal.ts';
import { bytesOf, send, UNREACHABLE } from './relay-request.ts';
import type { Asking, RelayReach } from './relay-request.ts';

export interface RelayPlace {
  /** `https://cairn.example`, without a path. */
  readonly origin: string;
  /** For a relay that asks for one; `null`: none. */
  readonly invite: string | null;
}

export interface RelayWish {
  /** As it was typed. */
  readonly address: string;
  readonly invite: string | null;
}

export interface SignInOptions extends RelayPlace, RelayReach {
  readonly key: VaultKey;
}

/**
 * A relay refuses an unknown vault as it refuses a wrong signature: whoever is refused tries to register. One that asks for work gets
 * it, for a nonce that is asked for anew.
 */
export const beginSession = async (options: SignInOptions): Promise<Answer<Session>> => {
  const { address } = options.key;
  const begun = await knock(options, 'session', (signed) => ({ address, ...signed }));
  if (begun.ok || begun.error.type !== 'refused') return begun;
  const { publicKey } = options.key;
  const registration = { publicKey, invite: options.invite };
  const made = await knock(options, 'register', (signed) => ({ ...registration, ...signed }));
  if (made.ok || made.error.type !== 'invite' || made.error.work === undefined) return made;
  const bits = made.error.work;
  const { findWork } = await fetched(import('./find-work.ts'));
  return knock(options, 'register', async (signed) => ({
    ...registration,
    ...signed,
    work: await findWork(beforeWork(signed.nonce, publicKey), bits),
  }));
};

interface SignedNonce {
  readonly nonce: Uint8Array;
  readonly signature: Uint8Array;
}

const PURPOSES = { session: 'cairn/v1/session', register: 'cairn/v1/register' } as const satisfies Partial<
  Record<RouteName, SigningPurpose>
>;

const knock = async (
  options: SignInOptions,
  route: keyof typeof PURPOSES,
  bodyOf: (signed: SignedNonce) => object | Promise<object>,
): Promise<Answer<Session>> => {
  const { key, origin } = options;
  const asked = await say(options, { route: 'nonce', form: NONCE, asking: {} });
  if (!asked.ok) return asked;
  const { nonce } = asked.value;
  const text = signedText({ purpose: PURPOSES[route], origin, address: key.address, nonce });
  const body = await bodyOf({ nonce, signature: await key.sign(text) });
  return say(options, { route, form: SESSION, asking: { body } });
};

interface Saying<T> {
  readonly route: RouteName;
  readonly form: BodySchema<T>;
  readonly asking: Asking;
}

const say = async <T>(options: SignInOptions, { route, form, asking }: Saying<T>): Promise<Answer<T>> => {
  const response = await send(options, { route, asking, token: null });
  if (!response.ok) return response;
  const bytes = await bytesOf(response.value);
  if (!bytes.ok) return bytes;
  const read = decodeBody(form, bytes.value);
  return read.ok ? read : UNREACHABLE;
};
