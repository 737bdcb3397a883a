/**
 * Today: what is typed, what is kept, one small thing, rest, and the way back from each. "Kept" is said only after the
 * vault said so; until then, and whatever goes wrong, the words stay in the field.
 */

import type { EntityId, Win } from '@cairn/domain';
import type {
  ActId,
  Completion,
  IntentName,
  Intents,
  LogWin,
  Suggestion,
  Today,
  VaultDoor,
  VaultError,
  WinKept,
} from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import type { Clock } from './clock.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { createLive, type Live, type Readable } from './live.ts';
import { metOf, type Met } from './met.ts';
import { withWin } from './with-win.ts';

/** The quiet line under the field. `undo` names the act that the Undo beside it takes back. */
export interface QuietLine {
  readonly key: PlainKey;
  readonly undo: ActId | null;
  /** The win it says to be kept; `null` for any other line, and beside words that are met. */
  readonly win: Win | null;
  /** Grows with each line, so that the same words said twice are heard twice. */
  readonly number: number;
}

export interface TodayState {
  /** `null` until the vault has answered once. */
  readonly today: Today | null;
  /** One small thing; `undefined` until the vault has said, `null` when it has none. */
  readonly suggestion: Suggestion | null | undefined;
  readonly text: string;
  /** Something was asked to be kept and the vault has not answered yet. */
  readonly waiting: boolean;
  readonly trouble: VaultError | null;
  readonly line: QuietLine | null;
  /** Words just kept that are met with more than a quiet line. */
  readonly met: Met | null;
  /** The stone to settle, by its id. */
  readonly newest: EntityId | null;
}

export interface TodayDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  /** What follows a kept win; gives the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
}

export const DRAFT_SLOT = 'today';
/** Long enough for the stone to settle before the rest of the screen is asked for again. */
const SETTLE_MS = 350;

const START: TodayState = {
  today: null,
  suggestion: undefined,
  text: '',
  waiting: false,
  trouble: null,
  line: null,
  met: null,
  newest: null,
};

export class TodayModel implements Readable<TodayState> {
  readonly #deps: TodayDeps;
  readonly #state: Live<TodayState> = createLive(START);
  readonly #drafts: DraftKeeper;
  /** One id for one thing to do, made before it is asked for: asked twice, it is done once. */
  readonly #actIds = new Map<string, EntityId>();
  #chosen: Completion | null = null;
  /** Since this screen began: what lies in the vault is older. */
  #hasTyped = false;
  #lines = 0;
  readonly #passed: string[] = [];
  #cancelRefresh = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(deps: TodayDeps) {
    this.#deps = deps;
    this.#drafts = createDraftKeeper(deps, DRAFT_SLOT);
    void deps.door.then((door) => this.#watch(door));
  }

