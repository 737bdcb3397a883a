/** Reads a body no further than its route allows. What says beforehand that it is larger is not read at all. */

import type { Bytes, Route } from '@cairn/relay-api';
import type { BodyBudget } from '../limits/body-budget.ts';
import { refused } from './answer.ts';
import type { Refused } from './answer.ts';

export type BodyRead = { readonly type: 'Read'; readonly body: Bytes } | Refused;

const EMPTY = new Uint8Array(0);

/** What the request says that it brings; the most that it may where it does not say. */
export const announced = (request: Request, most: number): number => {
  const length = request.headers.get('Content-Length');
  return length === null ? most : Number(length);
};

export const readBody = async (
  request: Request,
  { body, most }: Route,
  { budget, who }: { readonly budget: BodyBudget; readonly who: string },
): Promise<BodyRead> => {
  if (body === null) return { type: 'Read', body: EMPTY };
  const type = body === 'octets' ? 'application/octet-stream' : 'application/cbor';
  if (request.headers.get('Content-Type') !== type) return refused('bad-request', { isUnread: true });
  const length = announced(request, most);
  if (!(length <= most)) return refused('too-large', { isUnread: true });
  if (!budget.reserve(who, length)) return refused('unavailable', { retryAfter: 1, isUnread: true });
  try {
    return request.headers.has('Content-Length')
      ? { type: 'Read', body: new Uint8Array(await request.arrayBuffer()) }
      : await readPieces(request, most);
  } finally {
    budget.release(who, length);
  }
};

const readPieces = async (request: Request, most: number): Promise<BodyRead> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > most) return refused('too-large', { isUnread: true });
    pieces.push(piece);
  }
  return { type: 'Read', body: new Uint8Array(Buffer.concat(pieces)) };
};
