/**
 * One page for an appointment: the days and the parts that the person picks. Law: what holds words of their own is off until it is picked,
 * and is off again when the days change. A new question makes the answers of older ones come to nothing.
 */

import type { Picked } from '@cairn/copy/report-words';
import { addDays, type LocalDay } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';
import { readReport, type Report } from '@cairn/vault/reading';
import { createLive, type Live, type Readable } from '../live.ts';

interface ReportState {
  readonly today: LocalDay;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** `null` while it is read. */
  readonly report: Report | null;
  readonly picked: Picked;
  readonly trouble: VaultError | null;
}

/** Twelve weeks back: about as long as one goes between two appointments. */
const DAYS = 84;

const NOTHING: ReadonlySet<string> = new Set();

export class ReportModel implements Readable<ReportState> {
  readonly #door: Promise<VaultDoor>;
  readonly #state: Live<ReportState>;
  #question = 0;

  constructor(door: Promise<VaultDoor>, today: LocalDay) {
    this.#door = door;
    const picked = { areas: true, checkIns: true, forms: false, ladders: NOTHING, words: NOTHING };
    const from = addDays(today, -DAYS);
    this.#state = createLive<ReportState>({ today, from, to: today, report: null, picked, trouble: null });
    void this.#read();
  }

  subscribe(listener: (state: ReportState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  setEnd(end: 'from' | 'to', day: LocalDay): void {
    this.#state.patch(end === 'from' ? { from: day } : { to: day });
    void this.#read();
  }

  pick(part: 'areas' | 'checkIns' | 'forms', on: boolean): void {
    this.#state.patch({ picked: { ...this.#state.get().picked, [part]: on } });
  }

  pickOne(part: 'ladders' | 'words', id: string, on: boolean): void {
    const { picked } = this.#state.get();
    const ids = new Set(picked[part]);
    if (on) ids.add(id);
    else ids.delete(id);
    this.#state.patch({ picked: { ...picked, [part]: ids } });
  }

  stop(): void {
    this.#question += 1;
  }

  async #read(): Promise<void> {
    const mine = (this.#question += 1);
    const { picked, from, to } = this.#state.get();
    this.#state.patch({
      report: null,
      trouble: null,
      picked: { ...picked, ladders: NOTHING, words: NOTHING },
    });
    // The two ends may be given in either order.
    const span = from <= to ? { from, to } : { from: to, to: from };
    const read = await readReport(await this.#door, span);
    if (mine !== this.#question) return;
    this.#state.patch(read.ok ? { report: read.value } : { trouble: read.error });
  }
}
