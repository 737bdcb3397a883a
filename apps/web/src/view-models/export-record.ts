/**
 * Everything one keeps, as the pieces of one file. The vault answers in pages and five lists are written one after the
 * other, so each list walks the pages itself and no list is held whole.
 */

import type { CheckIn, Instant, LocalDay, PlanEntry, RestDay, TrustedPerson, Win } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import type { Cursor, Queries, VaultDoor, VaultError } from '@cairn/vault';
import { VERSION } from '../version.ts';

type Page = Queries['export-page']['output'];

/** Thrown into the writer when the vault does not answer: what was written so far is no export. */
export class ExportStopped extends Error {
  readonly reason: VaultError;

  constructor(reason: VaultError) {
    super(reason.type);
    this.reason = reason;
  }
}

async function* pagesOf(door: VaultDoor): AsyncGenerator<Page, void, undefined> {
  let after: Cursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof door.ask<'export-page'>>> = await door.ask(
      'export-page',
      after === null ? {} : { after },
    );
    if (!page.ok) throw new ExportStopped(page.error);
    yield page.value;
    after = page.value.next;
  } while (after !== null);
}

async function* winsOf(door: VaultDoor): AsyncGenerator<Win, void, undefined> {
  for await (const page of pagesOf(door)) yield* page.wins;
}

async function* checkInsOf(door: VaultDoor): AsyncGenerator<CheckIn, void, undefined> {
  for await (const page of pagesOf(door)) yield* page.checkIns;
}

async function* restDaysOf(door: VaultDoor): AsyncGenerator<RestDay, void, undefined> {
  for await (const page of pagesOf(door)) {
    yield* page.restDays.map((localDay: LocalDay): RestDay => ({ localDay, taken: true }));
  }
}

async function* planEntriesOf(door: VaultDoor): AsyncGenerator<PlanEntry, void, undefined> {
  for await (const page of pagesOf(door)) yield* page.planEntries;
}

async function* peopleOf(door: VaultDoor): AsyncGenerator<TrustedPerson, void, undefined> {
  for await (const page of pagesOf(door)) yield* page.people;
}

/** Rejects with {@link ExportStopped} when the vault cannot be read. */
export async function* exportRecord(door: VaultDoor, now: Date): AsyncGenerator<string, void, undefined> {
  const [settings, imports] = await Promise.all([door.ask('settings', {}), door.ask('imports', {})]);
  if (!settings.ok) throw new ExportStopped(settings.error);
  if (!imports.ok) throw new ExportStopped(imports.error);
  yield* writeCairnJson({
    exportedAt: now.getTime() as Instant,
    app: VERSION,
    wins: winsOf(door),
    checkIns: checkInsOf(door),
    restDays: restDaysOf(door),
    planEntries: planEntriesOf(door),
    people: peopleOf(door),
    settings: { ...settings.value },
    imports: imports.value.map((kept) => ({ ...kept })),
  });
}

/** "cairn-2026-11-22.json": sorts by day, and says nothing of what is in it. */
export const exportName = (day: LocalDay): string => `cairn-${day}.json`;
