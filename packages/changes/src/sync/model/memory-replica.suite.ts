/** A replica in memory: what the store does with a change, said as shortly as possible. */

import type { EntityId, Instant } from '@cairn/domain';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Change } from '../../change.ts';
import { recordKey } from '../../fold-changes.ts';
import { receive } from '../../hybrid-clock.ts';
import type { DeviceId, Hlc } from '../../hybrid-clock.ts';
import { concurrentTexts, mergeChange } from '../../merge.ts';
import type { RecordState } from '../../record-state.ts';
import { purgeChange, setChange } from '../../set-change.ts';
import type { Item } from '../chunk-item.ts';
import { rereadItem } from '../item-codec.ts';
import { comparePlaces } from '../place.ts';
import type { Place } from '../place.ts';
import type {
  Held,
  HeldRange,
  Kept,
  Link,
  Numbered,
  OutboxRow,
  OwnChunk,
  Quarantined,
  Replica,
  Run,
  SentChunk,
  SyncState,
} from '../replica.ts';
import type { ChunkId, RunId } from '../sync-ids.ts';
import type { Trouble, TroubleKind } from '../trouble.ts';

export const PAGE = 'entry';
export const WORDING = 'wording';
const PAGE_TEXTS = new Set(['text']);

export interface Tables {
  state: string | null;
  clock: Hlc | null;
  count: number;
  records: Map<string, RecordState>;
  purged: Map<string, Place>;
  parked: Map<string, Numbered<Item>>;
  outbox: OutboxRow[];
  pending: OwnChunk[];
  sent: Map<string, SentChunk>;
  links: Map<number, Link>;
  runs: Map<RunId, Run>;
  quarantine: Map<ChunkId, Quarantined>;
  troubles: Map<string, Trouble>;
  /** Made in this transaction, for the oracle. */
  made: Change[];
}

const emptyTables = (): Tables => ({
  state: null,
  clock: null,
  count: 0,
  records: new Map(),
  purged: new Map(),
  parked: new Map(),
  outbox: [],
  pending: [],
  sent: new Map(),
  links: new Map(),
  runs: new Map(),
  quarantine: new Map(),
  troubles: new Map(),
  made: [],
});

export const copyTables = (tables: Tables): Tables => ({
  ...tables,
  records: new Map(tables.records),
  purged: new Map(tables.purged),
  parked: new Map(tables.parked),
  outbox: [...tables.outbox],
  pending: [...tables.pending],
  sent: new Map(tables.sent),
  links: new Map(tables.links),
  runs: new Map(tables.runs),
  quarantine: new Map(tables.quarantine),
  troubles: new Map(tables.troubles),
  made: [],
});

export interface MemoryOptions {
  readonly device: DeviceId;
  readonly now: () => Instant;
  readonly knows: (entity: string) => boolean;
  /** Before each transaction: others may have their turn. */
  readonly gate: () => Promise<void>;
  /** Before each call and around the commit: may throw. */
  readonly step: () => void;
  /** What came to be by a transaction, once it is durable. */
  readonly written: (changes: readonly Change[]) => void;
}

