/** How moments were, newest first. One that is put away stays in its place for this visit, with the way back; one that is changed too. */

import type { CheckIn, EntityId, LocalDay } from '@cairn/domain';
import type { ActId, CheckInEdit, VaultDoor, VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';

export interface CheckInRow {
  readonly checkIn: CheckIn;
  /** What put it away, on this visit; `null`: it is there. */
  readonly away: ActId | null;
}

export interface CheckInChanged {
  readonly id: EntityId;
  readonly act: ActId;
}

export interface CheckInsState {
  /** `null` until known. */
  readonly rows: readonly CheckInRow[] | null;
  readonly next: string | null;
  /** The newest change of this visit, which can be taken back. */
  readonly changed: CheckInChanged | null;
  readonly trouble: VaultError | null;
}

interface CheckInsDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

const PAGE = 30;
/** A page of the vault holds no more. */
const MOST = 500;

export class CheckInsModel implements Readable<CheckInsState> {
  readonly #deps: CheckInsDeps;
  readonly #act: ActOnce;
  readonly #away = new Map<EntityId, CheckInRow>();
  readonly #state: Live<CheckInsState> = createLive<CheckInsState>({
    ...{ rows: null, next: null, changed: null, trouble: null },
  });
  readonly #stop: () => void;

  constructor(deps: CheckInsDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#stop = follow(deps.door, ['check-ins'], (door) => this.#ask(door));
  }

  subscribe(listener: (state: CheckInsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#stop();
  }

  async putAway(checkIn: CheckIn): Promise<void> {
    const done = await this.#act('trash-check-in', { id: checkIn.id });
    if ('trouble' in done) return this.#state.patch({ trouble: done.trouble });
    this.#away.set(checkIn.id, { checkIn, away: done.act });
    await this.#ask(await this.#deps.door);
  }

  async bringBack({ checkIn, away }: CheckInRow): Promise<void> {
    if (away === null) return;
    const done = await this.#act('undo', { act: away });
    if ('trouble' in done) return this.#state.patch({ trouble: done.trouble });
    this.#away.delete(checkIn.id);
    await this.#ask(await this.#deps.door);
  }

  /** True once the vault has it. With nothing left of it, it is put away. */
  async change(checkIn: CheckIn, set: CheckInEdit): Promise<boolean> {
    if (Object.keys(set).length === 0) return true;
    const done = await this.#act('edit-check-in', { id: checkIn.id, set });
    if ('trouble' in done) {
      this.#state.patch({ trouble: done.trouble });
      return false;
    }
    if (done.done.checkIn.trashed) this.#away.set(checkIn.id, { checkIn, away: done.act });
    else this.#state.patch({ changed: { id: checkIn.id, act: done.act } });
    await this.#ask(await this.#deps.door);
    return true;
  }

  async changeBack(): Promise<void> {
    const { changed } = this.#state.get();
    if (changed === null) return;
    const done = await this.#act('undo', { act: changed.act });
    if ('trouble' in done) return this.#state.patch({ trouble: done.trouble });
    this.#state.patch({ changed: null });
    await this.#ask(await this.#deps.door);
  }

  async older(): Promise<void> {
    const { next, rows } = this.#state.get();
    if (next === null) return;
    const asked = await (await this.#deps.door).ask('check-ins', { limit: PAGE, after: next });
    if (!asked.ok) return this.#state.patch({ trouble: asked.error });
    const known = (rows ?? []).filter(({ away }) => away === null).map(({ checkIn }) => checkIn);
    this.#tell([...known, ...asked.value.checkIns], asked.value.next);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const limit = Math.min(MOST, Math.max(PAGE, this.#state.get().rows?.length ?? 0));
    const asked = await door.ask('check-ins', { limit });
    if (!asked.ok) return this.#state.patch({ trouble: asked.error });
    this.#tell(asked.value.checkIns, asked.value.next);
  }

  #tell(kept: readonly CheckIn[], next: string | null): void {
    const there = kept
      .filter(({ id }) => !this.#away.has(id))
      .map((checkIn): CheckInRow => ({ checkIn, away: null }));
    const rows = [...there, ...this.#away.values()].toSorted((one, other) =>
      placeOf(one) < placeOf(other) ? 1 : -1,
    );
    this.#state.patch({ rows, next, trouble: null });
  }
}

/** As the vault orders them: by day, then by moment, and one whose moment is not known at noon. */
const placeOf = ({ checkIn: { localDay, at, id } }: CheckInRow): string =>
  `${localDay} ${String(at ?? Date.parse(`${localDay}T12:00Z`)).padStart(16, '0')} ${id}`;

/** Each day's rows together, in the order they are in. */
export const rowsByDay = (rows: readonly CheckInRow[]): ReadonlyMap<LocalDay, readonly CheckInRow[]> => {
  const days = new Map<LocalDay, CheckInRow[]>();
  for (const row of rows) {
    const day = days.get(row.checkIn.localDay);
    if (day === undefined) days.set(row.checkIn.localDay, [row]);
    else day.push(row);
  }
  return days;
};
