/** A relay that may lie: in one answer, or by what it keeps. When the lies end it is honest about what is left. */

import { err } from '@cairn/domain';
import type { DeviceId } from '../../hybrid-clock.ts';
import type { Answer, Pulled, RelayPort } from '../relay-port.ts';
import type { Chance } from './chance.suite.ts';
import { MemoryLog } from './memory-relay.suite.ts';
import { nth } from './nth.suite.ts';

export const LIES = [
  'drop',
  'withhold',
  'withhold-head',
  'reorder',
  'replay',
  'flip',
  'flip-id',
  'flip-head',
  'flip-segment',
  'ack-and-drop',
] as const;
export type Lie = (typeof LIES)[number];

export const TAMPERINGS = [
  'wipe',
  'back-up',
  'restore',
  'truncate',
  'fork',
  'join',
  'swap',
  'remove',
  'append-again',
  'corrupt',
  'erase-hidden',
] as const;
export type Tampering = (typeof TAMPERINGS)[number];

export interface RelayGates {
  /** Before and after: others may have their turn, the process may end. */
  readonly gate: () => Promise<void>;
  /** The request or its answer is lost. */
  readonly lost: () => boolean;
}

export class LyingRelay {
  /** The second one is what a fork shows to some. */
  logs: [MemoryLog, MemoryLog | null];
  backup: MemoryLog | null = null;
  /** Lies that are told in answers now. */
  lies: readonly Lie[] = [];
  tampered = false;
  /** A chunk is there for good and cannot be read by anybody: only a trouble can tell of it. */
  corrupted = false;
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
    this.logs = [new MemoryLog(chance), null];
  }

  portFor(device: DeviceId, { gate, lost }: RelayGates): RelayPort {
    const call = async <T>(work: (log: MemoryLog) => Answer<T>): Promise<Answer<T>> => {
      await gate();
      if (lost()) return err({ type: 'unreachable' });
      const answer = work(this.logOf(device));
      await gate();
      return lost() ? err({ type: 'unreachable' }) : answer;
    };
    return {
      pull: (asked) => call((log) => ({ ok: true, value: this.lied(log.pull(asked), log) })),
      push: (chunks) =>
        call((log) => ({
          ok: true,
          value:
            this.lies.includes('ack-and-drop') && this.chance.oneIn(3)
              ? this.pretend(log, chunks.length)
              : log.push(chunks),
        })),
      beginSnapshot: (begun) => call((log) => log.beginSnapshot(begun)),
      putSegment: (place, sealed) => call((log) => log.putSegment(place, sealed)),
      commitSnapshot: (id, commit) => call((log) => log.commitSnapshot(id, commit)),
      segment: (place) =>
        call((log) => {
          const answer = log.segment(place);
          if (!answer.ok || !this.tells('flip-segment')) return answer;
          return { ok: true, value: this.flipped(answer.value) };
        }),
    };
  }

  tamper(how: Tampering): void {
    const [log] = this.logs;
    if (how !== 'back-up' && how !== 'join') this.tampered = true;
    switch (how) {
      case 'wipe':
        this.logs = [new MemoryLog(this.chance), null];
        return;
      case 'back-up':
        this.backup = log.copy();
        return;
      case 'restore':
        if (this.backup !== null) this.logs = [this.backup.copy(), null];
        return;
      case 'fork':
        this.logs = [log, log.copy()];
        return;
      case 'join':
        // One of the two is what it always was, it says.
        if (this.logs[1] !== null) this.logs = [this.chance.oneIn(2) ? log : this.logs[1], null];
        return;
      case 'erase-hidden':
        log.erased = log.snapshotSeq();
        return;
      default:
        this.rewrite(log, how);
    }
  }

  /** What forked is one again; no answer lies any more. */
  becomeHonest(): void {
    this.lies = [];
    this.tamper('join');
  }

  private rewrite(log: MemoryLog, how: Tampering): void {
    const chunks = [...log.chunks];
    if (chunks.length === 0) return;
    const at = this.chance.below(chunks.length);
    const one = nth(chunks, at);
    if (how === 'truncate') chunks.length = at;
    if (how === 'remove') chunks.splice(at, 1);
    if (how === 'append-again') chunks.push(one);
    if (how === 'corrupt') this.corrupted = true;
    if (how === 'corrupt') chunks[at] = { ...one, sealed: this.flipped(one.sealed) };
    if (how === 'swap') {
      const other = this.chance.below(chunks.length);
      [chunks[at], chunks[other]] = [nth(chunks, other), one];
    }
    log.rewrite(chunks);
  }

  private logOf(device: DeviceId): MemoryLog {
    const [log, fork] = this.logs;
    return fork !== null && Number.parseInt(device, 16) % 2 === 0 ? fork : log;
  }

  private tells(lie: Lie): boolean {
    if (!this.lies.includes(lie) || !this.chance.oneIn(2)) return false;
    this.tampered = true;
    return true;
  }

  private pretend(log: MemoryLog, count: number) {
    this.tampered = true;
    const seqs = Array.from({ length: count }, (_, index) => log.seq + index + 1);
    return { ...log.head, seq: log.seq + count, seqs };
  }

  private lied(honest: Pulled, log: MemoryLog): Pulled {
    const told = this.withheld(this.garbled(honest), log);
    const { snapshot } = told;
    return {
      ...told,
      head: this.tells('flip-head') ? flipHex(told.head) : told.head,
      snapshot:
        snapshot !== null && this.tells('flip-segment')
          ? { ...snapshot, manifest: this.flipped(snapshot.manifest) }
          : snapshot,
    };
  }

  private garbled(honest: Pulled): Pulled {
    if (honest.chunks.length === 0) return honest;
    const chunks = [...honest.chunks];
    const at = this.chance.below(chunks.length);
    const one = nth(chunks, at);
    if (this.tells('replay')) chunks.splice(at, 0, one);
    if (this.tells('reorder')) [chunks[0], chunks[at]] = [one, nth(chunks, 0)];
    if (this.tells('flip')) chunks[at] = { ...one, sealed: this.flipped(one.sealed) };
    if (this.tells('flip-id')) chunks[at] = { ...one, chunk: flipHex(one.chunk) };
    if (this.tells('drop')) chunks.splice(at, 1);
    return { ...honest, chunks };
  }

  private withheld(pulled: Pulled, log: MemoryLog): Pulled {
    if (pulled.chunks.length === 0) return pulled;
    const at = this.chance.below(pulled.chunks.length);
    const chunks = pulled.chunks.slice(0, at);
    if (this.tells('withhold')) return { ...pulled, chunks };
    if (!this.tells('withhold-head')) return pulled;
    const seq = Math.max(nth(pulled.chunks, at).seq - 1, log.snapshotSeq());
    return { ...pulled, chunks, seq, head: log.headAt(seq) };
  }

  private flipped(bytes: Uint8Array): Uint8Array {
    const copy = new Uint8Array(bytes);
    const at = this.chance.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << this.chance.below(8));
    return copy;
  }
}

const flipHex = <T extends string>(hex: T): T => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}` as T;
