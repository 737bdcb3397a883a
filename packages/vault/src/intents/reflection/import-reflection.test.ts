/** Thoughts, questionnaires and experiments come in with an export, whole and once; and go out of the vault as they came. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  parseBelief,
  parseEvidenceLink,
  parseExperiment,
  parseScaleResponse,
  parseThought,
} from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { readForExport } from '../../reading/index.ts';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';
import type { IncomingRecords } from '../../door/incoming.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const read = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('The test names a real record');
  return parsed.value;
};

const id = (digit: string): EntityId => digit.repeat(32) as EntityId;
const on = { localDay: '2026-05-01' };

const THOUGHT = read(parseThought({ id: id('a'), text: 'Nobody rings me', ...on, answer: 'Tom did.' }));
const BELIEFS = [80, 0].map((value, at) =>
  read(parseBelief({ id: id(String(at + 1)), thought: THOUGHT.id, ...on, value })),
);
const LINKS = [false, true].map((gone, at) =>
  read(parseEvidenceLink({ id: id(String(at + 5)), thought: THOUGHT.id, win: id(String(at + 8)), gone })),
);
const RESPONSE = read(
  parseScaleResponse({
    ...{ id: id('c'), instrument: 'gad-7', version: 1, language: 'en', ...on },
    ...{ answers: [0, 1, 2, 3, 2, 1, 0], extra: '1', total: 9 },
  }),
);
const EXPERIMENT = read(
  parseExperiment({ id: id('d'), text: 'a walk', startedOn: '2026-05-01', length: 20, seed: 7 }),
);

const FILE: IncomingRecords = {
  ...{ format: 'cairn-json', fileName: 'cairn.json', wins: [], checkIns: [], restDays: [] },
  ...{ thoughts: [THOUGHT], beliefs: BELIEFS, evidenceLinks: LINKS },
  ...{ scaleResponses: [RESPONSE], experiments: [EXPERIMENT] },
};

const NOTHING = { thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 };
const ALL = { thoughts: 1, beliefs: 2, evidenceLinks: 1, scaleResponses: 1, experiments: 1 };

const all = async <T>(list: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
};

const inVault = async () => {
  const { lists } = read(await readForExport(vault.door));
  return {
    thoughts: await all(lists.thoughts),
    beliefs: await all(lists.beliefs),
    links: await all(lists.evidenceLinks),
    responses: await all(lists.scaleResponses),
    experiments: await all(lists.experiments),
  };
};

test('all of it comes in once, and goes out as it came', async () => {
  const first = await vault.does('import-records', FILE);
  expect(first).toMatchObject({ added: ALL, known: 1 });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  const importBatch = first.batch;
  expect(await inVault()).toMatchObject({
    thoughts: [{ ...THOUGHT, importBatch }],
    beliefs: BELIEFS.map((belief) => ({ ...belief, importBatch })),
    links: [{ thought: THOUGHT.id, win: LINKS[0]?.win, gone: false }],
    responses: [{ ...RESPONSE, importBatch }],
    experiments: [{ ...EXPERIMENT, importBatch }],
  });
});

test('one undo takes all of it out again, and bringing it again brings it back', async () => {
  await vault.does('import-records', FILE);
  await vault.does('undo', {});
  expect((await vault.asks('thoughts', {})).thoughts).toEqual([]);
  expect((await vault.asks('thoughts-trash', {})).thoughts).toEqual([]);
  expect((await vault.asks('scale-responses', {})).responses).toEqual([]);
  expect((await vault.asks('experiments', {})).experiments).toEqual([]);
  expect((await inVault()).links).toMatchObject([{ gone: true }]);
  expect((await vault.does('import-records', FILE)).added).toMatchObject(ALL);
  expect((await inVault()).links).toMatchObject([{ gone: false }]);
  expect((await vault.asks('thought', { id: THOUGHT.id }))?.beliefs).toHaveLength(2);
});

test('what was taken away or removed for ever since stays so', async () => {
  await vault.does('import-records', FILE);
  const win = LINKS[0]?.win ?? THOUGHT.id;
  await vault.does('take-evidence-away', { thought: THOUGHT.id, win });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  expect((await inVault()).links).toMatchObject([{ gone: true }]);
  await vault.does('trash-thought', { id: THOUGHT.id });
  await vault.does('purge-thought', { id: THOUGHT.id });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  expect(await inVault()).toMatchObject({ thoughts: [], beliefs: [], links: [] });
});

test('a rating of a thought that is not here stays out', async () => {
  const { thoughts: _, ...rest } = FILE;
  expect((await vault.does('import-records', rest)).added).toMatchObject({
    ...{ thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 1 },
  });
});
