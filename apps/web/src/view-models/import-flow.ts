/**
 * A record brought in from a file: chosen, read on this device, looked at, and only then kept, as one act that can be
 * taken back. A file that cannot be read ends in a sentence; nothing is half brought in.
 */

import type { EntityId, LocalDay, PrivateText, Rating, Result, Tone } from '@cairn/domain';
import { besideWins, columnsOf, withColumn } from '@cairn/interchange';
import type {
  ActivityUse,
  ColumnMap,
  ColumnRole,
  DateOrder,
  FoundColumns,
  ImportOptions,
  ImportError,
  ImportPlan,
  ImportSource,
  MoodScale,
} from '@cairn/interchange';
import type { FiledRecords } from '../worker/records-in-file.ts';
import type { ArchiveTrouble } from '../platform/backup/archive-asks.ts';
import type { ImportSummary, VaultDoor, VaultError } from '@cairn/vault';
import { readKnownColumns, rememberColumns } from './import-columns.ts';
import { holdsSome } from './import-preview.ts';
import { PickedTasks, withoutPaths } from './import-offer.ts';
import { createLive, type Live, type Readable } from './live.ts';

/** What a file is to this model; the browser's `File` fits. */
export interface ChosenFile extends ImportSource {
  readonly name: string;
}

/** The reader's own errors, and those that only a browser meets. */
export type FileError =
  | ImportError
  | { readonly type: 'Unreadable' }
  | { readonly type: 'TooBig' }
  | { readonly type: 'TooBigToShare' };

export interface ImportState {
  /** `sealed`: a backup, which its passphrase opens. */
  readonly step: 'choose' | 'reading' | 'sealed' | 'preview' | 'keeping' | 'done';
  /** How much of it was read, 0 to 1. */
  readonly share: number;
  readonly isOpening: boolean;
  /** Why the passphrase did not open it. */
  readonly unlike: ArchiveTrouble | { readonly type: 'ArchiveStopped' } | null;
  readonly fileName: string;
  readonly plan: ImportPlan | null;
  readonly error: FileError | null;
  readonly trouble: VaultError | null;
  readonly summary: ImportSummary | null;
  /** Of what is not done yet in the other app: what is to be a path. */
  readonly picked: readonly PrivateText[];
  readonly pathsKept: number;
  readonly met: { readonly tone: Tone } | null;
  readonly isTakenBack: boolean;
}

/** Bytes of a backup and a passphrase to what is in it. Rejects where the browser cannot. */
type Unseal = (bytes: Uint8Array, passphrase: string) => Promise<Result<Uint8Array, ArchiveTrouble>>;

export interface Reading {
  readonly answers: Omit<ImportOptions, 'hashId' | 'openTables' | 'onShare'>;
  /** Then nobody waits for it any more. */
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

type Read = (file: ImportSource, reading: Reading) => Promise<Result<ImportPlan, FileError>>;

export interface ImportDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  readonly read: Read;
  readonly unseal: Unseal;
  /** What was sealed, as a file again. */
  readonly fileOf: (bytes: Uint8Array) => ImportSource;
  readonly zone: string;
  readonly today: LocalDay;
}

/** How a file in the format of `age` begins. */
const SEALED = new TextEncoder().encode('age-encryption.org/v1');

const isSealed = (bytes: Uint8Array): boolean => SEALED.every((byte, at) => bytes[at] === byte);

/** A sealed one is opened whole. */
const LARGEST_SEALED = 128 * 1024 * 1024;
const START: ImportState = {
  step: 'choose',
  share: 0,
  isOpening: false,
  unlike: null,
  fileName: '',
  plan: null,
  error: null,
  trouble: null,
  summary: null,
  picked: [],
  pathsKept: 0,
  met: null,
  isTakenBack: false,
};

