/** Push, pull and hints. */

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { LIMITS } from '@cairn/relay-api';
import type { Bytes, Push } from '@cairn/relay-api';
import { NOTHING, refused, value } from './answer.ts';
import type { Answer } from './answer.ts';
import { countIn } from './numbers.ts';
import type { Call } from './relay-parts.ts';
import { shutAnswer } from './shut-answer.ts';

/** What those who wait for a vault's news listen to. */
export const topicOf = (vault: Bytes): string => `vault ${Buffer.from(vault).toString('base64')}`;

export const push = async ({ parts, vault }: Call, { chunks }: Push): Promise<Answer> => {
  const { store, notifier, meters, settings } = parts;
  const ended = await store.append(vault, { chunks, quota: settings.quota });
  if (ended.type === 'Full') return refused('full');
  if (ended.type !== 'Appended') return shutAnswer(ended);
  const { logEpoch, seq, head, seqs, isNew } = ended;
  if (isNew) {
    notifier.publish(topicOf(vault), seq);
    meters.appended(
      chunks.length,
      chunks.reduce((sum, chunk) => sum + chunk[2].length, 0),
    );
  }
  return value({ logEpoch, seq, head, seqs });
};

export const pull = async ({ parts, vault, query }: Call): Promise<Answer> => {
  const after = countIn(query('after') ?? '0', { most: Number.MAX_SAFE_INTEGER });
  const most = countIn(query('most') ?? String(LIMITS.chunksInPull), { most: LIMITS.chunksInPull });
  const hidden = query('hidden') ?? '0';
  if (after === null || most === null || most === 0 || !/^[01]$/.test(hidden)) return refused('bad-request');
  const bytes = LIMITS.bytesInPull;
  const pulled = await parts.store.pull(vault, { after, most, bytes, hidden: hidden === '1' });
  if (pulled.type !== 'Pulled') return shutAnswer(pulled);
  const { logEpoch, seq, head, snapshot, chunks } = pulled;
  const moved = chunks.reduce((sum, chunk) => sum + chunk[3].length, 0);
  parts.buckets.vault.charge(topicOf(vault), Math.floor(moved / COST_BYTES));
  return value({ logEpoch, seq, head, snapshot, chunks });
};

/** Each of so many bytes costs as much as a request. */
export const COST_BYTES: number = 64 * 1024;

export const hints = async ({ parts, vault, until, response }: Call): Promise<Answer> => {
  const head = await parts.store.headOf(vault);
  if (head.type !== 'Head') return shutAnswer(head);
  // Whoever went away while this was looked up.
  if (response.destroyed) return NOTHING;
  const isOpen = parts.hints.open({ topic: topicOf(vault), seq: head.seq, until, response });
  if (!isOpen) return refused('too-many', { retryAfter: 60 });
  return { type: 'Sent', response: RESPONSE_ALREADY_SENT };
};
