/** Everything in a vault as lists that come page by page, so that an export of any size needs little memory. */

import { ok } from '@cairn/domain';
import type { CheckIn, RestDay, Result, Win } from '@cairn/domain';
import type { JsonObject, JsonValue } from '@cairn/interchange';
import type { Queries, VaultDoor, VaultError } from '@cairn/vault';

/** The lists are read in this order, each once. They throw {@link ReadingStopped} when the vault gives an error. */
export interface ExportReading {
  readonly settings: JsonObject;
  readonly imports: readonly JsonValue[];
  wins(): AsyncGenerator<Win, void, undefined>;
  checkIns(): AsyncGenerator<CheckIn, void, undefined>;
  restDays(): AsyncGenerator<RestDay, void, undefined>;
  /** How many have been read so far. */
  count(): { readonly wins: number; readonly checkIns: number; readonly restDays: number };
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
  const pages = createPages(door);
  const read = { wins: 0, checkIns: 0, restDays: 0 };
  async function* wins(): AsyncGenerator<Win, void, undefined> {
    for await (const page of pages.while(isOfWins)) {
      read.wins += page.wins.length;
      yield* page.wins;
    }
  }
  async function* checkIns(): AsyncGenerator<CheckIn, void, undefined> {
    for await (const page of pages.while(isBeforeRest)) {
      read.checkIns += page.checkIns.length;
      yield* page.checkIns;
    }
  }
  async function* restDays(): AsyncGenerator<RestDay, void, undefined> {
    for await (const page of pages.while(isAny)) {
      read.restDays += page.restDays.length;
      for (const localDay of page.restDays) yield { localDay, taken: true };
    }
  }
  return ok({
    settings: { ...settings.value },
    imports: imports.value.map((kept) => ({ ...kept })),
    ...{ wins, checkIns, restDays, count: () => ({ ...read }) },
  });
};

/** Wins come first, then check-ins, then rest days; a page holds one kind. */
const isOfWins = (page: Page): boolean => page.checkIns.length === 0 && page.restDays.length === 0;
const isBeforeRest = (page: Page): boolean => page.restDays.length === 0;
const isAny = (): boolean => true;

interface Pages {
  /** Pages from where the last list stopped, as long as they are of this kind; the next one stays for the next list. */
  while(fits: (page: Page) => boolean): AsyncGenerator<Page, void, undefined>;
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
    async *while(fits) {
      for (let page = await next(); page !== null && fits(page); page = await next()) {
        waiting = null;
        yield page;
      }
    },
  };
};
