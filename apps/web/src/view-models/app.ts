/**
 * What lives as long as the page: the session, the router, the words in the language in use, and Today, which keeps what
 * is typed while one looks elsewhere. A change of vault starts Today afresh; a change of language starts the screens afresh.
 */

import { createCopy, draftFor, pickLocale, type Copy, type Locale } from '@cairn/copy';
import { inCalmTime, type EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { AppPlatform } from '../platform/app-platform.ts';
import type { Router } from '../router/router.ts';
import { isHelp } from '../router/routes.ts';
import { AfterWin } from './after-win.ts';
import { bringWords } from './bring-words.ts';
import type { Clock } from './clock.ts';
import type { DraftedDeps } from './drafted.ts';
import { HelpCopyKeeper, type HelpStore } from './help/help-copy.ts';
import type { NoteMemory } from './help/note-check.ts';
import type { Hiding } from './hiding.ts';
import { createLive, type Live, type Readable } from './live.ts';
import type { LockDuty } from './lock/lock-duty.ts';
import { applyLook, rememberLook } from './look.ts';
import { Session, type SessionState } from './session.ts';
import { TodayModel } from './today.ts';

const MIRROR_AFTER_MS = 1_500;
/** A copy takes a second of the device's whole strength: not while somebody has only just come. */
const COPY_AFTER_MS = 20_000;

export interface AppState {
  readonly copy: Copy;
  readonly today: TodayModel;
}

export interface AppDeps {
  readonly platform: AppPlatform;
  readonly router: Router;
  readonly copy: Copy;
  readonly clock: Clock;
  readonly looks: HelpStore;
  readonly hiding: Hiding;
  readonly root: { readonly dataset: DOMStringMap; lang: string; dir: string };
  readonly languages: readonly string[];
}

export interface HelpDeps {
  readonly session: Session;
  readonly keeper: HelpCopyKeeper;
  readonly newActId: () => EntityId;
}

export class AppModel implements Readable<AppState> {
  readonly platform: AppPlatform;
  readonly router: Router;
  readonly session: Session;
  readonly clock: Clock;
  readonly hiding: Hiding;
  /** What Help has at hand without a vault. */
  readonly helpCopy: HelpCopyKeeper;
  /** What follows a win that was kept, on any screen. */
  readonly after: AfterWin;
  /** When a note was last met, for as long as the page lives; kept nowhere. */
  readonly noteMemory: NoteMemory = { metAt: null };
  readonly #deps: AppDeps;
  readonly #state: Live<AppState>;
  #vaultNumber = 0;
  #hasPersisted = false;
  #mirrors = false;
  #inEnglish = false;
  /** What was spoken before Help was asked for in English: a record that is shut cannot tell what was chosen. */
  #spokenBefore: Locale | null = null;
  #lockDuty: Promise<LockDuty> | null = null;

  constructor(deps: AppDeps) {
    this.#deps = deps;
    this.platform = deps.platform;
    this.router = deps.router;
    this.clock = deps.clock;
    this.hiding = deps.hiding;
    this.helpCopy = new HelpCopyKeeper(deps.looks);
    this.session = new Session(deps.platform);
    this.after = new AfterWin({
      settings: () => inCalmTime(this.session.get().settings, this.clock.now().getTime()),
      today: () => this.#state.get().today.get().today,
    });
    this.#state = createLive({ copy: deps.copy, today: this.#startToday() });
    this.#speak(deps.copy);
    this.session.subscribe((session) => this.#follow(session));
    deps.router.subscribe(({ place }) => {
      if (this.#inEnglish && !isHelp(place)) void this.showInEnglish(false);
    });
    void this.#receiveShared();
    void this.#receiveDone();
    deps.platform.lock.onEvent((event) => void this.lockDuty().then((duty) => duty.heard(event)));
    deps.platform.onDoneElsewhere(() => void this.#receiveDone());
  }

  subscribe(listener: (state: AppState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  /** What a page of Help hands to its models. */
  helpDeps(): HelpDeps {
    return { session: this.session, keeper: this.helpCopy, newActId: () => this.newActId() };
  }

  /** What a field hands on that keeps its words as a draft. */
  draftDeps(): DraftedDeps {
    return { door: this.session.door(), clock: this.clock, newActId: () => this.newActId() };
  }

  newActId(): EntityId {
    return this.platform.newActId() as EntityId;
  }

  /** What locks, for whoever chose a lock: nobody else loads it. */
  lockDuty(): Promise<LockDuty> {
    this.#lockDuty ??= import('./lock/lock-duty.ts').then(({ LockDuty: Duty }) => new Duty(this));
    return this.#lockDuty;
  }

  /** The page is going away: nothing typed may be lost. */
  flush(): void {
    this.#state.get().today.flush();
  }

  /** The page is looked at again: the day may have changed. */
  wake(): void {
    if (this.session.get().phase === 'ready') void this.#state.get().today.refresh();
    void this.#copyOnceADay();
  }

  #startToday(): TodayModel {
    return new TodayModel({
      door: this.session.door(),
      clock: this.#deps.clock,
      newActId: () => this.newActId(),
      after: (kept) => {
        this.persistOnce();
        return this.after.follow(kept);
      },
    });
  }

  /** Something is kept: the browser is asked, once, to keep it well. */
  persistOnce(): void {
    if (this.#hasPersisted || this.session.get().demo) return;
    this.#hasPersisted = true;
    void this.platform.askToPersist();
  }

  #follow(session: SessionState): void {
    if (session.locksAfter !== null) void this.lockDuty();
    if (session.phase === 'ready' && !session.demo) {
      const { theme, motion, locale } = session.settings;
      applyLook(this.#deps.root, { theme, motion });
      rememberLook(this.#deps.looks, { theme, motion, locale });
      void this.#useLocale(locale);
      this.#mirrorSoon();
    }
    if (session.vaultNumber === this.#vaultNumber) return;
    this.#vaultNumber = session.vaultNumber;
    this.after.endPause();
    this.#state.get().today.stop();
    this.#state.patch({ today: this.#startToday() });
  }

  /** When Today has settled: the copy of Help that needs no vault is brought in step, and kept so. */
  #mirrorSoon(): void {
    if (this.#mirrors) return;
    this.#mirrors = true;
    const own = this.session.door();
    this.clock.after(MIRROR_AFTER_MS, () => void this.#mirror(own));
    this.clock.after(COPY_AFTER_MS, () => void this.#copyOnceADay());
  }

  /** For whoever chose a folder for copies: nobody else loads it. */
  async #copyOnceADay(): Promise<void> {
    const { phase, demo } = this.session.get();
    if (phase !== 'ready' || demo || (await this.platform.mayHaveCopyFolder?.()) !== true) return;
    await (await import('./backup/copy-once-a-day.ts')).copyOnceADay(this);
  }

  async #mirror(own: Promise<VaultDoor>): Promise<void> {
    const [{ mirrorHelp }, { findRow }, door] = await Promise.all([
      import('./help/mirror.ts'),
      import('./help/find-row.ts'),
      own,
    ]);
    await mirrorHelp({ door, keeper: this.helpCopy, findRow, newActId: () => this.newActId() });
  }

  /** A draft in the language of this device, for whoever has chosen none; `null`: there is nothing to offer. */
  draftToOffer(): Locale | null {
    const { settings } = this.session.get();
    return settings.locale === 'auto' ? draftFor(this.#deps.languages) : null;
  }

  /** The language of this person, also while Help is shown in English, and while their record is shut. */
  get spokenBeside(): Locale {
    const { locale } = this.#state.get().copy;
    return this.#inEnglish ? (this.#spokenBefore ?? locale) : locale;
  }

  /** The words that Help was first written in, for as long as one is there; or those of the language chosen. */
  async showInEnglish(shown: boolean): Promise<void> {
    if (shown) this.#spokenBefore = this.#state.get().copy.locale;
    this.#inEnglish = shown;
    await this.#useLocale(this.session.get().settings.locale);
  }

  async #useLocale(wanted: string): Promise<void> {
    const chosen = (): Locale =>
      this.session.get().phase === 'ready' || this.#spokenBefore === null
        ? pickLocale(wanted, this.#deps.languages)
        : this.#spokenBefore;
    const picked = (): Locale => (this.#inEnglish ? 'en' : chosen());
    const locale = picked();
    if (locale === this.#state.get().copy.locale) return;
    // Words that are out of reach without a network come when they are asked for again; until then Cairn speaks as it did.
    const [copy] = await Promise.all([
      createCopy(locale, ['today', 'rest']).catch(() => null),
      bringWords(locale),
    ]);
    // Another choice may have been made while these words were on their way.
    if (copy === null || this.session.get().settings.locale !== wanted || picked() !== locale) return;
    this.#speak(copy);
    this.#state.patch({ copy });
  }

  #speak(copy: Copy): void {
    this.#deps.root.lang = copy.locale;
    this.#deps.root.dir = copy.dir;
    if (copy.locale !== 'en') void this.platform.dressLanguage?.();
  }

  /** Kept by one's own vault, whatever is looked at meanwhile. */
  async #receiveDone(): Promise<void> {
    const items = await this.platform.doneElsewhere();
    if (items.length === 0 || this.session.get().demo) return;
    const [{ keepDoneElsewhere }, door] = await Promise.all([
      import('./days/done-elsewhere.ts'),
      this.session.door(),
    ]);
    const { dayStartsAt } = this.session.get().settings;
    const onKept = (act: EntityId): void => this.#state.get().today.say('today.kept', act);
    await keepDoneElsewhere(items, { door, dayStartsAt, onKept });
  }

  /** A shared text is let go of by the platform once it is a draft that the vault has. */
  async #receiveShared(): Promise<void> {
    // Not before the vault is open: behind a lock it stays sealed where it is.
    await this.session.door();
    const shared = await this.platform.sharedDraft();
    if (shared === null) return;
    const { today } = this.#state.get();
    await today.refresh();
    today.receive(shared.text);
    today.flush();
    await shared.confirm();
  }
}
