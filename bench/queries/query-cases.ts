/**
 * Every query that stands behind a screen, with what people ask and with what is hardest to answer. A case is a question
 * and its input; the pages deep in the record are found by walking there once.
 */

import type { LifeArea, LocalDay } from '@cairn/domain';
import type {
  Cursor,
  JournalQueries,
  LookBackQueries,
  PathQueries,
  Queries,
  QueryName,
  InsightQueries,
  ReflectionQueries,
  VaultDoor,
} from '@cairn/vault';
import { END_DAY } from './large-vault.ts';

export type QueryCase = {
  readonly [N in QueryName]: {
    readonly label: string;
    readonly name: N;
    readonly input: Queries[N]['input'];
  };
}[QueryName];

export const ask = async <N extends QueryName>(
  door: VaultDoor,
  name: N,
  input: Queries[N]['input'],
): Promise<Queries[N]['output']> => {
  const answer = await door.ask(name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.type}`);
  return answer.value;
};

export const askCase = (door: VaultDoor, { name, input }: QueryCase): Promise<unknown> =>
  ask(door, name, input);

const AREA: LifeArea = 'home';

/** Words of any record: in nearly every win, in some, in one or two. */
const SEARCHES: readonly (readonly [string, string])[] = [
  ['common word', 'the'],
  ['one letter', 't'],
  ['another letter', 'm'],
  ['some', 'shower'],
  ['rare', 'passport'],
  ['in no win', 'zyzzyva'],
  ['two common', 'the and'],
  ['two that seldom meet', 'shower dishes'],
  ['common and rare', 'the passport'],
  ['common, last one begun', 'made the b'],
  ['another script', 'чай'],
];

const COMPLETIONS: readonly string[] = ['m', 't', 'ma', 'the', 'made the', 'wal', 'zyz', 'called my sister'];

const searches = (): QueryCase[] => [
  ...SEARCHES.map(([kind, text]): QueryCase => ({
    label: `search ${kind} (${text})`,
    name: 'search',
    input: { text },
  })),
  {
    label: 'search common word of an area (the)',
    name: 'search',
    input: { text: 'the', area: AREA },
  },
  { label: 'search one letter of an area (t)', name: 'search', input: { text: 't', area: AREA } },
  { label: 'search common word, 500 (the)', name: 'search', input: { text: 'the', limit: 500 } },
];

const completions = (): QueryCase[] =>
  COMPLETIONS.map((text) => ({ label: `complete (${text})`, name: 'complete', input: { text } }));

const rollUps = (): QueryCase[] =>
  (
    [
      ['ten years', '2016-11-21'],
      ['one year', '2025-11-21'],
      ['one month', '2026-10-21'],
    ] as const
  ).map(([span, from]) => ({
    label: `roll-up ${span}`,
    name: 'roll-up',
    input: { from: from as LocalDay, to: END_DAY },
  }));

const pages = async (
  door: VaultDoor,
): Promise<{ readonly record: readonly QueryCase[]; readonly search: readonly QueryCase[] }> => {
  const whole = await placesOf((after) => ask(door, 'record-page', { limit: 500, ...after }));
  const ofArea = await placesOf((after) => ask(door, 'record-page', { limit: 500, area: AREA, ...after }));
  const found = await placesOf((after) => ask(door, 'search', { text: 'the', limit: 500, ...after }));
  const record: QueryCase[] = [
    { label: 'record first page', name: 'record-page', input: {} },
    { label: 'record page in the middle', name: 'record-page', input: { after: whole.middle } },
    { label: 'record last page', name: 'record-page', input: { after: whole.last } },
    { label: 'record page of 500', name: 'record-page', input: { after: whole.middle, limit: 500 } },
    { label: 'record first page of an area', name: 'record-page', input: { area: AREA } },
    {
      label: 'record of a period',
      name: 'record-page',
      input: { from: '2018-03-05' as LocalDay, to: '2018-03-11' as LocalDay, limit: 500 },
    },
    {
      label: 'record of a period, going on',
      name: 'record-page',
      input: { from: '2016-12-01' as LocalDay, to: '2026-03-11' as LocalDay, after: whole.middle },
    },
    {
      label: 'record page in the middle of an area',
      name: 'record-page',
      input: { area: AREA, after: ofArea.middle },
    },
  ];
  const search: QueryCase[] = [
    {
      label: 'search common word, in the middle (the)',
      name: 'search',
      input: { text: 'the', after: found.middle },
    },
  ];
  return { record, search };
};

/** Everything that may be slow without anybody waiting for a screen: the export, one page at a time. */
const exports = async (door: VaultDoor): Promise<QueryCase[]> => {
  const { middle } = await placesOf((after) => ask(door, 'export-page', after));
  return [
    { label: 'export first page', name: 'export-page', input: {} },
    { label: 'export page in the middle', name: 'export-page', input: { after: middle } },
    { label: 'export check-ins', name: 'export-page', input: { after: 'check-ins.-1' } },
    { label: 'export rest days', name: 'export-page', input: { after: 'rest-days.-1' } },
    { label: 'export plan and people', name: 'export-page', input: { after: 'help.-1' } },
  ];
};

const aboutPaths: Pick<Readonly<Record<QueryName, readonly QueryCase[]>>, keyof PathQueries> = {
  paths: [],
  path: [],
  shrink: [],
  smaller: [],
  'steps-from-model': [],
  rituals: [],
  calendar: [],
  planned: [],
  suggestions: [
    { label: 'suggestions', name: 'suggestions', input: {} },
    { label: 'suggestions, much energy', name: 'suggestions', input: { energy: 3 } },
  ],
  'prediction-gap': [{ label: 'prediction gap', name: 'prediction-gap', input: {} }],
  'paths-let-go': [],
};

const lookingBack = async (
  door: VaultDoor,
): Promise<Pick<Readonly<Record<QueryName, readonly QueryCase[]>>, keyof LookBackQueries>> => {
  const firsts = await ask(door, 'first-times', { limit: 20 });
  return {
    'then-now': [{ label: 'then and now', name: 'then-now', input: {} }],
    'first-times': [
      { label: 'first times', name: 'first-times', input: {} },
      {
        label: 'first times, further back',
        name: 'first-times',
        input: { limit: 20, ...(firsts.next === null ? {} : { after: firsts.next }) },
      },
    ],
    shelf: [{ label: 'shelf', name: 'shelf', input: {} }],
    'things-done': [{ label: 'done things for a hard day', name: 'things-done', input: { limit: 20 } }],
    'on-this-day': [{ label: 'on this day', name: 'on-this-day', input: {} }],
    'stones-of-week': [
      {
        label: 'stones of a week, long ago',
        name: 'stones-of-week',
        input: { weekStart: '2018-03-05' as LocalDay },
      },
    ],
    'all-weeks': [{ label: 'all weeks', name: 'all-weeks', input: {} }],
    confidence: [{ label: 'how sure, and what followed', name: 'confidence', input: {} }],
  };
};

/** The newest page of the large vault was written in sixty sittings: see `large-vault.ts`. */
const aboutJournal = async (
  door: VaultDoor,
): Promise<Pick<Readonly<Record<QueryName, readonly QueryCase[]>>, keyof JournalQueries>> => {
  const { middle, last } = await placesOf((after) => ask(door, 'journal-page', { limit: 500, ...after }));
  const [newest] = (await ask(door, 'journal-page', { limit: 1 })).entries;
  if (newest === undefined) throw new Error('the journal is empty');
  return {
    'journal-page': [
      { label: 'journal first page', name: 'journal-page', input: {} },
      { label: 'journal page in the middle', name: 'journal-page', input: { after: middle } },
      { label: 'journal last page', name: 'journal-page', input: { after: last } },
    ],
    'journal-entry': [{ label: 'one page of the journal', name: 'journal-entry', input: { id: newest.id } }],
    'search-journal': SEARCHES.map(([kind, text]): QueryCase => ({
      label: `search the journal, ${kind} (${text})`,
      name: 'search-journal',
      input: { text },
    })),
    'journal-trash-page': [{ label: 'trash of the journal', name: 'journal-trash-page', input: {} }],
  };
};

/** The large vault has none of these but what was hard and was done. */
const aboutReflection: Pick<Readonly<Record<QueryName, readonly QueryCase[]>>, keyof ReflectionQueries> = {
  thoughts: [{ label: 'thoughts', name: 'thoughts', input: {} }],
  thought: [],
  'believed-i-couldnt': [{ label: 'managed anyway', name: 'believed-i-couldnt', input: {} }],
  'thoughts-trash': [],
  'check-ins': [{ label: 'check-ins', name: 'check-ins', input: {} }],
  'scale-responses': [{ label: 'answered questionnaires', name: 'scale-responses', input: {} }],
  experiments: [{ label: 'experiments', name: 'experiments', input: {} }],
};

const evidence = (): readonly QueryCase[] =>
  ["I can't phone anyone", 'I never finish anything', 'Nothing is any fun', 'I am useless', 'the violin'].map(
    (text) => ({
      label: `evidence: ${text}`,
      name: 'evidence-for' as const,
      input: { text },
    }),
  );

/** The first of them reads the record; what it worked out is held until something is written. */
const aboutInsights: Pick<Readonly<Record<QueryName, readonly QueryCase[]>>, keyof InsightQueries> = {
  insights: [{ label: 'insights', name: 'insights', input: {} }],
  'insight-course': [{ label: 'the course of moods', name: 'insight-course', input: {} }],
  'insight-days': [
    { label: 'days with a mood', name: 'insight-days', input: { key: null } },
    { label: 'days of an area', name: 'insight-days', input: { key: 'area:home' } },
  ],
  'insight-coin': [{ label: 'the coin', name: 'insight-coin', input: {} }],
  'insight-moods': [{ label: 'moods around wins', name: 'insight-moods', input: {} }],
};

/** By name, so that a query that joins the door without a case here does not compile. */
const casesByName = async (door: VaultDoor): Promise<Readonly<Record<QueryName, readonly QueryCase[]>>> => {
  const { record, search } = await pages(door);
  return {
    today: [{ label: 'today', name: 'today', input: {} }],
    suggestion: [{ label: 'suggestion', name: 'suggestion', input: {} }],
    day: [
      { label: 'day, the last', name: 'day', input: { day: END_DAY } },
      { label: 'day, long ago', name: 'day', input: { day: '2018-03-05' as LocalDay } },
      { label: 'day with nothing', name: 'day', input: { day: '2001-01-01' as LocalDay } },
    ],
    'record-page': record,
    search: [...search, ...searches()],
    complete: completions(),
    'roll-up': rollUps(),
    ground: [{ label: 'ground', name: 'ground', input: {} }],
    'trash-page': [{ label: 'trash', name: 'trash-page', input: {} }],
    plan: [{ label: 'plan', name: 'plan', input: {} }],
    people: [{ label: 'people', name: 'people', input: {} }],
    'reads-note': [{ label: 'reads a note', name: 'reads-note', input: { text: 'a quiet day, some rain' } }],
    'evidence-for': evidence(),
    'evidence-ready': [{ label: 'ready for a thought', name: 'evidence-ready', input: {} }],
    settings: [{ label: 'settings', name: 'settings', input: {} }],
    imports: [{ label: 'imports', name: 'imports', input: {} }],
    'recovery-words': [{ label: 'recovery words', name: 'recovery-words', input: {} }],
    'export-page': await exports(door),
    ...aboutPaths,
    ...(await aboutJournal(door)),
    ...(await lookingBack(door)),
    ...aboutReflection,
    ...aboutInsights,
  };
};

export const queryCases = async (door: VaultDoor): Promise<readonly QueryCase[]> =>
  Object.values(await casesByName(door)).flat();

interface Places {
  readonly middle: Cursor;
  readonly last: Cursor;
}

const placesOf = async (
  page: (after: { readonly after?: Cursor }) => Promise<{ readonly next: Cursor | null }>,
): Promise<Places> => {
  const places: Cursor[] = [];
  let next = (await page({})).next;
  while (next !== null) {
    places.push(next);
    next = (await page({ after: next })).next;
  }
  const [middle, last] = [places[Math.floor(places.length / 2)], places.at(-1)];
  if (middle === undefined || last === undefined) throw new Error('the record is too short for deep pages');
  return { middle, last };
};
