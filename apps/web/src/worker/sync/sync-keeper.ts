/**
 * Keeps this browser's open vault in step with a person's other devices, in the tab that leads. One for each opening of a vault: when
 * it closes or locks, whatever is under way is broken off and nothing of it stays. Laws: nothing goes out before somebody turned it
 * on; while no page is looked at, no timer runs and no stream is open.
 */

import type {
  Fetch,
  Leaving,
  Off,
  OpenVault,
  Reading,
  SyncReach,
  SyncRoundEnd,
  VaultError,
  VaultSync,
} from '@cairn/vault';
import { nextPace, nextRoundAt, NO_PACE } from '@cairn/vault/pace';
import type { Pace, PaceEvent, RoundEnd } from '@cairn/vault/pace';
import type { Result } from '@cairn/domain';
import type { Later } from '../checkpoint-when-idle.ts';
import { isPairingAsk } from './pairing-asks.ts';
import type { PairingAsk, PairingAsks } from './pairing-asks.ts';
import type { PairingKeeper } from './pairing-keeper.ts';
import { isSharingAsk, serveSharing } from './sharing-asks.ts';
import { isReminderAsk, serveReminders } from './reminder-asks.ts';
import type { ReminderAsk } from './reminder-asks.ts';
import type { SharingAsk } from './sharing-asks.ts';
import type { SyncAsk, SyncAsks, SyncStanding } from './sync-asks.ts';

export interface SyncKeeperPorts {
  readonly vault: Pick<OpenVault, 'sync' | 'onChange'>;
  /** Of the address that serves this app: its relay is the one. */
  readonly origin: string;
  readonly fetch: Fetch;
  /** What a host gives beside the network. */
  readonly reach: Pick<SyncReach, 'adopt' | 'deviceName'>;
  /** It stands otherwise than before. */
  tell(): void;
  readonly wait: Later;
  now(): number;
  chance(): number;
}

/** What neither devices that meet, nor shares, nor reminders ask. */
type OwnAsk = Exclude<SyncAsk, PairingAsk | SharingAsk | ReminderAsk>;

type RoundTold = Result<SyncRoundEnd | Off, VaultError>;

/** A page that said nothing for so long has gone without a word. */
const LOOK_LASTS = 150_000;
/** Another device that wrote so lately reads along. */
const READS_ALONG = 300_000;
/** A bar is drawn for more than this. */
const FEW = 20;
const CHANGES_STANDING: readonly string[] = ['confirm', 'join-with-words', 'remove-device'];
const TELL_EVERY = 150;
/** Hints that lasted so long were not refused. */
const STEADY = 60_000;

export class SyncKeeper {
  readonly #ports: SyncKeeperPorts;
  readonly #sync: Promise<VaultSync>;
  readonly #over = new AbortController();
  readonly #stopHearing: () => void;
  /** When each page last said that it is looked at. */
  readonly #looks = new Map<string, number>();
  #pace: Pace = NO_PACE;
  #callOff = (): void => {};
  #hints: AbortController | null = null;
  /** The highest that this stream of hints told of. */
  #hinted = 0;
  #isWeighing = false;
  #cuts = 0;
  #otherWroteAt = -Infinity;
  #end: SyncRoundEnd | null = null;
  #reading: (Reading & { readonly from: number }) | null = null;
  #toldAt = 0;
  #pairing: Promise<PairingKeeper> | null = null;

  constructor(ports: SyncKeeperPorts) {
    this.#ports = ports;
    const reach: SyncReach = {
      ...ports.reach,
      fetch: (url, init) => ports.fetch(url, { ...init, signal: this.#untilOver(init.signal) }),
      reading: (reading) => this.#read(reading),
    };
    this.#sync = ports.vault.sync(reach);
    this.#stopHearing = ports.vault.onChange((topics) => {
      // Of what another device sent, everything is told.
      if (topics.includes('sync')) this.#otherWroteAt = ports.now();
      else if (topics.some((topic) => topic !== 'drafts'))
        this.#step({ type: 'acted', anotherWaits: ports.now() - this.#otherWroteAt < READS_ALONG });
    });
  }

