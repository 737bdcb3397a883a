/**
 * A person's other devices, in the settings: off until it is chosen. Law: it says how things stand, and not how they are hoped to
 * stand; whatever is wrong is a sentence, and has a way out beside it.
 */

import type { PlainKey } from '@cairn/copy';
import type { Result } from '@cairn/domain';
import type { Off, SyncRoundEnd, VaultError } from '@cairn/vault';
import type { SyncPlace } from '../../platform/app-platform.ts';
import type { SyncStanding, SyncTrouble } from '../../worker/sync/sync-asks.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface SyncSettingsState {
  /** `null` while it is looked at. */
  readonly standing: SyncStanding | null;
  readonly isWorking: boolean;
  /** What was asked here last and did not end well. */
  readonly trouble: PlainKey | null;
  /** The relay lets in those who have a code. */
  readonly wantsInvite: boolean;
  readonly ended: 'none' | 'off' | 'erased';
}

export class SyncSettings implements Readable<SyncSettingsState> {
  readonly #place: SyncPlace;
  readonly #state: Live<SyncSettingsState> = createLive<SyncSettingsState>({
    ...{ standing: null, isWorking: false, trouble: null, wantsInvite: false, ended: 'none' },
  });
  readonly stop: () => void;
  #look: Promise<void> | null = null;
  #isOld = false;

  constructor(place: SyncPlace) {
    this.#place = place;
    this.stop = place.onChange(() => void this.look());
    void this.look();
  }

  subscribe(listener: (state: SyncSettingsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): SyncSettingsState {
    return this.#state.get();
  }

  /** True when it is on. An invite of nothing is none. */
  turnOn(invite: string): Promise<boolean> {
    const asked = { invite: invite.trim() === '' ? null : invite.trim() };
    return this.#work(() => this.#place.ask('turn-on', asked));
  }

  /** `anyway`: though a device is still being taken off. */
  turnOff(anyway: boolean): Promise<boolean> {
    return this.#work(() => this.#place.ask('turn-off', { anyway }), 'off');
  }

  /** Asked of the relay: that it does so is for it to say. */
  eraseThere(anyway: boolean): Promise<boolean> {
    return this.#work(() => this.#place.ask('erase-there', { anyway }), 'erased');
  }

  again(): Promise<boolean> {
    return this.#work(() => this.#place.ask('round', null));
  }

  /** With a relay that keeps forgetting. */
  goOn(): Promise<boolean> {
    return this.#work(() => this.#place.ask('go-on', null));
  }

  letBe(trouble: SyncTrouble): Promise<boolean> {
    return this.#work(() => this.#place.ask('let-be', trouble));
  }

  /** One at a time; what changed meanwhile is looked at again. */
  look(): Promise<void> {
    this.#isOld = true;
    this.#look ??= this.#lookUntilNew().finally(() => (this.#look = null));
    return this.#look;
  }

  async #lookUntilNew(): Promise<void> {
    while (this.#isOld) {
      this.#isOld = false;
      const told = await this.#place.ask('status', null);
      if (told.ok) this.#state.patch({ standing: told.value });
      else this.#state.patch({ trouble: keyOfError(told.error) });
    }
  }

  async #work(
    work: () => Promise<Result<SyncRoundEnd | Off | null, VaultError>>,
    ended: SyncSettingsState['ended'] = 'none',
  ): Promise<boolean> {
    if (this.get().isWorking) return false;
    this.#state.patch({ isWorking: true, trouble: null, ended: 'none' });
    const told = await work().catch(() => BROKEN);
    await this.look();
    const trouble = troubleOf(told);
    const wantsInvite = this.get().wantsInvite || (told.ok && told.value?.type === 'invite');
    this.#state.patch({ isWorking: false, trouble, wantsInvite, ended: trouble === null ? ended : 'none' });
    return trouble === null;
  }
}

const BROKEN: Result<never, VaultError> = { ok: false, error: { type: 'NoAnswer' } };

const troubleOf = (told: Result<SyncRoundEnd | Off | null, VaultError>): PlainKey | null => {
  if (!told.ok) return keyOfError(told.error);
  return told.value === null || told.value.type === 'off' ? null : keyOfEnd(told.value);
};

const keyOfError = (error: VaultError): PlainKey => {
  if (error.type === 'BadInput' && error.field === 'removal') return STILL_REMOVING;
  if (error.type === 'CannotSync') return 'sync.end.cannot';
  return error.type === 'NoRoom' ? 'vault-error.NoRoom' : 'sync.end.trouble';
};

/** It can be done all the same. */
export const STILL_REMOVING = 'sync.end.removing' satisfies PlainKey;

/** What kept a round from its end; `null`: nothing did. */
export const keyOfEnd = ({ type }: SyncRoundEnd): PlainKey | null => SENTENCES[type];

const SENTENCES = {
  'in-step': null,
  unreachable: 'sync.end.unreachable',
  unavailable: 'sync.end.unavailable',
  'too-many': 'sync.end.unavailable',
  refused: 'sync.end.refused',
  invite: 'sync.end.invite',
  full: 'sync.end.full',
  closed: 'sync.end.closed',
  removed: 'sync.end.removed',
  stopped: 'sync.end.stopped',
  'not-found': 'sync.end.no-sense',
  conflict: 'sync.end.no-sense',
  'bad-request': 'sync.end.no-sense',
  'too-large': 'sync.end.no-sense',
} as const satisfies Readonly<Record<SyncRoundEnd['type'], PlainKey | null>>;
