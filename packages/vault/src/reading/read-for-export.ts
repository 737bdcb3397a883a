/**
 * Everything in a vault as lists that come page by page, for whoever writes it to a file: an export of any size needs little
 * memory. Law: each list is read once, in the order below, and each page is asked for once.
 */

import { ok } from '@cairn/domain';
import type { CheckIn, EntryLink, JournalEntry, RestDay, Result, Win, Wording } from '@cairn/domain';
import type { KeptImport, Queries } from '../door/queries.ts';
import type { Settings } from '../door/intents.ts';
import type { VaultDoor, VaultError } from '../door/vault-door.ts';

type Page = Queries['export-page']['output'];

/** Long ones come page by page. */
type LongList = 'wins' | 'checkIns' | 'restDays' | 'entries' | 'wordings' | 'entryLinks';

/** Few by nature: all pages after the long ones are read when the first of these is. */
const SHORT_LISTS = [
  'planEntries',
  'people',
  'challenges',
  'ladders',
  'steps',
  'rituals',
  'declined',
  'thoughts',
  'beliefs',
  'evidenceLinks',
  'scaleResponses',
  'experiments',
] as const;

type ShortList = (typeof SHORT_LISTS)[number];

interface LongLists {
  readonly wins: Reading<Win>;
  readonly checkIns: Reading<CheckIn>;
  readonly restDays: Reading<RestDay>;
  readonly entries: Reading<JournalEntry>;
  readonly wordings: Reading<Wording>;
  readonly entryLinks: Reading<EntryLink>;
}

type Reading<T> = AsyncGenerator<T, void, undefined>;

export interface ExportReading {
  readonly settings: Settings;
  readonly imports: readonly KeptImport[];
  /** They throw {@link ReadingStopped} when the vault gives an error. */
  readonly lists: LongLists & { readonly [N in ShortList]: Reading<Page[N][number]> };
  /** How many have been read so far. */
  count(): ReadCounts;
}

export type ReadCounts = Readonly<Record<LongList | ShortList, number>>;

/** Carries an expected error of the vault out of a list that is being written. */
export class ReadingStopped extends Error {
  readonly error: VaultError;

  constructor(error: VaultError) {
    super(error.type);
    this.name = 'ReadingStopped';
    this.error = error;
  }
}

export const readForExport = async (door: VaultDoor): Promise<Result<ExportReading, VaultError>> => {
  const [settings, imports] = [await door.ask('settings', {}), await door.ask('imports', {})];
  if (!settings.ok) return settings;
  if (!imports.ok) return imports;
  return ok({ settings: settings.value, imports: imports.value, ...listsOf(door) });
};

/** All lists of a vault, to be read once. */
export const listsOf = (door: VaultDoor): Pick<ExportReading, 'lists' | 'count'> =>
  readLists(createPages(door));

const readLists = (pages: Pages): Pick<ExportReading, 'lists' | 'count'> => {
  const read: Record<LongList | ShortList, number> = {
    ...{ wins: 0, checkIns: 0, restDays: 0, entries: 0, wordings: 0, entryLinks: 0 },
    ...{ planEntries: 0, people: 0 },
    ...{ challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0 },
    ...{ thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 },
  };
  async function* long<N extends LongList>(name: N): Reading<Page[N][number]> {
    for await (const page of pages.upTo(name)) {
      const list: readonly Page[N][number][] = page[name];
      read[name] += list.length;
      yield* list;
    }
  }
  async function* restDays(): Reading<RestDay> {
    for await (const localDay of long('restDays')) yield { localDay, taken: true };
  }
  async function* short<N extends ShortList>(name: N): Reading<Page[N][number]> {
    for (const page of await pages.others()) {
      const list: readonly Page[N][number][] = page[name];
      read[name] += list.length;
      yield* list;
    }
  }
  return {
    lists: {
      ...{ wins: long('wins'), checkIns: long('checkIns'), restDays: restDays() },
      ...{ entries: long('entries'), wordings: long('wordings'), entryLinks: long('entryLinks') },
      ...{ planEntries: short('planEntries'), people: short('people'), challenges: short('challenges') },
      ...{ ladders: short('ladders'), steps: short('steps'), rituals: short('rituals') },
      ...{ declined: short('declined'), thoughts: short('thoughts'), beliefs: short('beliefs') },
      ...{ evidenceLinks: short('evidenceLinks'), scaleResponses: short('scaleResponses') },
      experiments: short('experiments'),
    },
    count: () => ({ ...read }),
  };
};

/** As the vault's pages come: each holds one kind of the long ones, or some of the short ones. */
const LONG_LISTS: readonly LongList[] = ['wins', 'checkIns', 'restDays', 'entries', 'wordings', 'entryLinks'];

/** An empty page is of the first kind: it keeps no list waiting. */
const kindOf = (page: Page): number => {
  if (SHORT_LISTS.some((name) => page[name].length > 0)) return LONG_LISTS.length;
  return Math.max(
    0,
    LONG_LISTS.findIndex((name) => page[name].length > 0),
  );
};

interface Pages {
  /** Pages from where the last list stopped, up to this kind; the one after them stays for the next list. */
  upTo(kind: LongList): AsyncGenerator<Page, void, undefined>;
  /** All that come after the long ones. */
  others(): Promise<readonly Page[]>;
}

const createPages = (door: VaultDoor): Pages => {
  let waiting: Page | null = null;
  let cursor: Page['next'] | undefined;
  let found: Promise<readonly Page[]> | null = null;
  const next = async (): Promise<Page | null> => {
    if (waiting !== null || cursor === null) return waiting;
    const asked = await door.ask('export-page', cursor === undefined ? {} : { after: cursor });
    if (!asked.ok) throw new ReadingStopped(asked.error);
    cursor = asked.value.next;
    waiting = asked.value;
    return waiting;
  };
  const readOthers = async (): Promise<readonly Page[]> => {
    const pages: Page[] = [];
    for (let page = await next(); page !== null; page = await next()) {
      waiting = null;
      pages.push(page);
    }
    return pages;
  };
  return {
    async *upTo(kind) {
      const last = LONG_LISTS.indexOf(kind);
      for (let page = await next(); page !== null && kindOf(page) <= last; page = await next()) {
        waiting = null;
        yield page;
      }
    },
    others: () => (found ??= readOthers()),
  };
};
