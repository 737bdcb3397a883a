/**
 * A pause after a win: how it was, as fields of the win itself. Each answer is kept as it is given, and a line a moment after
 * the last key, so that nothing is lost when the sheet goes by itself. What nobody said stays `null`, and is never 0.
 */

import { dayNumber, type Effort, type EntityId, type Rating, type Win } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { VaultDoor, VaultError, WinEdit } from '@cairn/vault';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';

export interface PauseState {
  readonly effort: Effort | null;
  readonly pleasure: Rating | null;
  readonly mastery: Rating | null;
  readonly line: string;
  /** Something was said, and the vault has it. */
  readonly isKept: boolean;
  readonly trouble: VaultError | null;
}

export interface PauseDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  readonly win: Win;
}

const PROMPTS = [
  'pause.prompt.felt',
  'pause.prompt.possible',
  'pause.prompt.cost',
  'pause.prompt.morning',
] as const satisfies readonly PlainKey[];

/** One of four, in turn from pause to pause and from day to day. */
export const promptOf = ({ localDay }: Pick<Win, 'localDay'>, turn: number): PlainKey =>
  PROMPTS[(dayNumber(localDay) + turn) % PROMPTS.length] ?? PROMPTS[0];

const AFTER_MS = 600;

type Answers = Pick<PauseState, 'effort' | 'pleasure' | 'mastery'>;

export class PauseModel implements Readable<PauseState> {
  readonly #deps: PauseDeps;
  readonly #state: Live<PauseState>;
  #unsaved: WinEdit = {};
  #saving: Promise<void> | null = null;
  #cancel = (): void => {};

  constructor(deps: PauseDeps) {
    this.#deps = deps;
    const { effort, pleasure, mastery, note } = deps.win;
    this.#state = createLive<PauseState>({
      ...{ effort, pleasure, mastery, line: note ?? '', isKept: false, trouble: null },
    });
  }

  subscribe(listener: (state: PauseState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PauseState {
    return this.#state.get();
  }

  say(part: Partial<Answers>): void {
    this.#state.patch(part);
    this.#unsaved = { ...this.#unsaved, ...part };
    void this.flush();
  }

  write(line: string): void {
    this.#state.patch({ line });
    this.#unsaved = { ...this.#unsaved, note: line.trim() === '' ? null : line };
    this.#cancel();
    this.#cancel = this.#deps.clock.after(AFTER_MS, () => void this.flush());
  }

  /** Keeps now what is not kept yet. False: it was not kept, and why stands in `trouble`. */
  async flush(): Promise<boolean> {
    this.#cancel();
    this.#saving ??= this.#save();
    await this.#saving;
    return this.get().trouble === null;
  }

  async #save(): Promise<void> {
    const { door, newActId, win } = this.#deps;
    const vault = await door;
    while (Object.keys(this.#unsaved).length > 0) {
      const set = this.#unsaved;
      this.#unsaved = {};
      const kept = await vault.act({ act: newActId(), name: 'edit-win', input: { id: win.id, set } });
      if (!kept.ok) {
        this.#unsaved = { ...set, ...this.#unsaved };
        this.#state.patch({ trouble: kept.error });
        break;
      }
      this.#state.patch({ isKept: true, trouble: null });
    }
    this.#saving = null;
  }
}
