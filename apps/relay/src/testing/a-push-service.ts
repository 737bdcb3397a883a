/**
 * A push service of a test's own, and the browsers that subscribed with it. It opens what arrives with a browser's keys, by RFC 8291
 * and RFC 8188 as they are written, and checks the sender's signature by RFC 8292: it shares no code with what sends.
 */

import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import type { ECDH } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bytes } from '@cairn/relay-api';

export interface Arrived {
  /** Which browser it was for. */
  readonly browser: string;
  readonly text: string;
  /** In milliseconds. */
  readonly at: number;
  readonly signedBy: Bytes;
  readonly subject: string;
  readonly ttl: number;
}

export interface Subscribed {
  readonly browser: string;
  readonly endpoint: string;
  readonly p256dh: Bytes;
  readonly auth: Bytes;
}

export interface PushService {
  readonly origin: string;
  readonly arrived: readonly Arrived[];
  /** What was wrong with what came: none of it is in `arrived`. */
  readonly faults: readonly string[];
  subscribe(browser: string): Subscribed;
  /** How the next ones are answered; 201 when the list is empty. */
  readonly answers: (number | 'never')[];
  close(): Promise<void>;
}

interface Browser extends Subscribed {
  readonly keys: ECDH;
}

export const aPushService = async (): Promise<PushService> => {
  const browsers = new Map<string, Browser>();
  const arrived: Arrived[] = [];
  const faults: string[] = [];
  const answers: (number | 'never')[] = [];
  const taken = async (asked: IncomingMessage): Promise<number | 'never'> => {
    const body = await bodyOf(asked);
    const status = answers.shift() ?? 201;
    try {
      const opened = opened8291(browsers.get(asked.url ?? ''), body, asked);
      if (status === 201 || status === 'never') arrived.push({ ...opened, ...signed8292(asked, origin()) });
    } catch (fault) {
      faults.push(String(fault));
    }
    return status;
  };
  const server = createServer((asked, answer) => {
    void taken(asked).then((status) =>
      status === 'never'
        ? null
        : answer.writeHead(status, status === 503 ? { 'Retry-After': '1' } : {}).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin: origin(), arrived, faults, answers },
    subscribe: (browser) => {
      const keys = createECDH('prime256v1');
      const p256dh = new Uint8Array(keys.generateKeys());
      const path = `/${randomBytes(8).toString('hex')}`;
      const made = {
        browser,
        endpoint: origin() + path,
        p256dh,
        auth: new Uint8Array(randomBytes(16)),
        keys,
      };
      browsers.set(path, made);
      return { browser, endpoint: made.endpoint, p256dh, auth: made.auth };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const bodyOf = async (asked: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

const derived = (
  ikm: Uint8Array,
  salt: Uint8Array,
  { info, size }: { info: Uint8Array; size: number },
): Buffer => Buffer.from(hkdfSync('sha256', ikm, salt, info, size));

/** RFC 8291 section 3.4; the record of RFC 8188: salt (16), record size (4), length of the key id (1), key id, sealed. */
const opened8291 = (
  at: Browser | undefined,
  body: Buffer,
  asked: IncomingMessage,
): Pick<Arrived, 'browser' | 'text' | 'at' | 'ttl'> => {
  if (at === undefined) throw new Error(`nobody is at ${asked.url}`);
  const { browser, keys, p256dh, auth } = at;
  if (asked.headers['content-encoding'] !== 'aes128gcm') throw new Error('another content encoding');
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, sender]);
  const ikm = derived(keys.computeSecret(sender), auth, { info: keyInfo, size: 32 });
  const key = derived(ikm, salt, { info: Buffer.from('Content-Encoding: aes128gcm\0'), size: 16 });
  const nonce = derived(ikm, salt, { info: Buffer.from('Content-Encoding: nonce\0'), size: 12 });
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends in 2, and zeros after it.
  const end = plain.lastIndexOf(2);
  return {
    ...{ browser, at: Date.now(), text: plain.subarray(0, end).toString() },
    ttl: Number(asked.headers['ttl']),
  };
};

/** `Authorization: vapid t=JWT, k=KEY`; the JWT is ES256, and names this service. */
const signed8292 = (asked: IncomingMessage, origin: string): Pick<Arrived, 'signedBy' | 'subject'> => {
  const [, jwt = '', k = ''] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(asked.headers.authorization ?? '') ?? [];
  const { isSigned, claims } = readJwt(jwt, Buffer.from(k, 'base64url'));
  const { aud, exp, sub } = claims;
  const ahead = Number(exp) - Date.now() / 1000;
  if (!isSigned || aud !== origin || !(ahead > 0 && ahead <= 86_400))
    throw new Error('the signature is not right');
  return { signedBy: new Uint8Array(Buffer.from(k, 'base64url')), subject: String(sub) };
};

const readJwt = (jwt: string, point: Buffer) => {
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const text = Buffer.from(`${head}.${claims}`);
  const signed = Buffer.from(signature, 'base64url');
  return {
    isSigned: verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, signed),
    claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>,
  };
};