export class MemoryReplica implements Replica {
  tables: Tables = emptyTables();
  readonly device: DeviceId;
  readonly options: MemoryOptions;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: MemoryOptions) {
    this.options = options;
    this.device = options.device;
  }

  async change<T>(work: (kept: Kept) => Promise<T>): Promise<T> {
    await this.options.gate();
    const next = this.last.then(() => this.commit(work));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async commit<T>(work: (kept: Kept) => Promise<T>): Promise<T> {
    const { step, written } = this.options;
    const tables = copyTables(this.tables);
    const result = await work(this.keptOf(tables));
    step();
    this.tables = tables;
    written(tables.made);
    step();
    return result;
  }

  /** What a person does: change and outbox in one transaction. */
  async act(work: (tables: Tables) => readonly Change[], batch: string | null = null): Promise<void> {
    const { gate, step, written } = this.options;
    await gate();
    const tables = copyTables(this.tables);
    const changes = work(tables);
    for (const change of changes) this.apply(tables, change);
    addToOutbox(tables, changes, batch);
    step();
    this.tables = tables;
    written([...changes, ...tables.made]);
  }

  /** A later version of Cairn, which knows what was parked. */
  takeInParked(knows: (entity: string) => boolean): void {
    for (const [key, { item }] of this.tables.parked) {
      const change = item.kind === 'unread' ? rereadItem(item) : item;
      if (change === null || !knows(change.entity)) continue;
      this.tables.parked.delete(key);
      this.apply(this.tables, change);
    }
  }

  private keptOf(tables: Tables): Kept {
    const { step } = this.options;
    const calls = keptCalls(tables, (items) => this.merge(tables, items));
    return new Proxy(calls, {
      get: (all, name) => {
        const call: (...given: never[]) => unknown = all[name as keyof Calls];
        return async (...given: never[]) => {
          step();
          return call(...given);
        };
      },
    }) as unknown as Kept;
  }

  private merge(tables: Tables, items: readonly Item[]): readonly Change[] {
    const made: Change[] = [];
    for (const item of items) {
      if (item.kind === 'unread' || !this.options.knows(item.entity)) {
        const key = JSON.stringify(item);
        if (tables.parked.has(key)) continue;
        tables.count += 1;
        tables.parked.set(key, { n: tables.count, item });
      } else made.push(...this.apply(tables, item));
    }
    return made;
  }

  /** Gives what came of it beside: wordings that were set aside. */
  private apply(tables: Tables, change: Change): readonly Change[] {
    const { now, device } = this.options;
    tables.clock = receive({ last: tables.clock, now: now(), device }, change.hlc);
    const key = recordKey(change);
    const before = tables.records.get(key);
    const aside = tables.purged.has(key) ? [] : wordingsOf(before, change);
    const merged = mergeChange(before, tables.purged.has(key), change);
    if (merged.type === 'changed') tables.records.set(key, merged.state);
    if (merged.type === 'purged') {
      tables.records.delete(key);
      tables.purged.set(key, { purged: true, entity: change.entity, id: change.id });
    }
    const derived = [...aside, ...hangingOn(tables, change, merged.type)];
    tables.made.push(...derived);
    for (const one of derived) this.apply(tables, one);
    return derived;
  }
}

const wordingsOf = (before: RecordState | undefined, change: Change): readonly Change[] =>
  change.entity !== PAGE
    ? []
    : concurrentTexts(before, change, PAGE_TEXTS).map(({ other, otherHlc }) =>
        setChange(
          { id: wordingId(change.id, otherHlc), entity: WORDING, hlc: otherHlc },
          { entry: change.id, text: other },
        ),
      );

const wordingId = (page: EntityId, stamp: Hlc): EntityId =>
  bytesToHex(sha256(utf8ToBytes(`${page}/${stamp}`))).slice(0, 32) as EntityId;

/** Wordings go with their page. */
const hangingOn = (tables: Tables, change: Change, merged: string): readonly Change[] => {
  if (change.entity === PAGE && merged === 'purged')
    return [...tables.records.values()]
      .filter(({ entity, fields }) => entity === WORDING && fields['entry'] === change.id)
      .map(({ id }) => purgeChange({ id, entity: WORDING, hlc: change.hlc }));
  if (change.entity !== WORDING || change.kind !== 'set' || merged !== 'changed') return [];
  const page = recordKey({ entity: PAGE, id: change.set['entry'] as EntityId });
  return tables.purged.has(page) ? [purgeChange(change)] : [];
};

const addToOutbox = (tables: Tables, changes: readonly Change[], batch: string | null): void => {
  for (const change of changes) {
    tables.count += 1;
    tables.outbox.push({ n: tables.count, change, batch });
  }
};

type Calls = { readonly [K in keyof Kept]: (...given: Parameters<Kept[K]>) => Awaited<ReturnType<Kept[K]>> };