  async serve(ask: SyncAsk): Promise<SyncAsks[SyncAsk['name']]['output']> {
    if (isPairingAsk(ask)) return this.#pair(ask);
    const sync = await this.#sync;
    if (isSharingAsk(ask)) return this.#unlessOver(serveSharing(sync, ask));
    return isReminderAsk(ask)
      ? this.#unlessOver(sync.reminders().then((door) => serveReminders(door, ask)))
      : this.#serveOwn(sync, ask);
  }

  async #serveOwn(sync: VaultSync, ask: OwnAsk): Promise<SyncAsks[OwnAsk['name']]['output']> {
    switch (ask.name) {
      case 'status':
        return this.#status(sync);
      case 'turn-on':
        return this.#run(() => sync.turnOn({ address: this.#ports.origin, invite: ask.input.invite }));
      case 'turn-off':
        return this.#turnOff(sync, ask.input);
      case 'erase-there':
        return this.#afterwards(await sync.eraseThere(ask.input));
      case 'round':
        return this.#run(() => sync.round());
      case 'go-on': {
        const went = await sync.goOn();
        return went.ok ? this.#run(() => sync.round()) : went;
      }
      case 'let-be':
        return this.#afterwards(await sync.letBe(ask.input));
      case 'look':
        return this.#look(ask.input);
      default:
        return ask satisfies never;
    }
  }

  /** The vault closes: nothing goes out any more, and nothing is waited for. */
  stop(): void {
    this.#over.abort();
    void this.#pairing?.then((pairing) => pairing.stop());
    this.#stopHearing();
    this.#callOff();
    this.#looks.clear();
  }

  /** Devices that meet, and what becomes of them: afterwards a round tells how it stands. */
  async #pair(ask: PairingAsk): Promise<PairingAsks[PairingAsk['name']]['output']> {
    this.#pairing ??= this.#createPairing();
    // A part that could not be fetched is asked for again the next time.
    this.#pairing.catch(() => (this.#pairing = null));
    const told = await this.#unlessOver((await this.#pairing).serve(ask));
    if (told.ok && ask.name === 'name-device') this.#step({ type: 'acted', anotherWaits: true });
    if (told.ok && CHANGES_STANDING.includes(ask.name)) void this.#goOn();
    return told;
  }

  async #createPairing(): Promise<PairingKeeper> {
    const { PairingKeeper: Keeper } = await import('./pairing-keeper.ts');
    const { origin } = this.#ports;
    return new Keeper({ sync: await this.#sync, origin, newId: () => crypto.randomUUID() });
  }

  async #goOn(): Promise<void> {
    const sync = await this.#sync;
    await this.#run(() => sync.round());
  }

  async #status(sync: VaultSync): Promise<SyncAsks['status']['output']> {
    const relay = await sync.relay();
    if (!relay.ok) return relay;
    if (relay.value === null) return { ok: true, value: { ...OFF, end: this.#end } };
    const status = await sync.status();
    if (!status.ok) return status;
    const isLong = this.#reading !== null && this.#reading.head - this.#reading.from > FEW;
    const reading = isLong ? this.#reading : null;
    return { ok: true, value: { relay: relay.value.origin, status: status.value, end: this.#end, reading } };
  }

  async #turnOff(sync: VaultSync, leaving: Leaving): Promise<Result<null, VaultError>> {
    const done = await sync.turnOff(leaving);
    if (done.ok) this.#end = null;
    return this.#afterwards(done);
  }

  /** Off, perhaps: the pace is told, and so are the pages. */
  async #afterwards<T>(told: T): Promise<T> {
    const relay = await (await this.#sync).relay();
    if (relay.ok && relay.value === null) {
      this.#hints?.abort();
      this.#step({ type: 'ended', end: { type: 'off' } });
    }
    this.#ports.tell();
    return told;
  }

  #look({ page, isLooked, isBack }: SyncAsks['look']['input']): Result<null, VaultError> {
    if (isLooked) this.#looks.set(page, this.#ports.now());
    else this.#looks.delete(page);
    this.#weighLooks();
    if (isBack) this.#step({ type: 'back' });
    return { ok: true, value: null };
  }

  #weighLooks(): void {
    const since = this.#ports.now() - LOOK_LASTS;
    for (const [page, saidAt] of this.#looks) if (saidAt < since) this.#looks.delete(page);
    const isLooked = this.#looks.size > 0;
    if (!isLooked) this.#hints?.abort();
    this.#step({ type: 'looked', isLooked });
  }

  #step(event: PaceEvent): void {
    const { now, chance, wait } = this.#ports;
    this.#pace = nextPace(this.#pace, event, { now: now(), chance: chance() });
    this.#callOff();
    const at = nextRoundAt(this.#pace);
    if (at === null || this.#over.signal.aborted) return;
    this.#callOff = wait(() => void this.#onTime(), Math.max(0, at - now()));
  }

  async #onTime(): Promise<void> {
    this.#callOff = () => {};
    this.#weighLooks();
    this.#callOff();
    if (nextRoundAt(this.#pace) === null) return;
    await this.#goOn();
  }

  async #run<T extends SyncRoundEnd | Off>(
    work: () => Promise<Result<T, VaultError>>,
  ): Promise<Result<T, VaultError>> {
    this.#step({ type: 'began' });
    const before = this.#hinted;
    const told = await this.#unlessThrown(work);
    this.#reading = null;
    if (told.ok && told.value.type !== 'off') this.#end = told.value;
    const relay = await this.#unlessOver((await this.#sync).relay());
    const isOff = relay.ok && relay.value === null;
    this.#step({ type: 'ended', end: isOff ? { type: 'off' } : endOf(told) });
    this.#ports.tell();
    if (told.ok && told.value.type === 'in-step') void this.#listen();
    if (this.#hinted !== before) void this.#weighHint();
    return told;
  }

  /** A round that throws has ended too: the next one is not to wait for it. */
  async #unlessThrown<T>(work: () => Promise<T>): Promise<T | Result<never, VaultError>> {
    try {
      return await this.#unlessOver(work());
    } catch (cause) {
      this.#reading = null;
      this.#step({ type: 'ended', end: { type: 'stopped-short', retryAfter: null } });
      throw cause;
    }
  }

  /** What a vault that closed meanwhile throws is no fault; what the browser refuses (quota, its keys) is an ending. */
  async #unlessOver<T>(work: Promise<T>): Promise<T | Result<never, VaultError>> {
    try {
      return await work;
    } catch (cause) {
      if (this.#over.signal.aborted) return { ok: false, error: { type: 'NoAnswer' } };
      if (!(cause instanceof DOMException)) throw cause;
      return { ok: false, error: { type: 'StoreTrouble', code: cause.name } };
    }
  }

  async #listen(): Promise<void> {
    if (this.#hints !== null || !this.#pace.isLooked) return;
    const hints = new AbortController();
    this.#hints = hints;
    // Another vault counts anew.
    this.#hinted = 0;
    const sync = await this.#sync;
    const since = this.#ports.now();
    await this.#unlessOver(sync.follow((seq) => this.#heard(seq), this.#untilOver(hints.signal)));
    this.#hints = null;
    this.#cuts = this.#ports.now() - since < STEADY ? this.#cuts + 1 : 1;
    if (!hints.signal.aborted) this.#step({ type: 'cut', times: this.#cuts });
  }

  #heard(seq: number): void {
    if (seq <= this.#hinted) return;
    this.#hinted = seq;
    if (!this.#pace.isRunning) void this.#weighHint();
  }

  /** What this device wrote itself is hinted at as well. */
  async #weighHint(): Promise<void> {
    if (this.#isWeighing) return;
    this.#isWeighing = true;
    const status = await this.#unlessOver((await this.#sync).status()).finally(
      () => (this.#isWeighing = false),
    );
    if (status.ok && this.#hinted > status.value.readTo) this.#step({ type: 'wanted' });
  }

  #read({ read, head }: Reading): void {
    const before = this.#reading;
    const from = before?.from ?? read;
    this.#reading = { from, read: Math.max(before?.read ?? 0, read), head };
    const now = this.#ports.now();
    if (now - this.#toldAt < TELL_EVERY) return;
    this.#toldAt = now;
    this.#ports.tell();
  }

  #untilOver(signal: AbortSignal | null | undefined): AbortSignal {
    return signal ? AbortSignal.any([this.#over.signal, signal]) : this.#over.signal;
  }
}

const OFF: SyncStanding = { relay: null, status: null, end: null, reading: null };

const endOf = (told: RoundTold): RoundEnd => {
  if (!told.ok) return { type: 'stopped-short', retryAfter: null };
  const { value } = told;
  if (value.type === 'in-step' || value.type === 'off') return { type: value.type };
  return { type: 'stopped-short', retryAfter: 'retryAfter' in value ? value.retryAfter : null };
};
