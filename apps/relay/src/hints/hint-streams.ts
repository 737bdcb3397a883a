/**
 * Open streams of hints: server-sent events that say a seq and nothing else. A listener that is idle costs its connection and a
 * line here; one timer serves them all.
 */

import type { ServerResponse } from 'node:http';
import { TIMES } from '@cairn/relay-api';
import { ENDED } from './notifier.ts';
import type { Notifier } from './notifier.ts';

const MOST_FOR_VAULT = 64;
/** A listener that does not read is let go. */
const MOST_UNREAD = 64 * 1024;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  // For proxies that collect what is sent in pieces.
  'X-Accel-Buffering': 'no',
};

export interface Listening {
  readonly topic: string;
  /** The head now. */
  readonly seq: number;
  /** When the session ends, in seconds. */
  readonly until: number;
  readonly response: ServerResponse;
}

export interface HintStreams {
  /** `false` where this vault has as many as it may have. */
  open(listening: Listening): boolean;
  /** Ends all. */
  end(): void;
  count(): number;
}

interface Open {
  readonly topic: string;
  readonly until: number;
  readonly response: ServerResponse;
}

export const createHintStreams = (notifier: Notifier, now: () => number): HintStreams => {
  const byTopic = new Map<string, Set<Open>>();
  const all = function* (): Generator<Open> {
    for (const streams of byTopic.values()) yield* streams;
  };

  const beat = (): void => {
    for (const { response, until } of [...all()]) {
      // One that was ended a beat ago and is still here is not read.
      if (response.writableEnded || response.writableLength > MOST_UNREAD) response.destroy();
      else if (until <= now()) response.end();
      else response.write(':\n\n');
    }
  };
  setInterval(beat, TIMES.heartbeat * 1000).unref();

  const open = ({ topic, seq, until, response }: Listening): boolean => {
    const streams = byTopic.get(topic) ?? new Set<Open>();
    if (streams.size >= MOST_FOR_VAULT) return false;
    const stream: Open = { topic, until, response };
    byTopic.set(topic, streams.add(stream));
    response.writeHead(200, HEADERS);
    response.write(dataLine(seq));
    const stop = notifier.subscribe(topic, (newer) => {
      // Ended, and on its way to whoever reads slowly: a word more would bring down the whole process.
      if (response.writableEnded) return;
      if (newer === ENDED) response.end();
      else response.write(dataLine(newer));
    });
    response.on('error', () => {});
    response.once('close', () => {
      stop();
      streams.delete(stream);
      if (streams.size === 0 && byTopic.get(topic) === streams) byTopic.delete(topic);
    });
    return true;
  };

  return {
    open,
    end: () => {
      for (const { response } of [...all()]) response.end();
    },
    count: () => [...all()].length,
  };
};

const dataLine = (seq: number): string => `data: ${seq}\n\n`;
