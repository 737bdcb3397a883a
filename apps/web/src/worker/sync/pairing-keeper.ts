/**
 * The meetings of this device with others, in the tab that leads. A meeting lives here under a name; its secrets never reach a page.
 * Law: when the vault closes, each is called off.
 */

import type { Joining, VaultSync, Welcoming } from '@cairn/vault';
import type { Result } from '@cairn/domain';
import type { Meeting, PairingAsk, PairingAsks } from './pairing-asks.ts';

export interface PairingPorts {
  readonly sync: VaultSync;
  /** Of the address that serves this app. */
  readonly origin: string;
  /** A name that no other meeting has. */
  newId(): string;
}

type Kept = Joining | Welcoming;

const GONE = { ok: false, error: { type: 'called-off' } } as const;

export class PairingKeeper {
  readonly #ports: PairingPorts;
  readonly #meetings = new Map<string, Kept>();

  constructor(ports: PairingPorts) {
    this.#ports = ports;
  }

  async serve(ask: PairingAsk): Promise<PairingAsks[PairingAsk['name']]['output']> {
    const { sync } = this.#ports;
    switch (ask.name) {
      case 'join':
        return this.#begin(await sync.join(this.#wish(ask.input.invite)));
      case 'welcome':
        return this.#begin(await sync.welcome(ask.input.code));
      case 'digits':
        return this.#digits(ask.input.id);
      case 'ended-meanwhile':
        return this.#endedMeanwhile(ask.input.id);
      case 'confirm':
        return this.#confirm(ask.input.id);
      case 'call-off':
        this.#callOff(ask.input.id);
        return { ok: true, value: null };
      case 'join-with-words':
        return sync.joinWithWords(this.#wish(ask.input.invite), ask.input.words);
      case 'devices':
        return sync.devices();
      case 'name-device':
        return sync.nameDevice(ask.input.id, ask.input.name);
      case 'remove-device':
        return sync.removeDevice(ask.input.id);
      default:
        return ask satisfies never;
    }
  }

  stop(): void {
    for (const id of [...this.#meetings.keys()]) this.#callOff(id);
  }

  #wish(invite: string | null): { readonly address: string; readonly invite: string | null } {
    return { address: this.#ports.origin, invite };
  }

  /** A person meets one device at a time: one that was left behind is over. */
  #begin<E>(begun: Result<Kept, E>): Result<Meeting, E> {
    if (!begun.ok) return begun;
    this.stop();
    const id = this.#ports.newId();
    this.#meetings.set(id, begun.value);
    return { ok: true, value: { id, code: 'code' in begun.value ? begun.value.code : null } };
  }

  async #digits(id: string): Promise<PairingAsks['digits']['output']> {
    return (await this.#meetings.get(id)?.digits()) ?? GONE;
  }

  async #endedMeanwhile(id: string): Promise<PairingAsks['ended-meanwhile']['output']> {
    return { ok: true, value: (await this.#meetings.get(id)?.endedMeanwhile()) ?? null };
  }

  async #confirm(id: string): Promise<PairingAsks['confirm']['output']> {
    const told = (await this.#meetings.get(id)?.confirm()) ?? GONE;
    this.#meetings.delete(id);
    return told;
  }

  #callOff(id: string): void {
    // Nobody waits for it: the other device hears of it where the relay can be reached.
    void this.#meetings.get(id)?.callOff();
    this.#meetings.delete(id);
  }
}
