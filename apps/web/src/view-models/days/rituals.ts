/**
 * Rituals: small things tied to an anchor of the day, in the order the person stacks them. Doing one keeps a win, in one tap,
 * once for a tap. Nothing here counts a day on which one was not done.
 */

import { weekday, type DayPart, type EntityId, type LocalDay, type Ritual } from '@cairn/domain';
import type { RitualView, VaultDoor, VaultError, WinKept } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createActOnce, type ActOnce, type Outcome } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { keptDone } from '../kept-done.ts';
import { metOf } from '../met.ts';
import type { SheetDone } from '../win-sheet.ts';
import { keepRitualOf, ritualEditOf, type RitualForm } from './ritual-form.ts';

export interface RitualsState {
  /** Those that are not in the trash; `null` until the vault has said. */
  readonly rituals: readonly RitualView[] | null;
  /** What went wrong at the last try. */
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
  /** Being kept as done at this moment. */
  readonly doing: EntityId | null;
}

export interface RitualsDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  /** What follows a kept win; gives the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
}

/** The order in which a day goes by; what has no part of it comes last. */
export const DAY_PARTS: readonly DayPart[] = ['am', 'pm', 'eve', 'any'];

/** One part of day with its stack, those that rest left out. */
export interface RitualStack {
  readonly part: DayPart;
  readonly rituals: readonly RitualView[];
}

/** Parts with nothing in them are left out. */
export const stacksOf = (rituals: readonly RitualView[]): readonly RitualStack[] =>
  DAY_PARTS.map((part) => ({
    part,
    rituals: rituals.filter(({ ritual }) => ritual.dayPart === part && !ritual.resting),
  })).filter((stack) => stack.rituals.length > 0);

export const isOfDay = ({ remindAt, remindDays }: Ritual, day: LocalDay): boolean =>
  remindAt === null || (remindDays & (1 << (weekday(day) - 1))) !== 0;

/** In the order of the day, those with days of their own on these alone. */
export const ritualsOn = (rituals: readonly RitualView[], day: LocalDay): readonly RitualView[] =>
  stacksOf(rituals)
    .flatMap((stack) => stack.rituals)
    .filter(({ ritual }) => isOfDay(ritual, day));

type Asked =
  | 'keep-ritual'
  | 'edit-ritual'
  | 'move-ritual'
  | 'let-ritual-rest'
  | 'remove-ritual'
  | 'purge-ritual'
  | 'done-ritual';

export class RitualsModel implements Readable<RitualsState> {
  readonly #deps: RitualsDeps;
  readonly #act: ActOnce;
  readonly #state: Live<RitualsState> = createLive<RitualsState>({
    ...{ rituals: null, trouble: null, done: null, doing: null },
  });
  /** What the met words are the words of. */
  #metAs: 'ritual' | 'win' = 'win';
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(deps: RitualsDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    void deps.door.then((door) => this.#watch(door));
  }

  subscribe(listener: (state: RitualsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): RitualsState {
    return this.#state.get();
  }

  /** True once the vault has it; else `trouble` says why, and the sheet stays. */
  async save(ritual: Ritual | null, form: RitualForm): Promise<boolean> {
    const saved =
      ritual === null
        ? await this.#act('keep-ritual', keepRitualOf(form))
        : await this.#act('edit-ritual', { id: ritual.id, set: ritualEditOf(ritual, form) });
    if (!this.#ended(saved, { key: 'ritual.kept' }) || 'trouble' in saved) return false;
    const { tone, ritual: kept } = saved.done;
    const met = metOf(tone, kept.id);
    if (met !== null) this.#state.patch({ done: { key: 'ritual.kept', undo: saved.act, met } });
    this.#metAs = 'ritual';
    return true;
  }

  /** A full win, however it went. */
  async did({ id }: Ritual): Promise<WinKept | null> {
    if (this.get().doing !== null) return null;
    this.#state.patch({ doing: id });
    const kept = await this.#act('done-ritual', { id });
    this.#state.patch({ doing: null });
    if (!this.#ended(kept, { key: 'today.kept' }) || 'trouble' in kept) return null;
    this.#state.patch({ done: keptDone(this.#deps.after(kept.done), kept.done) });
    this.#metAs = 'win';
    return kept.done;
  }

  /** *Not what I meant*: the card goes, and what was kept is like any other. */
  async notMeant(): Promise<void> {
    const id = this.get().done?.met?.win;
    if (id === undefined) return;
    this.begin();
    if (this.#metAs === 'win') await this.#act('let-rest', { id, resting: false });
    else await this.#act('let-ritual-rest', { id, resting: false });
  }

  /** To a place of its stack, counted from 0. The new order stands when this is over. */
  async move({ id }: Ritual, to: number): Promise<boolean> {
    const isMoved = this.#ended(await this.#act('move-ritual', { id, to }), { key: 'help.moved' });
    await this.#read(await this.#deps.door);
    return isMoved;
  }

  async letRest({ id }: Ritual, resting: boolean): Promise<boolean> {
    const rested = await this.#act('let-ritual-rest', { id, resting });
    return this.#ended(rested, { key: resting ? 'ritual.rested' : 'ritual.woken' });
  }

  async remove({ id }: Ritual): Promise<boolean> {
    return this.#ended(await this.#act('remove-ritual', { id }), { key: 'ritual.removed' });
  }

  /** For ever: nothing takes it back. The wins stay. */
  async removeForEver({ id }: Ritual): Promise<boolean> {
    return this.#ended(await this.#act('purge-ritual', { id }), { key: 'help.purged', forEver: true });
  }

  /** Something new begins: what was done before stands in no way of it. */
  begin(): void {
    this.#state.patch({ trouble: null, done: null });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWatching();
  }

  #ended(
    outcome: Outcome<Asked>,
    { key, forEver = false }: { readonly key: SheetDone['key']; readonly forEver?: boolean },
  ): boolean {
    if ('trouble' in outcome) {
      this.#state.patch({ trouble: outcome.trouble, done: null });
      return false;
    }
    this.#state.patch({ trouble: null, done: { key, undo: forEver ? null : outcome.act } });
    return true;
  }

  async #watch(door: VaultDoor): Promise<void> {
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('rituals') || topics.includes('wins')) void this.#read(door);
    });
    await this.#read(door);
  }

  async #read(door: VaultDoor): Promise<void> {
    const answer = await door.ask('rituals', {});
    if (this.#stopped) return;
    if (answer.ok) this.#state.patch({ rituals: answer.value.rituals });
    else this.#state.patch({ trouble: answer.error });
  }
}
