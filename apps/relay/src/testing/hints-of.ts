/** A stream of hints, event by event. */

import { toHex } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';

export interface Hints {
  /** The next event; `null` when the stream has ended. */
  next(): Promise<string | null>;
  stop(): void;
}

export const hintsOf = async (origin: string, token: Bytes): Promise<Hints> => {
  const stopped = new AbortController();
  const answer = await fetch(`${origin}/v1/log/hints`, {
    headers: { Authorization: `Bearer ${toHex(token)}` },
    signal: stopped.signal,
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(String(answer.status));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | null> => {
    const [event, ...rest] = text.split('\n\n');
    if (event !== undefined && rest.length > 0) {
      text = rest.join('\n\n');
      return event;
    }
    const { done, value } = await reader.read();
    if (done) return null;
    text += value;
    return next();
  };
  return { next, stop: () => stopped.abort() };
};
