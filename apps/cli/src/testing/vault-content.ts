/** Everything that a vault answers, as one value that two releases can be compared by. */

import type { LocalDay } from '@cairn/domain';
import type { Queries, QueryName, VaultDoor } from '@cairn/vault';
import { readForExport } from '@cairn/vault/reading';

const ask = async <N extends QueryName>(
  door: VaultDoor,
  name: N,
  input: Queries[N]['input'],
): Promise<Queries[N]['output']> => {
  const answer = await door.ask(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.type}`);
  return answer.value;
};

export const contentOf = async (door: VaultDoor): Promise<object> => {
  const { picture, day, state, isRest, wins, undoable, settings, drafts } = await ask(door, 'today', {});
  return {
    today: { day, state, isRest, wins, undoable, settings, drafts },
    stones: { total: picture.total, firstDay: picture.firstDay, weeks: picture.weeks },
    ...(await everythingIn(door)),
    listed: (await ask(door, 'record-page', { limit: 200 })).wins.map(({ id }) => id),
    inTrash: (await ask(door, 'trash-page', { limit: 200 })).wins.map(({ id }) => id),
    found: (await ask(door, 'search', { text: 'made bed' })).wins.map(({ id }) => id),
    ...(await journalIn(door)),
    onShelf: (await ask(door, 'shelf', {})).wins.map(({ id }) => id),
    completions: await ownCompletions(door),
    days: await ask(door, 'roll-up', { from: '2026-01-01' as LocalDay, to: '2026-02-28' as LocalDay }),
    imports: await ask(door, 'imports', {}),
    recoveryWords: (await ask(door, 'recovery-words', {})).words,
  };
};

/** As a person sees it: the pages, what each said before, the wins it goes with, and what is found. */
const journalIn = async (door: VaultDoor): Promise<object> => {
  const { entries } = await ask(door, 'journal-page', { limit: 200 });
  const pages = [];
  for (const { id } of entries) {
    const page = await ask(door, 'journal-entry', { id });
    pages.push({ ...page, wins: page?.wins.map((win) => win.id) });
  }
  return {
    journal: pages,
    journalInTrash: (await ask(door, 'journal-trash-page', {})).entries.map(({ id }) => id),
    journalFound: (await ask(door, 'search-journal', { text: 'rain list' })).entries.map(({ id }) => id),
  };
};

/** The catalogue grows; the person's own words stay. */
const ownCompletions = async (door: VaultDoor): Promise<readonly string[]> =>
  (await ask(door, 'complete', { text: 'ma', limit: 20 })).flatMap(({ from, text }) =>
    from === 'own' ? [text] : [],
  );

const all = async <T>(list: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
};

const everythingIn = async (door: VaultDoor): Promise<object> => {
  const reading = await readForExport(door);
  if (!reading.ok) throw new Error(reading.error.type);
  const { lists } = reading.value;
  return {
    wins: await all(lists.wins),
    checkIns: await all(lists.checkIns),
    restDays: (await all(lists.restDays)).map(({ localDay }) => localDay),
    entries: await all(lists.entries),
    wordings: await all(lists.wordings),
    entryLinks: await all(lists.entryLinks),
    plan: await all(lists.planEntries),
    people: await all(lists.people),
    challenges: await all(lists.challenges),
    ladders: await all(lists.ladders),
    steps: await all(lists.steps),
    rituals: await all(lists.rituals),
    declined: await all(lists.declined),
    thoughts: await all(lists.thoughts),
    beliefs: await all(lists.beliefs),
    evidenceLinks: await all(lists.evidenceLinks),
    scaleResponses: await all(lists.scaleResponses),
    experiments: await all(lists.experiments),
  };
};
