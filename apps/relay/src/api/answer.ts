/** What a route answers, and its form on the wire. Every refusal of one kind is the same bytes under the same headers. */

import { encodeBody, REFUSAL_STATUS, WORK_HEADER } from '@cairn/relay-api';
import type { Bytes, Farewell, RefusalCode } from '@cairn/relay-api';

export type Answer =
  | { readonly type: 'Value'; readonly value: object }
  | { readonly type: 'Octets'; readonly octets: Bytes }
  | { readonly type: 'Nothing' }
  /** It writes to the connection by itself. */
  | { readonly type: 'Sent'; readonly response: Response }
  | Refused;

export interface Refused {
  readonly type: 'Refused';
  readonly code: RefusalCode;
  /** In seconds. */
  readonly retryAfter?: number;
  readonly farewell?: Farewell;
  /** In bits: or this much work. */
  readonly work?: number;
  /** The body was not read: the connection ends with this. */
  readonly isUnread?: boolean;
}

export const value = (of: object): Answer => ({ type: 'Value', value: of });
export const NOTHING: Answer = { type: 'Nothing' };

export const refused = (code: RefusalCode, more: Omit<Refused, 'type' | 'code'> = {}): Refused => ({
  ...{ type: 'Refused', code },
  ...more,
});

const SAME = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const CBOR = { ...SAME, 'Content-Type': 'application/cbor' };
const OCTETS = { ...SAME, 'Content-Type': 'application/octet-stream' };

export const statusOf = (answer: Answer): number => {
  switch (answer.type) {
    case 'Value':
    case 'Octets':
      return 200;
    case 'Nothing':
      return 204;
    case 'Sent':
      return 200;
    case 'Refused':
      return REFUSAL_STATUS[answer.code];
    default:
      return answer satisfies never;
  }
};

export const toResponse = (answer: Answer): Response => {
  switch (answer.type) {
    case 'Value': {
      const body = encodeBody(answer.value);
      return new Response(body, { status: 200, headers: withLength(CBOR, body) });
    }
    case 'Octets':
      return new Response(answer.octets, { status: 200, headers: withLength(OCTETS, answer.octets) });
    case 'Nothing':
      return new Response(null, { status: 204, headers: SAME });
    case 'Sent':
      return answer.response;
    case 'Refused':
      return refusal(answer);
    default:
      return answer satisfies never;
  }
};

const withLength = (headers: Readonly<Record<string, string>>, body: Bytes): Record<string, string> => ({
  ...headers,
  'Content-Length': String(body.length),
});

const refusal = ({ code, retryAfter, farewell, isUnread, work }: Refused): Response => {
  const body = encodeBody({ error: code, ...farewell });
  return new Response(body, {
    status: REFUSAL_STATUS[code],
    headers: {
      ...withLength(CBOR, body),
      ...(code === 'refused' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(Math.max(1, retryAfter)) }),
      ...(work === undefined ? {} : { [WORK_HEADER]: String(work) }),
      ...(isUnread === true ? { Connection: 'close' } : {}),
    },
  });
};