  subscribe(listener: (state: TodayState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): TodayState {
    return this.#state.get();
  }

  type(text: string): void {
    this.#hasTyped = true;
    if (this.#chosen !== null && this.#chosen.text !== text) this.#chosen = null;
    this.#state.patch({ text, trouble: null });
    this.#drafts.typed(text);
  }

  /** The idea taken into the field; its area goes with it as long as the words stay as they are. */
  choose(option: Completion): void {
    this.type(option.text);
    this.#chosen = option;
  }

  async keep(): Promise<void> {
    const { text, waiting } = this.get();
    if (text.trim() === '' || waiting) return;
    const thing = `words ${text}`;
    const input = { text, ...placeOf(this.#chosen) };
    this.#state.patch({ waiting: true, trouble: null });
    const kept = await this.#act(this.#actFor(thing), 'log-win', input);
    this.#state.patch({ waiting: false });
    if (kept === null) return;
    this.#actIds.delete(thing);
    if (this.get().text === text) this.type('');
    this.#drafts.flush();
    this.land(kept);
  }

  async keepSuggestion(): Promise<void> {
    const { suggestion } = this.get();
    if (!suggestion) return;
    const { activity, text, area } = suggestion;
    const kept = await this.#act(this.#actFor(`suggestion ${activity}`), 'log-win', { text, area, activity });
    if (kept !== null && this.get().newest !== kept.win.id) this.land(kept);
  }

  /** A step of a path that was planned for today. */
  async keepStep(id: EntityId): Promise<void> {
    const thing = `step ${id}`;
    const kept = await this.#act(this.#actFor(thing), 'done-step', { id });
    if (kept === null) return;
    this.#actIds.delete(thing);
    this.land(kept);
  }

  /** Passes the one that is shown by, for this visit. */
  async anotherSuggestion(): Promise<void> {
    const { suggestion } = this.get();
    if (suggestion) this.#passed.push(suggestion.activity);
    await this.#suggest();
  }

  /** What was passed by in this visit. */
  passed(): readonly string[] {
    return this.#passed;
  }

  /** Kept on this screen: its stone lands, and the line says so. */
  land(kept: WinKept): void {
    this.say(this.settle(kept), kept.win.id, kept);
  }

  /** Kept where it is said beside it: its stone lands. Gives the line that says so. */
  settle(kept: WinKept): PlainKey {
    const { today } = this.get();
    const { tone, win } = kept;
    this.#state.patch({
      today: today === null ? null : withWin(today, kept),
      newest: tone === 'ordinary' ? win.id : null,
      met: metOf(tone, win.id),
    });
    this.#refreshSoon();
    return this.#deps.after(kept);
  }

  /** Words kept in a sheet over Today are met as those typed here are. */
  meet(met: Met | null): void {
    this.#state.patch({ met });
  }

  /** *Not what I meant*: the card goes, and the win is like any other. */
  async notMeant(): Promise<void> {
    const { met } = this.get();
    if (met === null) return;
    this.#state.patch({ met: null });
    await this.#act(this.#deps.newActId(), 'let-rest', { id: met.win, resting: false });
  }

  async setRest(taken: boolean): Promise<void> {
    const id = this.#deps.newActId();
    const rest = await this.#act(id, 'take-rest', { taken });
    if (rest === null) return;
    const { today } = this.get();
    if (today !== null) this.#state.patch({ today: { ...today, isRest: rest.taken } });
    if (rest.taken) this.say('today.rested', id);
    else this.#state.patch({ line: null });
    this.#refreshSoon();
  }

  async undo(target: ActId): Promise<void> {
    const undone = await this.#act(this.#actFor(`undo ${target}`), 'undo', { act: target });
    if (undone === null) return;
    this.#actIds.clear();
    this.#state.patch({ newest: null, met: null });
    this.say('app.undone', null);
    await this.refresh();
  }

  /** A text another app handed over, put behind what is there. */
  receive(text: string): void {
    this.type([this.get().text.trim(), text.trim()].filter((part) => part !== '').join(' '));
  }

  /** `kept`: the line says so of this win, whose words are ordinary. */
  say(key: PlainKey, undo: ActId | null, kept?: WinKept): void {
    this.#lines += 1;
    const win = kept?.tone === 'ordinary' ? kept.win : null;
    this.#state.patch({ line: { key, undo, win, number: this.#lines }, trouble: null });
  }

  async refresh(): Promise<void> {
    this.#cancelRefresh();
    const answer = await (await this.#deps.door).ask('today', {});
    if (this.#stopped) return;
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    const isFirst = this.get().today === null;
    const draft = answer.value.drafts[DRAFT_SLOT] ?? '';
    this.#state.patch({
      today: answer.value,
      ...(isFirst && !this.#hasTyped ? { text: draft } : {}),
    });
    await this.#suggest();
  }

  /** Saves at once what is being typed. */
  flush(): void {
    this.#drafts.flush();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRefresh();
    this.#stopWatching();
    this.#drafts.flush();
  }

  /** Asked for apart: what Today shows at first does not wait for the catalogue. */
  async #suggest(): Promise<void> {
    const answer = await (await this.#deps.door).ask('suggestion', { not: this.#passed });
    if (!this.#stopped && answer.ok) this.#state.patch({ suggestion: answer.value });
  }

  #watch(door: VaultDoor): void {
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.some((topic) => topic !== 'drafts')) this.#refreshSoon();
    });
    void this.refresh();
  }

  #refreshSoon(): void {
    this.#cancelRefresh();
    this.#cancelRefresh = this.#deps.clock.after(SETTLE_MS, () => void this.refresh());
  }

  #actFor(thing: string): EntityId {
    const id = this.#actIds.get(thing) ?? this.#deps.newActId();
    this.#actIds.set(thing, id);
    return id;
  }

  async #act<N extends IntentName>(
    act: EntityId,
    name: N,
    input: Intents[N]['input'],
  ): Promise<Intents[N]['output'] | null> {
    const result = await (await this.#deps.door).act({ act, name, input });
    if (result.ok) return result.value;
    this.#state.patch({ trouble: result.error, line: null });
    return null;
  }
}

const placeOf = (option: Completion | null): Pick<LogWin, 'area' | 'activity'> => {
  if (option === null) return {};
  return { area: option.area, ...(option.activity === null ? {} : { activity: option.activity }) };
};
