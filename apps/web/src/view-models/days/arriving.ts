/**
 * Reminders that arrive while Cairn is closed: the person's own yes, on this device alone. While it is on, the relay is told anew whenever
 * something changes and whenever Cairn is looked at; where it no longer can be, the browser's address is given back, so that nothing comes.
 */

import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { NoticePlace } from '../../platform/app-platform.ts';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { ARRIVE_SLOT } from './reminders.ts';
import { tellReminders, type TellDeps, type Telling, type Told } from './tell-reminders.ts';

export interface ArrivingState {
  /** `null` until it is known. */
  readonly support: 'ok' | 'install' | 'none' | null;
  readonly on: boolean;
  readonly isWorking: boolean;
  readonly asleep: boolean;
  /** Why it could not be turned on, or ended. */
  readonly trouble: Exclude<Told['type'], 'told' | 'same'> | null;
}

export interface ArrivingDeps extends Omit<TellDeps, 'door' | 'now'> {
  readonly door: Promise<VaultDoor>;
  readonly notices: Pick<NoticePlace, 'permission' | 'ask'>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  readonly isLookedAt: () => boolean;
}

/** What is changed in one go is told in one go. */
const SOON = 2_000;
/** A page that stays open tells of the days to come, and of a journey. */
const NOW_AND_THEN = 3_600_000;
const A_MINUTE = 60_000;

const OFF: ArrivingState = { support: null, on: false, isWorking: false, asleep: false, trouble: null };

export class ArrivingModel implements Readable<ArrivingState> {
  readonly #deps: ArrivingDeps;
  readonly #state: Live<ArrivingState> = createLive<ArrivingState>(OFF);
  #id = '';
  #before: string | undefined = undefined;
  #signedAt = -Infinity;
  #cancel = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(deps: ArrivingDeps) {
    this.#deps = deps;
    void this.#begin();
  }

  subscribe(listener: (state: ArrivingState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ArrivingState {
    return this.#state.get();
  }

  async turn(on: boolean): Promise<void> {
    this.#state.patch({ isWorking: true, trouble: null });
    await (on ? this.#turnOn() : this.#end(null));
    this.#state.patch({ isWorking: false });
  }

  /** By the person alone. */
  wakeUp(): Promise<void> {
    return this.#tell('woken');
  }

  /** Somebody looks at Cairn: once a minute that is a sign. */
  lookedAt(): Promise<void> {
    const isNew = this.#deps.clock.now().getTime() - this.#signedAt >= A_MINUTE;
    return this.#tell(isNew ? 'opened' : 'none');
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#stopWatching();
  }

  async #begin(): Promise<void> {
    const door = await this.#deps.door;
    this.#state.patch({ support: this.#deps.push.support() });
    if (this.#stopped) return;
    this.#stopWatching = door.onChange(() => this.#soon(SOON));
    await this.#tell(this.#deps.isLookedAt() ? 'opened' : 'none');
  }

  #soon(ms: number): void {
    this.#cancel();
    if (!this.#stopped) this.#cancel = this.#deps.clock.after(ms, () => void this.#tell('none'));
  }

  async #turnOn(): Promise<void> {
    const { notices } = this.#deps;
    const isAllowed = notices.permission() === 'granted' || (await notices.ask());
    if (!isAllowed) return this.#state.patch({ trouble: 'refused' });
    const id = this.#deps.newActId();
    // Kept first: what a relay may send is known here, whatever ends in between.
    await this.#keep(id);
    this.#id = id;
    await this.#tell('woken');
    const { trouble } = this.get();
    if (trouble !== null) await this.#end(trouble);
  }

  async #tell(sign: Telling['sign']): Promise<void> {
    this.#id = await this.#read();
    this.#state.patch({ on: this.#id !== '' });
    if (this.#id === '' || this.#stopped) return;
    this.#soon(NOW_AND_THEN);
    const telling = { id: this.#id, sign, ...(this.#before === undefined ? {} : { before: this.#before }) };
    const told = await tellReminders(
      { ...this.#deps, door: await this.#deps.door, now: () => this.#deps.clock.now() },
      telling,
    );
    if (told.type === 'same') return;
    if (told.type === 'told') {
      this.#before = told.what;
      if (sign !== 'none') this.#signedAt = this.#deps.clock.now().getTime();
      return this.#state.patch({ asleep: told.asleep, trouble: null });
    }
    if (told.type === 'no-relay') return this.#end('no-relay');
    this.#state.patch({ trouble: told.type });
  }

  async #end(trouble: ArrivingState['trouble']): Promise<void> {
    const id = this.#id;
    await this.#keep('');
    this.#id = '';
    this.#before = undefined;
    this.#state.patch({ on: false, asleep: false, trouble });
    // Without an address nothing arrives, whether or not the relay hears of it.
    await this.#deps.push.end();
    if (id !== '' && trouble !== 'no-relay') await this.#deps.sync.ask('end-reminders', id);
  }

  async #read(): Promise<string> {
    const answer = await (await this.#deps.door).ask('today', {});
    return answer.ok ? (answer.value.drafts[ARRIVE_SLOT] ?? '') : this.#id;
  }

  async #keep(text: string): Promise<void> {
    const input = { slot: ARRIVE_SLOT, text };
    await (await this.#deps.door).act({ act: this.#deps.newActId(), name: 'keep-draft', input });
  }
}
