/** Mood and energy, each in one tap and neither asked for; confidence, sleep and a line of one's own for those who want more. Every tap is a note of its own moment; nothing is averaged. */

import type { Energy, EntityId, Rating } from '@cairn/domain';
import type { Today, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from './live.ts';

export interface CheckInState {
  readonly mood: Rating | null;
  readonly energy: Energy | null;
  /** Of one small thing tomorrow, and of the night before: as said on this visit. */
  readonly confidence: Rating | null;
  readonly sleepMinutes: number | null;
  readonly noted: EntityId | null;
  readonly trouble: VaultError | null;
}

interface Said {
  readonly mood?: Rating;
  readonly energy?: Energy;
  readonly confidence?: Rating;
  readonly sleepMinutes?: number;
  readonly note?: string;
}

type HowItIs = Today['howItIs'];

export class CheckInModel implements Readable<CheckInState> {
  readonly #door: Promise<VaultDoor>;
  readonly #newActId: () => EntityId;
  readonly #state: Live<CheckInState>;
  #before: CheckInState;

  constructor(door: Promise<VaultDoor>, newActId: () => EntityId, last: HowItIs) {
    this.#door = door;
    this.#newActId = newActId;
    this.#before = { ...last, confidence: null, sleepMinutes: null, noted: null, trouble: null };
    this.#state = createLive(this.#before);
  }

  subscribe(listener: (state: CheckInState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  /** What the vault says now; while something was noted here just now, that stands. */
  heard({ mood, energy }: HowItIs): void {
    if (this.#state.get().noted === null) this.#state.patch({ mood, energy });
  }

  setMood(mood: Rating): Promise<void> {
    return this.#note({ mood });
  }

  setEnergy(energy: Energy): Promise<void> {
    return this.#note({ energy });
  }

  setConfidence(confidence: Rating): Promise<void> {
    return this.#note({ confidence });
  }

  setSleep(sleepMinutes: number): Promise<void> {
    return this.#note({ sleepMinutes });
  }

  /** True once the vault has it: until then the words stay where they are. */
  async keepLine(note: string): Promise<boolean> {
    await this.#note({ note });
    return this.#state.get().trouble === null;
  }

  /** Takes back the newest note of this visit; what was shown before it is shown again. */
  async undo(): Promise<void> {
    const { noted } = this.#state.get();
    if (noted === null) return;
    const undone = await (
      await this.#door
    ).act({ act: this.#newActId(), name: 'undo', input: { act: noted } });
    if (undone.ok) this.#state.set(this.#before);
    else this.#state.patch({ trouble: undone.error });
  }

  async #note({ note, ...said }: Said): Promise<void> {
    const act = this.#newActId();
    const noted = await (
      await this.#door
    ).act({ act, name: 'check-in', input: { ...said, ...(note === undefined ? {} : { note }) } });
    if (noted.ok) {
      this.#before = { ...this.#state.get(), noted: null, trouble: null };
      this.#state.patch({ ...said, noted: act, trouble: null });
    } else this.#state.patch({ trouble: noted.error, noted: null });
  }
}
