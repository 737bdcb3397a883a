/**
 * Sends what is due, on every node of a relay, each reminder by one of them. It sleeps until the next time, and looks up now and then
 * for what other nodes were told. Law: a reminder is taken off the list before it is sent. A node that dies in between leaves one
 * unsent, and none is sent twice: a second bell at night would be worse than none. See decision 52.
 */

import type { Bytes } from '@cairn/relay-api';
import type { Deliver, Delivery } from './deliver.ts';
import type { DueReminder, ReminderStore } from './reminder-store.ts';

/** In seconds. A claim is begun at once; a node that stands still for longer begins nothing. */
const LEASE = 15;
/** Another node may have been told of something: it is looked for so often. */
const LOOK_EVERY = 20;
const MOST_AT_ONCE = 50;

export interface SenderPorts {
  readonly store: ReminderStore;
  readonly deliver: Deliver;
  /** In milliseconds. */
  readonly now: () => number;
  readonly random: (length: number) => Bytes;
  readonly ended: (end: Delivery['type']) => void;
  readonly fault: (fault: unknown) => void;
}

export interface ReminderSender {
  /** A device has said something: perhaps something is due sooner. */
  woken(): void;
  /** Begins nothing more, and ends when what was begun has ended. */
  stop(): Promise<void>;
}

export const startReminderSender = (ports: SenderPorts): ReminderSender => {
  const stopped = new AbortController();
  const underWay = new Set<Promise<void>>();
  const { rest, wake } = createRest();

  const send = async (due: DueReminder): Promise<void> => {
    try {
      if (await isDueAgain(ports, due, stopped.signal)) wake();
    } catch (fault) {
      ports.fault(fault);
    }
  };

  /** Gives how long nothing is to be done. */
  const once = async (): Promise<number> => {
    const room = MOST_AT_ONCE - underWay.size;
    if (room === 0) {
      await Promise.race(underWay);
      return 0;
    }
    const now = Math.floor(ports.now() / 1000);
    const claim = ports.random(16);
    const found = await ports.store.claimReminders({ now, until: now + LEASE, most: room, claim });
    for (const due of found) {
      const sending = send(due).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    if (found.length === room) return 0;
    const next = (await ports.store.nextReminder()) ?? Infinity;
    return Math.min(next * 1000 - ports.now(), LOOK_EVERY * 1000);
  };

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const ms = await once().catch((fault: unknown) => {
        ports.fault(fault);
        return LOOK_EVERY * 1000;
      });
      if (!stopped.signal.aborted) await rest(ms);
    }
    await Promise.all(underWay);
  };

  const running = run();
  return {
    woken: wake,
    stop: () => {
      stopped.abort();
      wake();
      return running;
    },
  };
};

/** A rest that can be ended early. It keeps no process alive. */
const createRest = (): { readonly rest: (ms: number) => Promise<void>; readonly wake: () => void } => {
  let end = (): void => {};
  let wasWoken = false;
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, wasWoken ? 0 : Math.max(0, ms));
        timer.unref();
        wasWoken = false;
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    // What comes while it is busy is looked at before it rests.
    wake: () => {
      wasWoken = true;
      end();
    },
  };
};

/** Whether it is to be sent once more. */
const isDueAgain = async (
  { store, deliver, now, ended }: SenderPorts,
  due: DueReminder,
  stopped: AbortSignal,
): Promise<boolean> => {
  if (stopped.aborted) {
    await store.releaseReminder(due);
    return false;
  }
  if (!(await store.beginReminder(due))) return false;
  const end = await deliver(due);
  ended(end.type);
  if (end.type === 'gone') await store.endSubscription(due);
  if (end.type === 'not-now') await store.repeatReminder(due, Math.ceil(now() / 1000) + end.wait);
  return end.type === 'not-now';
};
