/**
 * The relay's hints, read as they come: server-sent events that say a seq and nothing else. Whatever else a relay writes there is
 * passed over, and a line that does not end is not kept.
 */

import type { Answer } from '@cairn/changes/sync';
import type { RelayDoor } from './relay-door.ts';
import { UNREACHABLE } from './relay-request.ts';

export type FollowEnd = { readonly type: 'ended' } | Extract<Answer<never>, { readonly ok: false }>['error'];

export interface Following {
  readonly heard: (seq: number) => void;
  readonly until: AbortSignal;
}

const LONGEST_LINE = 1024;

export const followHints = async (
  door: Pick<RelayDoor, 'open'>,
  { heard, until }: Following,
): Promise<FollowEnd> => {
  const opened = await door.open('hints', { signal: until });
  if (!opened.ok) return opened.error;
  const reader = opened.value.body?.getReader();
  if (reader === undefined) return UNREACHABLE.error;
  try {
    await readLines(reader, (line) => {
      const seq = /^data: ?(\d{1,15})$/.exec(line)?.[1];
      if (seq !== undefined) heard(Number(seq));
    });
    return { type: 'ended' };
  } catch (cause) {
    // The network went, or `until` said so: a stream throws these and nothing else.
    if (cause instanceof TypeError || cause instanceof DOMException) return { type: 'ended' };
    throw cause;
  }
};

const readLines = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: (line: string) => void,
): Promise<void> => {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    lines.forEach(take);
  }
};
