/** Everything in a vault as lists that come page by page, so that an export of any size needs little memory. */

import { ok } from '@cairn/domain';
import type { CheckIn, PlanEntry, RestDay, Result, TrustedPerson, Win } from '@cairn/domain';
import type { JsonObject, JsonValue } from '@cairn/interchange';
import type { Queries, VaultDoor, VaultError } from '@cairn/vault';

/** The lists are read in this order, each once. They throw {@link ReadingStopped} when the vault gives an error. */
export interface ExportReading {
  readonly settings: JsonObject;
  readonly imports: readonly JsonValue[];
  wins(): AsyncGenerator<Win, void, undefined>;
  checkIns(): AsyncGenerator<CheckIn, void, undefined>;
  restDays(): AsyncGenerator<RestDay, void, undefined>;
  planEntries(): AsyncGenerator<PlanEntry, void, undefined>;
  /** They come with the plan: read after it. */
  people(): AsyncGenerator<TrustedPerson, void, undefined>;
  /** How many have been read so far. */
  count(): ReadCounts;
}

export interface ReadCounts {
  readonly wins: number;
  readonly checkIns: number;
  readonly restDays: number;
  readonly planEntries: number;
  readonly people: number;
}

/** Carries an expected error of the vault out of a list that is being written. */
export class ReadingStopped extends Error {
  readonly error: VaultError;

  constructor(error: VaultError) {
    super(error.type);
    this.name = 'ReadingStopped';
    this.error = error;
  }
}

type Page = Queries['export-page']['output'];

export const readForExport = async (door: VaultDoor): Promise<Result<ExportReading, VaultError>> => {
  const [settings, imports] = [await door.ask('settings', {}), await door.ask('imports', {})];
  if (!settings.ok) return settings;
  if (!imports.ok) return imports;
  return ok({
    settings: { ...settings.value },
    imports: imports.value.map((kept) => ({ ...kept })),
    ...readLists(createPages(door)),
  });
};

const readLists = (pages: Pages): Omit<ExportReading, 'settings' | 'imports'> => {
  const read = { wins: 0, checkIns: 0, restDays: 0, planEntries: 0, people: 0 };
  const found: TrustedPerson[] = [];
  async function* listOf<N extends keyof Lists>(name: N): AsyncGenerator<Lists[N][number], void, undefined> {
    for await (const page of pages.upTo(name)) {
      const list: readonly Lists[N][number][] = page[name];
      read[name] += list.length;
      found.push(...page.people);
      yield* list;
    }
  }
  async function* restDays(): AsyncGenerator<RestDay, void, undefined> {
    for await (const localDay of listOf('restDays')) yield { localDay, taken: true };
  }
  async function* people(): AsyncGenerator<TrustedPerson, void, undefined> {
    read.people = found.length;
    yield* found;
  }
  return {
    wins: () => listOf('wins'),
    checkIns: () => listOf('checkIns'),
    restDays,
    planEntries: () => listOf('planEntries'),
    people,
    count: () => ({ ...read }),
  };
};

type Lists = Omit<Page, 'next' | 'people'>;

/** As the vault's pages come: each holds one kind, and the last one the plan with the people. */
const KINDS: readonly (keyof Lists)[] = ['wins', 'checkIns', 'restDays', 'planEntries'];

/** An empty page is of the first kind: it keeps no list waiting. */
const kindOf = (page: Page): number => {
  if (page.people.length > 0) return KINDS.indexOf('planEntries');
  return Math.max(
    0,
    KINDS.findIndex((name) => page[name].length > 0),
  );
};

interface Pages {
  /** Pages from where the last list stopped, up to this kind; the one after them stays for the next list. */
  upTo(kind: keyof Lists): AsyncGenerator<Page, void, undefined>;
}

const createPages = (door: VaultDoor): Pages => {
  let waiting: Page | null = null;
  let cursor: Page['next'] | undefined;
  const next = async (): Promise<Page | null> => {
    if (waiting !== null || cursor === null) return waiting;
    const asked = await door.ask('export-page', cursor === undefined ? {} : { after: cursor });
    if (!asked.ok) throw new ReadingStopped(asked.error);
    cursor = asked.value.next;
    waiting = asked.value;
    return waiting;
  };
  return {
    async *upTo(kind) {
      const last = KINDS.indexOf(kind);
      for (let page = await next(); page !== null && kindOf(page) <= last; page = await next()) {
        waiting = null;
        yield page;
      }
    },
  };
};
