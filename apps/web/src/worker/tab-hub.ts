/**
 * One tab holds the vault; the others send it their requests. Law: every request is answered, by this leader or the next;
 * a request sent twice does its work once, because acts are idempotent by id and asks only read. A timer runs only while another
 * tab is waited for.
 */

import type { Topic } from '@cairn/vault';
import type { Later } from './checkpoint-when-idle.ts';
import type { LockEvent } from './lock/lock-asks.ts';
import { ALL_TOPICS, NO_ANSWER, NO_OPENING } from './wire.ts';
import type { Answer, BetweenTabs, FromPage, ToPage, VaultCall } from './wire.ts';

export interface HubPorts {
  /** A random name of this tab. */
  readonly tab: string;
  toPage(message: ToPage): void;
  toTabs(message: BetweenTabs): void;
  /** Milliseconds; only differences count. */
  now(): number;
  readonly wait: Later;
}

export type Serve = (call: VaultCall) => Promise<unknown>;

/** How often silence is looked at. */
const TICK_MS = 250;
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

export class TabHub {
  readonly #ports: HubPorts;
  readonly #waiting = new Map<number, Waiting>();
  /** Other tabs' requests that are being answered. */
  readonly #underWay = new Set<string>();
  /** `null` while another tab holds the vault. */
  #serve: Serve | null = null;
  #isTicking = false;

  constructor(ports: HubPorts) {
    this.#ports = ports;
  }

  fromPage({ id, call }: FromPage): void {
    const now = this.#ports.now();
    const request = { call, heardAt: now, sentAt: now };
    this.#waiting.set(id, request);
    this.#send(id, request);
    this.#tickSoon();
  }

  fromTabs(message: BetweenTabs): void {
    switch (message.kind) {
      case 'request':
        void this.#serveTab(message);
        return;
      case 'answer':
        if (message.to === this.#ports.tab) this.#answerPage(message.id, message.answer);
        return;
      case 'working':
        if (message.to === this.#ports.tab) this.#heardOf(message.id);
        return;
      case 'leading':
        this.#sendAll();
        // The last leader may have committed a change and gone before it could say so.
        this.#ports.toPage({ kind: 'changed', topics: ALL_TOPICS });
        return;
      case 'changed':
      case 'lock':
        this.#ports.toPage(message);
        return;
      case 'key':
        return;
      default:
        return message satisfies never;
    }
  }

  /** This tab holds the vault from now on: `serve` answers its own and every other tab's requests. */
  lead(serve: Serve): void {
    this.#serve = serve;
    this.#sendAll();
    this.#ports.toTabs({ kind: 'leading' });
  }

  /** A durable change in the vault that this tab holds. */
  changed(topics: readonly Topic[]): void {
    this.#ports.toPage({ kind: 'changed', topics });
    this.#ports.toTabs({ kind: 'changed', topics });
  }

  /** Of the lock of the vault that this tab holds. */
  tellLock(event: LockEvent): void {
    this.#ports.toPage({ kind: 'lock', event });
    this.#ports.toTabs({ kind: 'lock', event });
  }

  /** Asks again what has met with silence, and gives up in the end. */
  #tick(): void {
    this.#isTicking = false;
    if (this.#serve === null) this.#waiting.forEach((request, id) => this.#checkSilence(id, request));
    this.#tickSoon();
  }

  #tickSoon(): void {
    if (this.#isTicking || this.#serve !== null || this.#waiting.size === 0) return;
    this.#isTicking = true;
    this.#ports.wait(() => this.#tick(), TICK_MS);
  }

  #send(id: number, request: Waiting): void {
    if (this.#serve !== null) {
      void answered(this.#serve, request.call).then((answer) => this.#answerPage(id, answer));
      return;
    }
    request.sentAt = this.#ports.now();
    this.#ports.toTabs({ kind: 'request', tab: this.#ports.tab, id, call: request.call });
  }

  #sendAll(): void {
    this.#waiting.forEach((request, id) => this.#send(id, request));
  }

  #answerPage(id: number, answer: Answer): void {
    if (this.#waiting.delete(id)) this.#ports.toPage({ kind: 'answer', id, answer });
  }

  #heardOf(id: number): void {
    const request = this.#waiting.get(id);
    if (request !== undefined) request.heardAt = this.#ports.now();
  }

  #checkSilence(id: number, request: Waiting): void {
    const now = this.#ports.now();
    if (now - request.heardAt > GIVE_UP_MS) {
      this.#answerPage(id, request.call.kind === 'opening' ? NO_OPENING : NO_ANSWER);
    } else if (now - request.sentAt >= ASK_AGAIN_MS) {
      this.#send(id, request);
    }
  }

  async #serveTab({ tab: to, id, call }: BetweenTabs & { readonly kind: 'request' }): Promise<void> {
    if (this.#serve === null) return;
    const name = `${to} ${id}`;
    if (this.#underWay.has(name)) {
      this.#ports.toTabs({ kind: 'working', to, id });
      return;
    }
    this.#underWay.add(name);
    const answer = await answered(this.#serve, call);
    this.#underWay.delete(name);
    this.#ports.toTabs({ kind: 'answer', to, id, answer });
  }
}

const answered = async (serve: Serve, call: VaultCall): Promise<Answer> => {
  try {
    return { value: await serve(call) };
  } catch (cause) {
    // A bug: it must reach the page that asked, which shows it; its text may hold words of the person.
    return { broken: cause instanceof Error ? cause.name : typeof cause };
  }
};