export class ImportModel implements Readable<ImportState> {
  readonly #deps: ImportDeps;
  readonly #state: Live<ImportState> = createLive(START);
  #file: ImportSource | null = null;
  #reading = new AbortController();
  #done: Promise<void> = Promise.resolve();
  #act: EntityId;
  #offer: PickedTasks;
  #moodOf: Readonly<Record<string, Rating | null>> = {};
  #activityAs: Readonly<Record<string, ActivityUse>> = {};
  #dateOrder: DateOrder | null = null;
  #columns: ColumnMap | null = null;
  /** What it was read by. */
  #answers: Reading['answers'] | null = null;

  constructor(deps: ImportDeps) {
    this.#deps = deps;
    this.#act = deps.newActId();
    this.#offer = new PickedTasks(deps);
  }

  subscribe(listener: (state: ImportState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  async choose(file: ChosenFile): Promise<void> {
    this.startAgain();
    this.#file = file;
    this.#state.patch({ step: 'reading', fileName: file.name });
    const head = await bytesOf(file, SEALED.length);
    // Another file was chosen meanwhile.
    if (this.#file !== file) return;
    if (head === null) return this.#refuse({ type: 'Unreadable' });
    if (!isSealed(head)) return this.#read();
    if (file.size > LARGEST_SEALED) return this.#refuse({ type: 'TooBig' });
    this.#state.patch({ step: 'sealed' });
  }

  /** One that another app shared, and that is too large to be handed over. */
  refuseShared(fileName: string): void {
    this.startAgain();
    this.#state.patch({ fileName });
    this.#refuse({ type: 'TooBigToShare' });
  }

  /** The file stays chosen, whatever is typed. */
  async unseal(passphrase: string): Promise<void> {
    const file = this.#file;
    if (file === null || this.#state.get().step !== 'sealed' || this.#state.get().isOpening) return;
    this.#state.patch({ isOpening: true, unlike: null });
    const sealed = await bytesOf(file, file.size);
    const opened = sealed === null ? null : await this.#deps.unseal(sealed, passphrase).catch(() => null);
    if (this.#file !== file) return;
    this.#state.patch({ isOpening: false });
    if (opened === null) return this.#state.patch({ unlike: { type: 'ArchiveStopped' } });
    if (!opened.ok) return this.#state.patch({ unlike: opened.error });
    this.#file = this.#deps.fileOf(opened.value);
    await this.#read();
  }

  setMood(word: string, rating: Rating | null): Promise<void> {
    this.#moodOf = { ...this.#moodOf, [word]: rating };
    return this.#read();
  }

  setActivity(name: string, use: ActivityUse): Promise<void> {
    this.#activityAs = { ...this.#activityAs, [name]: use };
    return this.#read();
  }

  setDateOrder(order: DateOrder): Promise<void> {
    this.#dateOrder = order;
    return this.#read();
  }

  setColumn(role: ColumnRole, column: string | null): Promise<void> {
    return this.#sayColumns((map) => withColumn(map, role, column));
  }

  setScale(scale: MoodScale | null): Promise<void> {
    return this.#sayColumns((map) => ({ ...map, scale }));
  }

  pick(task: PrivateText, isPicked: boolean): void {
    const others = this.#state.get().picked.filter((other) => other !== task);
    this.#state.patch({ picked: isPicked ? [...others, task] : others });
  }

  notMeant(): void {
    this.#state.patch({ met: null });
  }

  /** All that came in with this file, at once. */
  async takeBack(): Promise<void> {
    const isTakenBack = await this.#offer.takeBack(this.#act, this.#state.get().summary);
    if (isTakenBack) this.#state.patch({ isTakenBack, met: null });
  }

  /** The same act however often it is asked, so that a lost answer brings nothing in twice. */
  async keep(): Promise<void> {
    // What was answered last is what is kept.
    await this.#done;
    const { plan, fileName, step } = this.#state.get();
    if (plan === null || step !== 'preview' || isWaiting(plan)) return;
    this.#state.patch({ step: 'keeping', trouble: null });
    const { format, wins, checkIns, restDays } = plan;
    const input = { format, fileName, wins, checkIns, restDays, ...besideWins(plan), ...this.#inFile(plan) };
    const door = await this.#deps.door;
    const kept = await door.act({ act: this.#act, name: 'import-records', input });
    const trouble = kept.ok ? await this.#offer.keep(this.#state.get().picked) : kept.error;
    if (!kept.ok || trouble !== null) return this.#state.patch({ step: 'preview', trouble });
    const { kept: pathsKept, met } = this.#offer;
    this.#state.patch({ step: 'done', summary: kept.value, pathsKept, met });
    const columns = columnsOf(plan);
    if (columns !== null) await rememberColumns(door, this.#deps.newActId(), columns);
  }

  startAgain(): void {
    this.#act = this.#deps.newActId();
    this.#offer = new PickedTasks(this.#deps);
    this.#moodOf = {};
    this.#activityAs = {};
    this.#dateOrder = null;
    this.#columns = null;
    this.#file = null;
    this.#reading.abort();
    this.#done = Promise.resolve();
    this.#state.set(START);
  }

  /** The act that brought it in, for taking it back. */
  get act(): EntityId {
    return this.#act;
  }

  #sayColumns(change: (map: ColumnMap) => ColumnMap): Promise<void> {
    const map = this.#columns ?? this.#foundColumns()?.map;
    if (map !== undefined) this.#columns = change(map);
    return this.#read();
  }

  /** Where the records of a long file were counted alone. */
  #inFile({ counts, wins, checkIns }: ImportPlan): Pick<FiledRecords, 'inFile'> | null {
    if (counts.wins + counts.checkIns === wins.length + checkIns.length) return null;
    const [file, answers] = [this.#file, this.#answers];
    return file === null || answers === null ? null : { inFile: { file, answers } };
  }

  #foundColumns(): FoundColumns | null {
    const { plan } = this.#state.get();
    return plan === null ? null : columnsOf(plan);
  }

  #refuse(error: FileError): void {
    const { fileName } = this.#state.get();
    this.#file = null;
    this.#state.set({ ...START, fileName, error });
  }

  #read(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#done = this.#readBy(this.#reading.signal);
    return this.#done;
  }

  async #readBy(signal: AbortSignal): Promise<void> {
    const { zone, today, read } = this.#deps;
    const file = this.#file;
    if (file === null) return;
    const dateOrder = this.#dateOrder === null ? {} : { dateOrder: this.#dateOrder };
    const columns = this.#columns === null ? {} : { columns: this.#columns };
    const knownColumns = await readKnownColumns(await this.#deps.door);
    if (signal.aborted) return;
    const said = { moodOf: this.#moodOf, activityAs: this.#activityAs, ...dateOrder, ...columns };
    const answers = { zone, today, ...said, knownColumns };
    this.#answers = answers;
    const onShare = (share: number): void => {
      if (!signal.aborted) this.#state.patch({ share });
    };
    const plan = await Promise.race([read(file, { answers, signal, onShare }), stopped(signal)]);
    if (plan === null || signal.aborted) return;
    if (!plan.ok) return this.#refuse(plan.error);
    const shown = await withoutPaths(plan.value, await this.#deps.door);
    if (!signal.aborted) this.#state.patch({ step: 'preview', plan: shown, error: null });
  }
}

/** Something has to be said before anything is kept. */
export const isWaiting = ({ needs }: ImportPlan): boolean => needs === 'date-order' || needs === 'columns';

/** Whether keeping it now would keep anything. */
export const isKeepable = ({ step, plan, picked }: ImportState): boolean =>
  step === 'preview' && plan !== null && !isWaiting(plan) && (holdsSome(plan) || picked.length > 0);

const stopped = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));

/** `null`: the browser cannot read it. */
const bytesOf = (file: ImportSource, length: number): Promise<Uint8Array | null> =>
  file
    .slice(0, length)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
