/**
 * My plan for hard moments. Each entry is the vault's once it is kept; what is being typed in a part is a draft there a
 * moment after the last key, so that a plan may be left at any instant. Before the vault is open the copy outside is shown,
 * where there is one, and nothing can be changed.
 */

import { PLAN_PART_IDS, takesMore, type EntityId, type PlanEntry, type PlanPartId } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createDraftKeeper, type DraftKeeper } from '../draft-keeper.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import type { SheetDone } from '../win-sheet.ts';
import { createActOnce, type ActOnce } from './act-once.ts';
import { planInCopy, type PlanParts } from './copied.ts';
import { HelpSource, type SourceDeps, type SourceState } from './help-source.ts';

export interface PlanState {
  readonly parts: PlanParts | null;
  readonly from: SourceState<PlanParts>['from'];
  /** What is being typed in each part. */
  readonly drafts: Readonly<Record<PlanPartId, string>>;
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
  /** Whether the question about notes was asked already; `null` until the vault has said. */
  readonly wasAsked: boolean | null;
}

export interface PlanDeps extends SourceDeps {
  readonly clock: Clock;
  readonly newActId: () => EntityId;
}

const ASKED = 'plan-asked';
const slotOf = (part: PlanPartId): string => `plan-${part}`;
const NO_DRAFTS: PlanState['drafts'] = {
  ...{ signs: '', alone: '', around: '', people: '', services: '', safer: '' },
};

const askPlan = async (door: VaultDoor): Promise<PlanParts | null> => {
  const answer = await door.ask('plan', {});
  return answer.ok ? answer.value.parts : null;
};

export class PlanModel implements Readable<PlanState> {
  readonly #deps: PlanDeps;
  readonly #source: HelpSource<PlanParts>;
  readonly #act: ActOnce;
  readonly #drafts = new Map<PlanPartId, DraftKeeper>();
  readonly #state: Live<PlanState> = createLive<PlanState>({
    ...{ parts: null, from: 'nowhere', drafts: NO_DRAFTS, trouble: null, done: null, wasAsked: null },
  });

  constructor(deps: PlanDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.session.door(), deps.newActId);
    this.#source = new HelpSource(deps, {
      topic: 'plan',
      fromCopy: ({ plan }) => planInCopy(plan),
      ask: askPlan,
    });
    this.#source.subscribe(({ value, from }) => this.#state.patch({ parts: value, from }));
    void deps.session.door().then((door) => this.#readDrafts(door));
  }

  subscribe(listener: (state: PlanState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PlanState {
    return this.#state.get();
  }

  typed(part: PlanPartId, text: string): void {
    this.#state.patch({ drafts: { ...this.get().drafts, [part]: text }, trouble: null });
    this.#keeperOf(part).typed(text);
  }

  /** True when nothing is left to keep: it is the vault's, or there was nothing. */
  async keep(part: PlanPartId): Promise<boolean> {
    const text = this.get().drafts[part];
    if (text.trim() === '') return true;
    const kept = await this.#act('keep-plan-entry', { part, text });
    if ('trouble' in kept) return this.#trouble(kept.trouble);
    if (this.get().drafts[part] === text) this.typed(part, '');
    this.flush();
    this.#state.patch({ done: { key: 'plan.kept', undo: kept.act }, trouble: null });
    return true;
  }

  async change(id: EntityId, text: string): Promise<boolean> {
    const changed = await this.#act('edit-plan-entry', { id, text });
    if ('trouble' in changed) return this.#trouble(changed.trouble);
    this.#state.patch({ done: { key: 'plan.kept', undo: changed.act }, trouble: null });
    return true;
  }

  /** By one place within its part. False: it was the first, or it could not be done. */
  async moveUp({ id, part }: PlanEntry): Promise<boolean> {
    const at = this.get().parts?.[part].findIndex((entry) => entry.id === id) ?? 0;
    if (at <= 0) return false;
    const moved = await this.#act('move-plan-entry', { id, to: at - 1 });
    if ('trouble' in moved) return this.#trouble(moved.trouble);
    this.#state.patch({ done: { key: 'help.moved', undo: moved.act }, trouble: null });
    return true;
  }

  async remove(id: EntityId): Promise<void> {
    const removed = await this.#act('remove-plan-entry', { id });
    if ('trouble' in removed) this.#trouble(removed.trouble);
    else this.#state.patch({ done: { key: 'plan.removed', undo: removed.act }, trouble: null });
  }

  /** For ever: nothing takes it back. */
  async removeForEver(id: EntityId): Promise<void> {
    const removed = await this.#act('purge-plan-entry', { id });
    if ('trouble' in removed) this.#trouble(removed.trouble);
    else this.#state.patch({ done: { key: 'help.purged', undo: null }, trouble: null });
  }

  /** The part to go on with: one with words that are not kept yet, else the first that is empty, else the first. */
  nextPart(): PlanPartId {
    const { drafts, parts } = this.get();
    const [first] = PLAN_PART_IDS;
    return (
      PLAN_PART_IDS.find((part) => drafts[part].trim() !== '' && takesMore(parts?.[part] ?? [])) ??
      PLAN_PART_IDS.find((part) => parts?.[part].length === 0) ??
      first
    );
  }

  /** The question was answered, whichever way: it is not asked again. */
  async asked(): Promise<void> {
    this.#state.patch({ wasAsked: true });
    await this.#act('keep-draft', { slot: ASKED, text: '1' });
  }

  flush(): void {
    for (const keeper of this.#drafts.values()) keeper.flush();
  }

  stop(): void {
    this.flush();
    this.#source.stop();
  }

  #keeperOf(part: PlanPartId): DraftKeeper {
    const { session, clock, newActId } = this.#deps;
    const keeper =
      this.#drafts.get(part) ?? createDraftKeeper({ door: session.door(), clock, newActId }, slotOf(part));
    this.#drafts.set(part, keeper);
    return keeper;
  }

  #trouble(trouble: VaultError): false {
    this.#state.patch({ trouble, done: null });
    return false;
  }

  async #readDrafts(door: VaultDoor): Promise<void> {
    const answer = await door.ask('today', {});
    if (!answer.ok) return;
    const kept = answer.value.drafts;
    const drafts = { ...NO_DRAFTS };
    // What was typed while the vault was opening is newer than what lies there.
    for (const part of PLAN_PART_IDS) drafts[part] = this.get().drafts[part] || (kept[slotOf(part)] ?? '');
    this.#state.patch({ drafts, wasAsked: kept[ASKED] !== undefined });
  }
}
