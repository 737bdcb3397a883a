/**
 * One reminder to one push service: sealed for the browser (RFC 8291), signed by the relay (RFC 8292), sent once (RFC 8030). Every
 * reminder says the same; whose it is and what it is for is not known here.
 */

import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import webPush from 'web-push';
import { LATEST } from './reminder-store.ts';
import type { SigningPair, Subscription } from './reminder-store.ts';
import { isAllowedEndpoint, publicLookup } from './public-host.ts';

export type Delivery =
  | { readonly type: 'sent' }
  /** The subscription has ended. */
  | { readonly type: 'gone' }
  /** It surely did not arrive. `wait`: seconds that were asked for. */
  | { readonly type: 'not-now'; readonly wait: number }
  /** It will not be taken, or whether it was is not known: it is not sent again. */
  | { readonly type: 'refused' }
  | { readonly type: 'unknown' };

export type Deliver = (to: Subscription) => Promise<Delivery>;

export interface DeliverOptions {
  readonly pair: SigningPair;
  /** Whom a push service may ask: `mailto:` or `https:`. */
  readonly contact: string;
  readonly loopback: boolean;
}

const WORDS = JSON.stringify({ cairn: 'reminder' });
const PATIENCE = 10_000;
const WAIT = 60;
/** Of these, nothing has gone out. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export const makeSigningPair = (): SigningPair => webPush.generateVAPIDKeys();

export const createDeliver =
  ({ pair, contact, loopback }: DeliverOptions): Deliver =>
  async (to) => {
    if (!isAllowedEndpoint(to.endpoint, { loopback })) return { type: 'refused' };
    const keys = { p256dh: inBase64(to.p256dh), auth: inBase64(to.auth) };
    const { headers, body } = webPush.generateRequestDetails({ endpoint: to.endpoint, keys }, WORDS, {
      ...{ vapidDetails: { ...pair, subject: contact }, TTL: LATEST },
      ...{ urgency: 'high', topic: 'cairn', contentEncoding: 'aes128gcm' },
    });
    return sent(to.endpoint, { headers, body });
  };

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

interface Message {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const sent = (endpoint: string, { headers, body }: Message): Promise<Delivery> =>
  new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE);
    const options = { method: 'POST', headers, signal };
    const asked = endpoint.startsWith('http:')
      ? plainRequest(endpoint, options)
      : request(endpoint, { ...options, lookup: publicLookup });
    asked.on('response', (response) => {
      resolve(deliveryOf(response));
      // What it says beside its number is not read.
      response.destroy();
    });
    asked.on('error', (fault) => resolve(faultOf(fault)));
    asked.end(body);
  });

const deliveryOf = ({ statusCode = 0, headers }: IncomingMessage): Delivery => {
  if (statusCode >= 200 && statusCode < 300) return { type: 'sent' };
  if (statusCode === 404 || statusCode === 410) return { type: 'gone' };
  if (statusCode === 429 || statusCode === 503)
    return { type: 'not-now', wait: waitIn(headers['retry-after']) };
  return { type: statusCode >= 400 && statusCode < 500 ? 'refused' : 'unknown' };
};

const waitIn = (asked: string | undefined): number => {
  const seconds = Number(asked ?? WAIT);
  return seconds >= 1 && seconds <= LATEST ? Math.ceil(seconds) : WAIT;
};

const faultOf = (fault: Error): Delivery => {
  const code = 'code' in fault ? String(fault.code) : '';
  if (code === 'ENOTPUBLIC') return { type: 'refused' };
  return NEVER_LEFT.has(code) ? { type: 'not-now', wait: WAIT } : { type: 'unknown' };
};
