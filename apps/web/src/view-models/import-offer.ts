/**
 * What is not done yet in another app, kept as paths where the person picked it: nothing is picked by itself. Each is an act of its
 * own under one id however often it is asked, and all are taken back with the import.
 */

import type { EntityId, PrivateText, Tone } from '@cairn/domain';
import { tasksNotHere } from '@cairn/interchange';
import type { ImportPlan } from '@cairn/interchange';
import type { ImportSummary, VaultDoor, VaultError } from '@cairn/vault';
import { cameSome } from './import-done.ts';

/** What is a path here already is not offered again. */
export const withoutPaths = async (plan: ImportPlan, door: VaultDoor): Promise<ImportPlan> => {
  if (!('openTasks' in plan) || plan.openTasks.length === 0) return plan;
  const known = await door.ask('paths', {});
  const here = known.ok ? known.value.paths.map(({ challenge }) => challenge.text) : [];
  return { ...plan, openTasks: tasksNotHere(plan.openTasks, here) };
};

interface OfferDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

export class PickedTasks {
  readonly #deps: OfferDeps;
  readonly #acts: Map<PrivateText, EntityId> = new Map();
  readonly #kept: EntityId[] = [];
  /** How the words are to be met that need more than being kept. */
  met: { readonly tone: Tone } | null = null;

  constructor(deps: OfferDeps) {
    this.#deps = deps;
  }

  get kept(): number {
    return this.#kept.length;
  }

  /** The first that is not kept ends it; `null`: all of them are. */
  async keep(picked: readonly PrivateText[]): Promise<VaultError | null> {
    const door = await this.#deps.door;
    for (const text of picked) {
      const act = this.#acts.get(text) ?? this.#deps.newActId();
      this.#acts.set(text, act);
      if (this.#kept.includes(act)) continue;
      const done = await door.act({ act, name: 'keep-challenge', input: { text } });
      if (!done.ok) return done.error;
      this.#kept.push(act);
      const { tone } = done.value;
      if (tone === 'danger' || (tone === 'wish' && this.met === null)) this.met = { tone };
    }
    return null;
  }

  /** With what came in beside them. */
  async takeBack(brought: EntityId, summary: ImportSummary | null): Promise<boolean> {
    const door = await this.#deps.door;
    const isAdded = summary !== null && cameSome(summary);
    const undo = async (act: EntityId): Promise<boolean> =>
      (await door.act({ act: this.#deps.newActId(), name: 'undo', input: { act } })).ok;
    for (const act of this.#kept.toReversed()) {
      if (!(await undo(act))) return false;
      this.#kept.pop();
    }
    return !isAdded || undo(brought);
  }
}
