/** Mailboxes of a pairing. Whoever knows the id may read and write; it is 16 random bytes, and gone after ten minutes. */

import { fromHex, LIMITS, SIZES, TIMES } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import type { Slot } from '../store/relay-store.ts';
import { NOTHING, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { countIn } from './numbers.ts';
import type { Call } from './relay-parts.ts';

const MOST_MAILBOXES = 5_000;
const MOST_WAITING = 2_000;

const topicOf = (id: string, slot: number): string => `slot ${id} ${slot}`;

const slotNamed = ({ param }: Call): Slot | null => {
  const mailbox = fromHex(param('id'), SIZES.mailboxId);
  const slot = countIn(param('slot'), { most: LIMITS.slots - 1 });
  return mailbox === null || slot === null ? null : { mailbox, slot };
};

export const putSlot = async (call: Call): Promise<Answer> => {
  const { parts, body } = call;
  const named = slotNamed(call);
  if (named === null || body.length === 0) return refused('bad-request');
  const now = parts.now();
  const times = { now, until: now + TIMES.mailbox, most: MOST_MAILBOXES };
  const ended = await parts.store.putSlot({ ...named, ...times, bytes: body });
  if (ended.type === 'Conflict') return refused('conflict');
  if (ended.type === 'Full') return refused('unavailable', { retryAfter: 60 });
  parts.notifier.publish(topicOf(call.param('id'), named.slot), 1);
  return NOTHING;
};

export const slot = async (call: Call): Promise<Answer> => {
  const named = slotNamed(call);
  const wait = countIn(call.query('wait') ?? '0', { most: TIMES.longestWait });
  if (named === null || wait === null) return refused('bad-request');
  const found = await waitFor(call, { named, wait });
  return found === null ? refused('not-found') : { type: 'Octets', octets: found };
};

const waitFor = async (
  call: Call,
  { named, wait }: { readonly named: Slot; readonly wait: number },
): Promise<Bytes | null> => {
  const { store, now } = call.parts;
  const written =
    wait === 0 || call.parts.waits.size >= MOST_WAITING ? null : untilWritten(call, { named, wait });
  const there = await store.slot(named, now());
  if (there !== null || written === null) {
    written?.stop();
    return there;
  }
  await written.settled;
  return store.slot(named, now());
};

/** Listening begins before the slot is looked for: what is written between is not overlooked. */
const untilWritten = (
  { parts, param, response }: Call,
  { named, wait }: { readonly named: Slot; readonly wait: number },
): { readonly settled: Promise<void>; readonly stop: () => void } => {
  let stop = (): void => {};
  const letGo = (): void => stop();
  parts.waits.add(letGo);
  const settled = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, wait * 1000);
    const unsubscribe = parts.notifier.subscribe(topicOf(param('id'), named.slot), () => resolve());
    response.once('close', resolve);
    stop = () => {
      clearTimeout(timer);
      unsubscribe();
      response.off('close', resolve);
      parts.waits.delete(letGo);
      stop = () => {};
      resolve();
    };
  });
  return { settled: settled.finally(() => stop()), stop: () => stop() };
};
