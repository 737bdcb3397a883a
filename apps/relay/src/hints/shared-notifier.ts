/**
 * Tells within this process at once, and other nodes by a channel. What is told of one topic within a moment is told once. A telling
 * that is lost on the way costs time and nothing else: whoever waits asks by itself too.
 */

import { randomBytes } from 'node:crypto';
import type { Spending } from '../limits/shared-buckets.ts';
import { createLocalNotifier } from './local-notifier.ts';
import { ENDED } from './notifier.ts';
import type { Notifier } from './notifier.ts';

/** Between nodes. Whatever becomes of a text, nobody is told. */
export interface Channel {
  send(text: string): void;
  close(): Promise<void>;
}

export type OpenChannel = (heard: (text: string) => void) => Promise<Channel>;

export interface SharedNotifier extends Notifier {
  /** Of rates, beside the hints and before them: what is told within a moment is told as its sum. */
  readonly spending: Spending;
  /** Tells what waits, and nothing more. */
  close(): Promise<void>;
}

const MOMENT = 50;
/** PostgreSQL takes 8,000 bytes in one text. */
const MOST_TEXT = 7_500;

export const createSharedNotifier = async (open: OpenChannel): Promise<SharedNotifier> => {
  const own = randomBytes(8).toString('hex');
  const local = createLocalNotifier();
  const waiting = new Map<string, number>();
  const spent = new Map<string, number>();
  const ears: Parameters<Spending['hear']>[0][] = [];
  let timer: NodeJS.Timeout | null = null;

  const channel = await open((text) => {
    const [from, ...lines] = text.split('\n');
    if (from === own) return;
    for (const line of lines) {
      const [, sign, count, name] = /^(-?)(\d{1,16}) (.+)$/.exec(line) ?? [];
      if (name === undefined) continue;
      if (sign === '') local.publish(name, Number(count));
      else for (const hear of ears) hear(name, Number(count));
    }
  });

  const flush = (): void => {
    timer = null;
    const lines = [
      ...[...spent].map(([name, cost]) => `-${cost} ${name}`),
      ...[...waiting].map(([topic, seq]) => `${seq} ${topic}`),
    ];
    spent.clear();
    waiting.clear();
    for (const text of textsOf(own, lines)) channel.send(text);
  };

  return {
    subscribe: local.subscribe,
    spending: {
      hear: (listener) => void ears.push(listener),
      tell: (name, cost) => {
        spent.set(name, (spent.get(name) ?? 0) + cost);
        timer ??= setTimeout(flush, MOMENT);
      },
    },
    publish: (topic, seq) => {
      local.publish(topic, seq);
      const before = waiting.get(topic);
      waiting.set(topic, before === undefined ? seq : newest(before, seq));
      timer ??= setTimeout(flush, MOMENT);
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      flush();
      await channel.close();
    },
  };
};

/** An end is not overtaken: whoever comes back is told the rest. */
const newest = (one: number, other: number): number =>
  one === ENDED || other === ENDED ? ENDED : Math.max(one, other);

/** As many lines to a text as there is room for. */
const textsOf = (own: string, lines: readonly string[]): readonly string[] => {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last === undefined || last.length + line.length > MOST_TEXT) texts.push(`${own}\n${line}`);
    else texts[texts.length - 1] = `${last}\n${line}`;
  }
  return texts;
};
