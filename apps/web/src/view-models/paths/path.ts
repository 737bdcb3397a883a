/**
 * One path: its ladders, the step where one stands, and what can be done with it. Everything is decided by the person; what is
 * offered waits until they answer, and "stay here" is an answer as good. "Kept" is said after the vault has it.
 */

import type { EntityId, Obstacle, Rating, Smaller, Step, Tone } from '@cairn/domain';
import type {
  IntentName,
  Intents,
  PathView,
  Settings,
  StepDone,
  StepOffer,
  StepPlan,
  VaultDoor,
  VaultError,
  WinKept,
} from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { needsHelp } from '../met.ts';
import { keptDone } from '../kept-done.ts';
import { isStill } from '../say-after-keeping.ts';
import type { SheetDone } from '../win-sheet.ts';
import { follow } from './follow.ts';
import { aBitMore, formFrom, madeSmaller, offeredOf, stepNow, swapped, type StepForm } from './step-form.ts';

/** What stands open under the step: one thing at a time, so that a small screen stays calm. */
export type Opened = 'smaller' | 'fit' | 'obstacles' | 'answer' | 'expect' | null;

export interface PathState {
  /** `null` until the vault has said. */
  readonly view: PathView | null;
  readonly isGone: boolean;
  /** Let go a moment ago: it is still looked at, and can be brought back. */
  readonly isLetGo: boolean;
  /** The step that stands large: where one stands, or another that was chosen. */
  readonly at: EntityId | null;
  readonly opened: Opened;
  readonly form: StepForm | null;
  /** The answer to "this one didn't happen"; told, and kept nowhere. `null`: there is nothing to offer. */
  readonly answer: StepOffer | null;
  /** Words just kept that are met with more than a quiet line. */
  readonly met: { readonly tone: Tone } | null;
  /** Grows with each stone that settles. */
  readonly landed: number;
  /** The win just kept, for how it was. */
  readonly newest: EntityId | null;
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
}

export interface PathDeps {
  readonly id: EntityId;
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  /** What follows a kept win; gives the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
  readonly settings: () => Pick<Settings, 'celebration' | 'motion' | 'ratings'>;
}

const START: PathState = {
  ...{
    view: null,
    isGone: false,
    isLetGo: false,
    at: null,
    opened: null,
    form: null,
    answer: null,
    met: null,
  },
  ...{ landed: 0, newest: null, trouble: null, done: null },
};

export class PathModel implements Readable<PathState> {
  readonly #deps: PathDeps;
  readonly #act: ActOnce;
  readonly #state: Live<PathState> = createLive(START);
  readonly #stop: () => void;

  constructor(deps: PathDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#stop = follow(deps.door, ['paths', 'wins'], (door) => this.#read(door));
  }

  subscribe(listener: (state: PathState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PathState {
    return this.#state.get();
  }

  /** Does something at the vault and says how it ended. `null`: it was not done, and why stands in `trouble`. */
  async run<N extends IntentName>(
    name: N,
    input: Intents[N]['input'],
    key: PlainKey | null,
  ): Promise<Intents[N]['output'] | null> {
    const ended = await this.#act(name, input);
    if ('trouble' in ended) {
      this.#state.patch({ trouble: ended.trouble });
      return null;
    }
    this.#state.patch({ trouble: null, ...(key === null ? {} : { done: { key, undo: ended.act } }) });
    return ended.done;
  }

  /** The step that stands large. */
  step(): Step | null {
    return this.#steps().find(({ id }) => id === this.get().at) ?? null;
  }

  choose(at: EntityId): void {
    this.#state.patch({ at, opened: null, form: null, answer: null, newest: null });
  }

  open(opened: Opened): void {
    this.#state.patch({ opened, trouble: null });
  }

