/**
 * Sets, opens and takes off the lock of this browser's vault. Laws: the way in that is there is not taken away before the new one
 * was seen to open; a wrong try is written down before it is told; no number of tries erases anything.
 */

import { newDeviceKey, parseDeviceKey, unwrapKey, wrapKey } from '@cairn/crypto';
import type { DataKey, DeviceKey } from '@cairn/crypto';
import {
  afterWrongTry,
  calibrate,
  derivePasskeyKey,
  lockKey,
  NO_TRIES,
  parsePassphrase,
  parsePin,
  parsePrfOutput,
  unlockKey,
  waitBeforeTry,
} from '@cairn/crypto/lock';
import type { LockSecret } from '@cairn/crypto/lock';
import { newDeviceCryptoKey, openInBrowser, sealInBrowser } from '@cairn/crypto/web';
import type { LockAfter } from '@cairn/vault';
import { openKeyRing } from '../key-ring.ts';
import type { KeyRing } from '../key-ring.ts';
import type { HeldKey, VaultHost } from '../vault-host.ts';
import { lockOf } from './kept-lock.ts';
import type { KeptLock } from './kept-lock.ts';
import type {
  KeptPasskey,
  LockAsk,
  LockEvent,
  LockSet,
  LockState,
  Tried,
  TriedWith,
  TypedKind,
  WordsKnown,
} from './lock-asks.ts';

export interface LockKeeperPorts {
  readonly host: VaultHost;
  /** To every tab. */
  tell(event: LockEvent): void;
  now(): number;
}

interface Here {
  readonly ring: KeyRing;
  readonly generation: number;
  readonly lock: KeptLock | null;
}

type Opened = { readonly key: DataKey } | Exclude<Tried, { readonly type: 'right' }>;

const HALF = 'lock';

export class LockKeeper {
  readonly #ports: LockKeeperPorts;
  /** The try that was looked at last: asked again, it is not looked at again. */
  #last: { readonly attempt: string; readonly tried: Promise<Tried> } | null = null;

  constructor(ports: LockKeeperPorts) {
    this.#ports = ports;
  }

  async serve(ask: LockAsk): Promise<unknown> {
    switch (ask.name) {
      case 'state':
        return this.#state();
      case 'set':
        return this.#set(ask.input);
      case 'after':
        return this.#setAfter(ask.input);
      case 'off':
        return this.#takeOff();
      case 'open':
        return this.#once(ask.input.attempt, () => this.#open(ask.input));
      case 'check':
        return this.#once(ask.input.attempt, () => this.#check(ask.input));
      case 'add-passkey':
        return this.#addPasskey(ask.input);
      case 'drop-passkeys':
        return this.#dropPasskeys();
      case 'now':
        return this.#lockNow();
      case 'words':
        return this.#words(ask.input);
      default:
        return ask satisfies never;
    }
  }

  async #state(): Promise<LockState> {
    const here = await lookHere();
    if (here === null) return { type: 'cannot' };
    if (here.lock === null) return { type: 'none' };
    const { kind, after, passkeys } = here.lock;
    const those = passkeys.map(({ id, salt }) => ({ id, salt }));
    return { type: 'set', kind, after, passkeys: those, wait: this.#wait(here.lock) };
  }

