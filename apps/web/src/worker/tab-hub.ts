/**
 * One tab holds the vault; the others send it their requests. Law: every request is answered, by this leader or the next;
 * a request sent twice does its work once, because acts are idempotent by id and asks only read.
 */

import type { Topic } from '@cairn/vault';
import { ALL_TOPICS, NO_ANSWER, NO_OPENING } from './wire.ts';
import type { Answer, BetweenTabs, FromPage, ToPage, VaultCall } from './wire.ts';

export interface HubPorts {
  /** A random name of this tab. */
  readonly tab: string;
  toPage(message: ToPage): void;
  toTabs(message: BetweenTabs): void;
  now(): number;
}

export interface Hub {
  fromPage(message: FromPage): void;
  fromTabs(message: BetweenTabs): void;
  /** This tab holds the vault from now on: `serve` answers its own and every other tab's requests. */
  lead(serve: (call: VaultCall) => Promise<unknown>): void;
  /** A durable change in the vault that this tab holds. */
  changed(topics: readonly Topic[]): void;
  /** To be called every {@link TICK_MS}: asks again, and gives up in the end. */
  tick(): void;
}

export const TICK_MS = 250;
/** Silence after which a request is sent again. */
const ASK_AGAIN_MS = 500;
/** Silence after which nobody is believed to be there. */
const GIVE_UP_MS = 10_000;

interface Waiting {
  readonly call: VaultCall;
  /** When the leader last gave a sign about it, or when it was first asked. */
  heardAt: number;
  sentAt: number;
}

export const createHub = (ports: HubPorts): Hub => {
  const { tab, toPage, toTabs, now } = ports;
  const waiting = new Map<number, Waiting>();
  const underWay = new Set<string>();
  let serve: ((call: VaultCall) => Promise<unknown>) | null = null;

  const answerPage = (id: number, answer: Answer): void => {
    if (waiting.delete(id)) toPage({ kind: 'answer', id, answer });
  };

  const send = (id: number, request: Waiting): void => {
    if (serve !== null) {
      void answered(serve, request.call).then((answer) => answerPage(id, answer));
    } else {
      request.sentAt = now();
      toTabs({ kind: 'request', tab, id, call: request.call });
    }
  };

  const serveTab = async (message: BetweenTabs & { readonly kind: 'request' }): Promise<void> => {
    if (serve === null) return;
    const to = message.tab;
    const { id, call } = message;
    const name = `${to} ${id}`;
    if (underWay.has(name)) {
      toTabs({ kind: 'working', to, id });
      return;
    }
    underWay.add(name);
    const answer = await answered(serve, call);
    underWay.delete(name);
    toTabs({ kind: 'answer', to, id, answer });
  };

  const sendAll = (): void => waiting.forEach((request, id) => send(id, request));

  const checkSilence = (id: number, request: Waiting): void => {
    if (now() - request.heardAt > GIVE_UP_MS) {
      answerPage(id, request.call.kind === 'opening' ? NO_OPENING : NO_ANSWER);
    } else if (now() - request.sentAt >= ASK_AGAIN_MS) {
      send(id, request);
    }
  };

  return {
    fromPage: ({ id, call }) => {
      const request = { call, heardAt: now(), sentAt: now() };
      waiting.set(id, request);
      send(id, request);
    },
    fromTabs: (message) => {
      switch (message.kind) {
        case 'request':
          void serveTab(message);
          return;
        case 'answer':
          if (message.to === tab) answerPage(message.id, message.answer);
          return;
        case 'working': {
          const request = message.to === tab ? waiting.get(message.id) : undefined;
          if (request !== undefined) request.heardAt = now();
          return;
        }
        case 'leading':
          sendAll();
          // The last leader may have committed a change and gone before it could say so.
          toPage({ kind: 'changed', topics: ALL_TOPICS });
          return;
        case 'changed':
          toPage({ kind: 'changed', topics: message.topics });
          return;
        default:
          return message satisfies never;
      }
    },
    lead: (handler) => {
      serve = handler;
      sendAll();
      toTabs({ kind: 'leading' });
    },
    changed: (topics) => {
      toPage({ kind: 'changed', topics });
      toTabs({ kind: 'changed', topics });
    },
    tick: () => {
      if (serve === null) waiting.forEach((request, id) => checkSilence(id, request));
    },
  };
};

const answered = async (serve: (call: VaultCall) => Promise<unknown>, call: VaultCall): Promise<Answer> => {
  try {
    return { value: await serve(call) };
  } catch (cause) {
    // A bug: it must reach the page that asked, which shows it; its text may hold words of the person.
    return { broken: cause instanceof Error ? cause.name : typeof cause };
  }
};
