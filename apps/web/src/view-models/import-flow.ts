/**
 * A record brought in from a file: chosen, read on this device, looked at, and only then kept, as one act that can be
 * taken back. A file that cannot be read ends in a sentence; nothing is half brought in.
 */

import type { EntityId, LocalDay, Rating, Result } from '@cairn/domain';
import { onlyOfCairn } from '@cairn/interchange';
import type { ActivityUse, DateOrder, ImportError, ImportOptions, ImportPlan } from '@cairn/interchange';
import type { ArchiveTrouble } from '../platform/backup/archive-asks.ts';
import type { ImportSummary, VaultDoor, VaultError } from '@cairn/vault';
import { createLive, type Live, type Readable } from './live.ts';

/** What a file is to this model; the browser's `File` fits. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The reader's own errors, and two that only a browser meets. */
export type FileError = ImportError | { readonly type: 'Unreadable' } | { readonly type: 'TooBig' };

export interface ImportState {
  /** `sealed`: a backup, which its passphrase opens. */
  readonly step: 'choose' | 'reading' | 'sealed' | 'preview' | 'keeping' | 'done';
  readonly isOpening: boolean;
  /** Why the passphrase did not open it. */
  readonly unlike: ArchiveTrouble | { readonly type: 'ArchiveStopped' } | null;
  readonly fileName: string;
  readonly plan: ImportPlan | null;
  readonly error: FileError | null;
  readonly trouble: VaultError | null;
  readonly summary: ImportSummary | null;
}

/** Bytes of a backup and a passphrase to what is in it. Rejects where the browser cannot. */
type Unseal = (bytes: Uint8Array, passphrase: string) => Promise<Result<Uint8Array, ArchiveTrouble>>;

type Read = (bytes: Uint8Array, options: ImportOptions) => Result<ImportPlan, ImportError>;

export interface ImportDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  readonly read: Read;
  readonly unseal: Unseal;
  readonly hashId: (naturalKey: string) => EntityId;
  readonly zone: string;
  readonly today: LocalDay;
  /** Lets the screen say that it reads before the reading holds it up. */
  readonly breathe: () => Promise<void>;
}

/** How a file in the format of `age` begins. */
const SEALED = new TextEncoder().encode('age-encryption.org/v1');

const isSealed = (bytes: Uint8Array): boolean => SEALED.every((byte, at) => bytes[at] === byte);

const LARGEST_FILE = 128 * 1024 * 1024;
const START: ImportState = {
  step: 'choose',
  isOpening: false,
  unlike: null,
  fileName: '',
  plan: null,
  error: null,
  trouble: null,
  summary: null,
};

export class ImportModel implements Readable<ImportState> {
  readonly #deps: ImportDeps;
  readonly #state: Live<ImportState> = createLive(START);
  #bytes: Uint8Array = new Uint8Array();
  #act: EntityId;
  #moodOf: Readonly<Record<string, Rating | null>> = {};
  #activityAs: Readonly<Record<string, ActivityUse>> = {};
  #dateOrder: DateOrder | null = null;

  constructor(deps: ImportDeps) {
    this.#deps = deps;
    this.#act = deps.newActId();
  }

  subscribe(listener: (state: ImportState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  async choose(file: ChosenFile): Promise<void> {
    this.startAgain();
    if (file.size > LARGEST_FILE) return this.#refuse(file.name, { type: 'TooBig' });
    this.#state.patch({ step: 'reading', fileName: file.name });
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (bytes === null) return this.#refuse(file.name, { type: 'Unreadable' });
    this.#bytes = bytes;
    await this.#deps.breathe();
    if (isSealed(bytes)) this.#state.patch({ step: 'sealed' });
    else this.#read();
  }

  /** The file stays chosen, whatever is typed. */
  async unseal(passphrase: string): Promise<void> {
    if (this.#state.get().step !== 'sealed' || this.#state.get().isOpening) return;
    this.#state.patch({ isOpening: true, unlike: null });
    const sealed = this.#bytes;
    const opened = await this.#deps.unseal(sealed, passphrase).catch(() => null);
    // Another file was chosen meanwhile.
    if (this.#bytes !== sealed) return;
    this.#state.patch({ isOpening: false });
    if (opened === null) return this.#state.patch({ unlike: { type: 'ArchiveStopped' } });
    if (!opened.ok) return this.#state.patch({ unlike: opened.error });
    this.#bytes = opened.value;
    this.#read();
  }

  setMood(word: string, rating: Rating | null): void {
    this.#moodOf = { ...this.#moodOf, [word]: rating };
    this.#read();
  }

  setActivity(name: string, use: ActivityUse): void {
    this.#activityAs = { ...this.#activityAs, [name]: use };
    this.#read();
  }

  setDateOrder(order: DateOrder): void {
    this.#dateOrder = order;
    this.#read();
  }

  /** The same act however often it is asked, so that a lost answer brings nothing in twice. */
  async keep(): Promise<void> {
    const { plan, fileName, step } = this.#state.get();
    if (plan === null || step !== 'preview' || plan.needs === 'date-order') return;
    this.#state.patch({ step: 'keeping', trouble: null });
    const { format, wins, checkIns, restDays } = plan;
    const input = { format, fileName, wins, checkIns, restDays, ...onlyOfCairn(plan) };
    const kept = await (await this.#deps.door).act({ act: this.#act, name: 'import-records', input });
    if (kept.ok) this.#state.patch({ step: 'done', summary: kept.value });
    else this.#state.patch({ step: 'preview', trouble: kept.error });
  }

  startAgain(): void {
    this.#act = this.#deps.newActId();
    this.#moodOf = {};
    this.#activityAs = {};
    this.#dateOrder = null;
    this.#bytes = new Uint8Array();
    this.#state.set(START);
  }

  /** The act that brought it in, for taking it back. */
  get act(): EntityId {
    return this.#act;
  }

  #refuse(fileName: string, error: FileError): void {
    this.#state.set({ ...START, fileName, error });
  }

  #read(): void {
    const { zone, today, hashId, read } = this.#deps;
    const dateOrder = this.#dateOrder === null ? {} : { dateOrder: this.#dateOrder };
    const options = { zone, today, hashId, moodOf: this.#moodOf, activityAs: this.#activityAs, ...dateOrder };
    const plan = read(this.#bytes, options);
    if (plan.ok) this.#state.patch({ step: 'preview', plan: plan.value, error: null });
    else this.#refuse(this.#state.get().fileName, plan.error);
  }
}