const keptCalls = (tables: Tables, merge: Calls['merge']): Calls => ({
  state: () => (tables.state === null ? null : (JSON.parse(tables.state) as SyncState)),
  keepState: (state) => {
    tables.state = JSON.stringify(state);
  },
  merge,
  held: (range) => heldIn(tables, range),
  parked: (after, most) => [...tables.parked.values()].filter(({ n }) => n > after).slice(0, most),
  outbox: (most) => tables.outbox.slice(0, most),
  addToOutbox: (changes) => addToOutbox(tables, changes, null),
  clearOutbox: (upTo) => {
    tables.outbox = tables.outbox.filter(({ n }) => n > upTo);
  },
  ...ownCalls(tables),
  ...logCalls(tables),
});

const heldIn = (tables: Tables, { after, upTo, most }: HeldRange): readonly Held[] =>
  [
    ...[...tables.purged.values()].map((place): Held => ({ kind: 'purged', place })),
    ...[...tables.records.values()].map((state): Held => ({
      kind: 'record',
      place: { purged: false, entity: state.entity, id: state.id },
      state,
    })),
  ]
    .filter(({ place }) => after === null || comparePlaces(place, after) > 0)
    .filter(({ place }) => upTo === null || comparePlaces(place, upTo) <= 0)
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .slice(0, most);

const ownCalls = (
  tables: Tables,
): Pick<
  Calls,
  'pending' | 'addPending' | 'acknowledge' | 'own' | 'sentBetween' | 'forgetSeqs' | 'forgetSent'
> => ({
  pending: () => tables.pending.toSorted((a, b) => a.counter - b.counter),
  addPending: (chunk) => {
    tables.pending.push(chunk);
  },
  acknowledge: (chunk, seq) => {
    const one = tables.pending.find((own) => own.chunk === chunk);
    if (one === undefined) return;
    tables.pending = tables.pending.filter((own) => own !== one);
    tables.sent.set(`${one.run}/${one.counter}`, { chunk, run: one.run, counter: one.counter, seq });
  },
  own: (run, counter) =>
    tables.sent.get(`${run}/${counter}`) ??
    tables.pending.find((own) => own.run === run && own.counter === counter) ??
    null,
  sentBetween: (from, upTo) =>
    [...tables.sent.values()].filter(({ seq }) => seq !== null && seq >= from && seq <= upTo),
  forgetSeqs: () => {
    for (const [key, sent] of tables.sent) tables.sent.set(key, { ...sent, seq: null });
  },
  forgetSent: (upTo) => {
    for (const [key, { seq }] of tables.sent) if (seq !== null && seq <= upTo) tables.sent.delete(key);
  },
});

const logCalls = (
  tables: Tables,
): Omit<
  Calls,
  | keyof ReturnType<typeof ownCalls>
  | 'state'
  | 'keepState'
  | 'merge'
  | 'held'
  | 'parked'
  | 'outbox'
  | 'addToOutbox'
  | 'clearOutbox'
> => ({
  link: (seq) => tables.links.get(seq) ?? null,
  linked: (chunk) => [...tables.links.values()].some((link) => link.chunk === chunk),
  addLinks: (links) => {
    for (const link of links) tables.links.set(link.seq, link);
  },
  forgetLinks: (below) => {
    for (const seq of tables.links.keys()) if (seq < below) tables.links.delete(seq);
  },
  runs: () => [...tables.runs.values()],
  keepRun: (run) => {
    tables.runs.set(run.run, run);
  },
  quarantined: () => [...tables.quarantine.values()],
  quarantine: (chunk) => {
    if (!tables.quarantine.has(chunk.chunk)) tables.quarantine.set(chunk.chunk, chunk);
  },
  release: (chunk) => {
    tables.quarantine.delete(chunk);
  },
  troubles: () => [...tables.troubles.values()],
  keepTrouble: (trouble) => {
    tables.troubles.set(`${trouble.kind}/${trouble.device ?? ''}`, trouble);
  },
  closeTroubles: (kind: TroubleKind, device) => {
    for (const [key, trouble] of tables.troubles)
      if (trouble.kind === kind && (device === null || trouble.device === device))
        tables.troubles.set(key, { ...trouble, open: false });
  },
});