  async #set(wanted: {
    readonly kind: TypedKind;
    readonly secret: string;
    readonly after: LockAfter;
  }): Promise<LockSet> {
    const by = secretOf(wanted.kind, wanted.secret);
    if ('type' in by) return by;
    const here = await lookHere();
    const held = here === null ? null : await this.#keyOf(here);
    if (here === null || held === null) return { type: 'not-open' };
    const device = await newDeviceCryptoKey();
    const whole = newDeviceKey();
    const cost = await calibrate(() => this.#ports.now());
    const locked = await lockKey(held.key, { by, device: whole, cost });
    const half = await sealInBrowser(whole, { key: device, label: HALF });
    const { kind, after } = wanted;
    const lock = { kind, after, device, half, locked, passkeys: here.lock?.passkeys ?? [], tries: NO_TRIES };
    if (!('key' in (await openTyped(lock, by)))) throw new Error('a new lock does not open');
    this.#ports.host.hold(held);
    await here.ring.keepLock(here.generation, lock);
    this.#ports.tell('changed');
    return { type: 'set' };
  }

  async #setAfter(after: LockAfter): Promise<null> {
    await this.#change(await lookHere(), { after });
    return null;
  }

  async #takeOff(): Promise<boolean> {
    const here = await lookHere();
    const held = here === null ? null : await this.#keyOf(here);
    if (here?.ring.place == null || held === null) return false;
    await here.ring.keep(here.ring.place, held.key);
    this.#ports.host.hold(null);
    this.#ports.tell('changed');
    return true;
  }

  async #open(tried: TriedWith): Promise<Tried> {
    const here = await lookHere();
    const opened = await this.#try(here, tried);
    if (here === null || !('key' in opened)) return opened as Tried;
    await this.#ports.host.openWithKey({ generation: here.generation, key: opened.key });
    this.#ports.tell('unlocked');
    return { type: 'right' };
  }

  async #check(tried: TriedWith): Promise<Tried> {
    const opened = await this.#try(await lookHere(), tried);
    return 'key' in opened ? { type: 'right' } : opened;
  }

  /** A passkey and a passphrase are slow enough to try; a PIN of four digits is not. */
  async #try(here: Here | null, tried: TriedWith): Promise<Opened> {
    if (here?.lock == null) return { type: 'wrong', wait: 0 };
    const { lock } = here;
    if (tried.way === 'passkey') return openPasskey(lock, tried);
    const wait = this.#wait(lock);
    if (wait > 0) return { type: 'wait', wait };
    const by = secretOf(lock.kind, tried.secret);
    const opened: Opened = 'type' in by ? { type: 'wrong', wait: 0 } : await openTyped(lock, by);
    // What cannot be a PIN was not a try.
    if ('type' in by) return opened;
    const tries = 'key' in opened ? NO_TRIES : afterWrongTry(lock.tries, this.#ports.now());
    if (tries.wrong > 0 || lock.tries.wrong > 0) await this.#change(here, { tries });
    return 'key' in opened ? opened : { type: 'wrong', wait: this.#wait({ ...lock, tries }) };
  }

  async #addPasskey({ id, salt, output }: KeptPasskey & { readonly output: Uint8Array }): Promise<boolean> {
    const here = await lookHere();
    const held = here === null ? null : await this.#keyOf(here);
    const prf = parsePrfOutput(output);
    if (here?.lock == null || held === null || !prf.ok) return false;
    const wrapped = wrapKey(held.key, { context: 'passkey', key: derivePasskeyKey(prf.value) });
    await this.#change(here, { passkeys: [...here.lock.passkeys, { id, salt, wrapped }] });
    this.#ports.tell('changed');
    return true;
  }

  async #dropPasskeys(): Promise<null> {
    await this.#change(await lookHere(), { passkeys: [] });
    this.#ports.tell('changed');
    return null;
  }

  async #lockNow(): Promise<null> {
    const here = await lookHere();
    if (here?.lock == null) return null;
    await this.#ports.host.lock();
    this.#ports.tell('locked');
    return null;
  }

  async #words(known: WordsKnown | null): Promise<WordsKnown> {
    const here = await lookHere();
    if (known !== null) await this.#ports.host.vault?.wordsSeen();
    if (here === null) return 'not-yet';
    const before = here.ring.wordsKnown(here.generation);
    if (known === null || before === 'checked') return before;
    await here.ring.keepWordsKnown(here.generation, known);
    return known;
  }

  async #change(here: Here | null, part: Partial<KeptLock>): Promise<void> {
    if (here?.lock == null) return;
    await here.ring.keepLock(here.generation, { ...here.lock, ...part });
    if (part.after !== undefined) this.#ports.tell('changed');
  }

  async #keyOf({ ring, generation }: Here): Promise<HeldKey | null> {
    if (this.#ports.host.vault === null) return null;
    const { held } = this.#ports.host;
    if (held !== null) return held;
    const key = await ring.dataKey(generation);
    return key === null ? null : { generation, key };
  }

  #wait({ kind, tries }: Pick<KeptLock, 'kind' | 'tries'>): number {
    return kind === 'pin' ? waitBeforeTry(tries, this.#ports.now()) : 0;
  }

  #once(attempt: string, look: () => Promise<Tried>): Promise<Tried> {
    if (this.#last?.attempt !== attempt) this.#last = { attempt, tried: look() };
    return this.#last.tried;
  }
}

const lookHere = async (): Promise<Here | null> => {
  const ring = await openKeyRing();
  if (ring?.place == null) return null;
  const { generation } = ring.place;
  return { ring, generation, lock: lockOf(ring, generation) };
};

type NotTyped = Exclude<LockSet, { readonly type: 'set' | 'not-open' }>;

const secretOf = (kind: TypedKind, text: string): LockSecret | NotTyped => {
  if (kind === 'pin') {
    const pin = parsePin(text);
    return pin.ok ? { kind, secret: pin.value } : { type: 'not-a-pin' };
  }
  const passphrase = parsePassphrase(text);
  if (passphrase.ok) return { kind, secret: passphrase.value };
  return { type: passphrase.error.type === 'EmptyPassphrase' ? 'empty' : 'untypable' };
};

const openTyped = async (lock: KeptLock, by: LockSecret): Promise<Opened> => {
  const device = await wholeOf(lock);
  const opened = device === null ? null : await unlockKey(lock.locked, { by, device });
  return opened?.ok === true ? { key: opened.value } : { type: 'wrong', wait: 0 };
};

const wholeOf = async ({ half, device }: KeptLock): Promise<DeviceKey | null> => {
  const opened = await openInBrowser(half, { key: device, label: HALF });
  const whole = opened.ok ? parseDeviceKey(opened.value) : null;
  return whole?.ok === true ? whole.value : null;
};

const openPasskey = (
  { passkeys }: KeptLock,
  { id, output }: { readonly id: Uint8Array; readonly output: Uint8Array },
): Opened => {
  const kept = passkeys.find((one) => one.id.join() === id.join());
  const prf = parsePrfOutput(output);
  if (kept === undefined || !prf.ok) return { type: 'wrong', wait: 0 };
  const opened = unwrapKey(kept.wrapped, { context: 'passkey', key: derivePasskeyKey(prf.value) });
  return opened.ok ? { key: opened.value } : { type: 'wrong', wait: 0 };
};