  /** Says that it is done: the step, or the smaller form of it that stands there. A full win either way. */
  async did(how: StepDone = {}): Promise<void> {
    const step = this.step();
    if (step === null) return;
    const { form } = this.get();
    const text = form !== null && form.chain.length > 0 ? stepNow(form).text : null;
    const kept = await this.run(
      'done-step',
      { id: step.id, ...(text === null ? {} : { text }), ...how },
      null,
    );
    if (kept === null) return;
    const isOrdinary = kept.tone === 'ordinary';
    const settings = this.#deps.settings();
    const comesDown = isOrdinary && !isStill(settings.celebration, settings);
    const done = keptDone(this.#deps.after(kept), kept);
    this.#state.patch({
      ...{ opened: null, form: null, answer: null, newest: isOrdinary ? kept.win.id : null },
      // How it went is asked on the step already.
      done: settings.ratings ? { ...done, win: null } : done,
      met: this.#metBy(kept.tone),
      landed: this.get().landed + (comesDown ? 1 : 0),
    });
  }

  async smaller(): Promise<void> {
    const step = this.step();
    if (step === null) return;
    await this.#reform(
      await madeSmaller(await this.#deps.door, this.get().form ?? formFrom(offeredOf(step))),
    );
  }

  async swap(to: Smaller): Promise<void> {
    const { form } = this.get();
    if (form !== null) await this.#reform(await swapped(await this.#deps.door, form, to));
  }

  more(): void {
    const { form } = this.get();
    if (form !== null) this.#state.patch({ form: aBitMore(form) });
  }

  /** The smaller form becomes a step of its own, below the one it was made from. */
  async putSmallerOnPath(): Promise<void> {
    const { form } = this.get();
    if (form !== null) await this.#putBelow(stepNow(form));
  }

  /** "This one didn't happen", and why: answered, and written down nowhere. */
  async notNow(obstacle: Obstacle): Promise<void> {
    const step = this.step();
    if (step === null) return;
    const told = await this.run('step-not-now', { id: step.id, obstacle }, null);
    if (told !== null) this.#state.patch({ answer: told.offer, opened: 'answer', done: null });
  }

  /** Takes what was offered: goes to that step, or puts the smaller one on the path and goes there. */
  async take(offer: StepOffer): Promise<void> {
    if (!('to' in offer)) return;
    if (offer.to !== null) this.choose(offer.to);
    else if ('smaller' in offer && offer.smaller !== null) await this.#putBelow(offer.smaller, offer.step);
  }

  async stay(offer: StepOffer): Promise<void> {
    // At once: what the person opens meanwhile stays open.
    this.#state.patch({ answer: null, opened: null });
    await this.run('stay-on-step', { id: offer.step }, null);
  }

  async plan(plan: StepPlan): Promise<boolean> {
    const step = this.step();
    if (step === null) return false;
    const isNone = plan.anchor === null && plan.on === null;
    const planned = await this.run('plan-step', { id: step.id, plan }, isNone ? 'fit.cleared' : 'fit.kept');
    if (planned === null) return false;
    this.#state.patch({ opened: null, answer: null, met: this.#metBy(planned.tone) });
    return true;
  }

  /** Before a step, for those who asked to be asked. `null`: not said. */
  async expect(set: { expectedDifficulty?: Rating | null; expectedPleasure?: Rating | null }): Promise<void> {
    const step = this.step();
    if (step !== null) await this.run('edit-step', { id: step.id, set }, null);
  }

  /** One tiny other thing, below the step that was dreaded. True once the vault has it. */
  async putOtherOnPath(text: string): Promise<boolean> {
    const step = this.step();
    return text.trim() !== '' && step !== null && (await this.#putBelow({ text }, step.id));
  }

  /** Another way up: the steps that Cairn finds for these words. Words that are met get Help beside them, and no ladder. */
  async addLadder(challenge: EntityId, text: string): Promise<boolean> {
    const asked = await (await this.#deps.door).ask('shrink', { text });
    if (!asked.ok) {
      this.#state.patch({ trouble: asked.error });
      return false;
    }
    const { kind, ladder: source, steps, tone } = asked.value;
    if (kind === 'help') {
      this.meet(tone);
      return false;
    }
    const ladder = { title: text, source: kind === 'own' ? null : source, steps };
    const kept = await this.run('keep-ladder', { challenge, ladder }, 'path.kept');
    if (kept !== null) this.meet(kept.tone);
    return kept !== null;
  }

  async letGo(): Promise<void> {
    if ((await this.run('let-challenge-go', { id: this.#deps.id }, 'path.gone')) !== null)
      this.#state.patch({ isLetGo: true });
  }

  async bringBack(): Promise<void> {
    await this.run('restore-challenge', { id: this.#deps.id }, 'trash.restored');
  }

  async drop(id: EntityId): Promise<void> {
    if ((await this.run('remove-step', { id }, 'path.removed')) !== null)
      this.#state.patch({ answer: null, opened: null, form: null });
  }

  meet(tone: Tone): void {
    this.#state.patch({ met: this.#metBy(tone) });
  }

  /** *Not what I meant*: the card goes. A win that was kept with it is like any other. */
  async notMeant(): Promise<void> {
    const { done } = this.get();
    this.#state.patch({ met: null });
    if (done?.key === 'today.kept' && done.undo !== null)
      await this.run('let-rest', { id: done.undo, resting: false }, null);
  }

  stop(): void {
    this.#stop();
  }

  #steps(): readonly Step[] {
    return (this.get().view?.ladders ?? []).flatMap(({ steps }) => steps.map(({ step }) => step));
  }

  #metBy(tone: Tone): PathState['met'] {
    return needsHelp({ tone }) || tone === 'hardship' ? { tone } : null;
  }

  async #reform(asked: Awaited<ReturnType<typeof madeSmaller>>): Promise<void> {
    if ('trouble' in asked) return this.#state.patch({ trouble: asked.trouble });
    this.#state.patch({ form: asked.form, opened: 'smaller', trouble: null });
  }

  async #putBelow(step: Intents['keep-step']['input']['step'], below = this.get().at): Promise<boolean> {
    const ladder = this.get().view?.ladders.find(({ steps }) => steps.some((one) => one.step.id === below));
    if (ladder === undefined) return false;
    const at = ladder.steps.findIndex((one) => one.step.id === below);
    const kept = await this.run('keep-step', { ladder: ladder.ladder.id, step, at }, 'path.kept');
    if (kept === null) return false;
    this.choose(kept.step.id);
    this.meet(kept.tone);
    return true;
  }

  async #read(door: VaultDoor): Promise<void> {
    const answer = await door.ask('path', { id: this.#deps.id });
    if (!answer.ok) {
      const isGone = answer.error.type === 'NotFound';
      return this.#state.patch(isGone ? { isGone } : { trouble: answer.error });
    }
    this.#state.patch({ view: answer.value, isGone: false, isLetGo: false });
    if (this.step() === null) this.#state.patch({ at: answer.value.here, form: null, opened: null });
  }
}
