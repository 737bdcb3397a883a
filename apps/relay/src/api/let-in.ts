/**
 * The door: a nonce is signed with the vault's key, and a session begins. Law: a vault that is not known, a wrong signature and a
 * nonce that had its time take the same work and the same answer. A key that nobody has stands in for one that is not known.
 */

import { createHash, createPublicKey, generateKeyPairSync, hash, randomBytes, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { addressOf, beforeWork, signedText, SIZES, TIMES, zeroBitsOf } from '@cairn/relay-api';
import type { Bytes, Registration, SessionRequest, SigningPurpose } from '@cairn/relay-api';
import { DAY } from '../store/relay-store.ts';
import type { LetIn, Registering } from '../store/relay-store.ts';
import { NOTHING, refused, value } from './answer.ts';
import type { Answer } from './answer.ts';
import { inviteHash } from './invite-code.ts';
import type { Call, RelaySettings } from './relay-parts.ts';

const NOBODY: Uint8Array = Buffer.from(
  generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '',
  'base64url',
);

export const nonce = async ({ parts }: Call): Promise<Answer> => value({ nonce: parts.nonces.make() });

export const register = async (call: Call, request: Registration): Promise<Answer> => {
  const address = addressOf(request.publicKey);
  const { registrations } = call.parts.buckets;
  const isKnown = (await call.parts.store.publicKeyOf(address)) !== null;
  const end = signedUntil(call, {
    ...{ purpose: 'cairn/v1/register', address, signature: request.signature },
    ...{ nonce: request.nonce, publicKey: request.publicKey },
  });
  if (end === null) return refused('refused');
  const by = mayMakeBy(call, request);
  const wait = isKnown || by === 'closed' ? 0 : registrations.take(call.prefix, 1);
  if (wait > 0) return refused('too-many', { retryAfter: wait });
  const registering: Registering = {
    publicKey: request.publicKey,
    logEpoch: new Uint8Array(randomBytes(SIZES.logEpoch)),
    day: Math.floor(call.parts.now() / DAY),
    by,
  };
  return letIn(call, { ...{ address, nonce: request.nonce, end }, registering });
};

/** An invite stands for work as well: an older device knows that alone. */
const mayMakeBy = ({ parts }: Call, request: Registration): Registering['by'] => {
  const { registration, work } = parts.settings;
  const { invite } = request;
  if (registration === 'closed' || (registration === 'open' && hasWorked(request, work))) return registration;
  return invite === null ? 'closed' : { invite: inviteHash(invite) };
};

const hasWorked = ({ nonce: before, publicKey, work }: Registration, bits: number): boolean => {
  if (bits === 0) return true;
  if (work === undefined) return false;
  const worked = createHash('sha256').update(beforeWork(before, publicKey)).update(work);
  return zeroBitsOf(worked.digest()) >= bits;
};

export const session = async (call: Call, request: SessionRequest): Promise<Answer> => {
  const { address } = request;
  const publicKey = await call.parts.store.publicKeyOf(address);
  const end = signedUntil(call, {
    ...{ purpose: 'cairn/v1/session', address, signature: request.signature },
    ...{ nonce: request.nonce, publicKey },
  });
  if (end === null || publicKey === null) return refused('refused');
  return letIn(call, { ...{ address, nonce: request.nonce, end }, registering: null });
};

export const endSession = async ({ parts, token }: Call): Promise<Answer> => {
  await parts.store.endSession(token);
  return NOTHING;
};

interface Signed {
  readonly purpose: SigningPurpose;
  readonly address: Bytes;
  readonly nonce: Bytes;
  readonly signature: Bytes;
  /** `null` where the vault is not known. */
  readonly publicKey: Bytes | null;
}

/** When the nonce's time ends; `null` where anything is wrong. */
const signedUntil = ({ parts, origin }: Call, signed: Signed): number | null => {
  const { purpose, address, signature, publicKey } = signed;
  const text = signedText({ purpose, origin: origin(), address, nonce: signed.nonce });
  const isSigned = verify(null, text, keyOf(publicKey ?? NOBODY), signature);
  const end = parts.nonces.endOf(signed.nonce);
  return isSigned && publicKey !== null ? end : null;
};

/** Made anew each time, for a key that stands in too: the time that it takes tells nothing. */
const keyOf = (publicKey: Uint8Array): KeyObject => {
  const x = Buffer.from(publicKey).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
};

interface Letting {
  readonly address: Bytes;
  readonly nonce: Bytes;
  readonly end: number;
  readonly registering: Registering | null;
}

const letIn = async (
  { parts }: Call,
  { address, nonce: used, end, registering }: Letting,
): Promise<Answer> => {
  const token = new Uint8Array(randomBytes(SIZES.token));
  const ended = await parts.store.letIn({
    ...{ vault: address, nonce: used, nonceUntil: end, registering },
    ...{ token: tokenHash(token), until: parts.now() + TIMES.session },
  });
  return answerTo(ended, token, parts.settings);
};

const answerTo = (ended: LetIn, token: Bytes, { registration, work }: RelaySettings): Answer => {
  switch (ended.type) {
    case 'LetIn':
      return value({ token, expiresIn: TIMES.session, logEpoch: ended.logEpoch });
    case 'Refused':
      return refused('refused');
    case 'InviteWanted':
      return refused('invite', registration === 'open' && work > 0 ? { work } : {});
    default:
      return ended satisfies never;
  }
};

export const tokenHash = (token: Uint8Array): Bytes => new Uint8Array(hash('sha256', token, 'buffer'));
