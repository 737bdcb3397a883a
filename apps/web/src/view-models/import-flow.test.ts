/** Nothing is kept before it was looked at; what is kept is one act; a broken file is a sentence. */

import { createCopy } from '@cairn/copy';
import type { EntityId } from '@cairn/domain';
import { expect, test } from 'vitest';
import { columnsOf, openTasksOf, readImport, readImportInPieces, sourceOf } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';
import { exportRecord } from './export-record.ts';
import { createFakeVault, TODAY, type FakeVault } from './fixtures/fake-door.ts';
import { idsInOrder, watch } from './fixtures/hands.ts';
import { ImportModel, isKeepable, type ChosenFile, type ImportState } from './import-flow.ts';
import { cameLines, cameSome } from './import-done.ts';
import {
  asidesShown,
  asksDateOrder,
  foundLines,
  holdsSome,
  noticeKeys,
  sampleLines,
  saysWhatStays,
  skippedShown,
} from './import-preview.ts';

const CSV = `full_date,date,weekday,time,mood,activities,note_title,note
2024-03-01,March 1,Friday,09:10,good,"walk | cooking","","A soft morning"
2024-03-02,March 2,Saturday,21:40,wobbly,"reading","","Stayed in"
nonsense,March 3,Sunday,21:40,good,"","",""
`;

const aFile = (text: string, part: Partial<ChosenFile> = {}): ChosenFile => {
  return { name: 'mine.csv', ...sourceOf(new TextEncoder().encode(text)), ...part };
};

const SEALED = 'age-encryption.org/v1\n';

/** A seal that is a line in front: what is under it opens with one passphrase. */
const aSeal: ConstructorParameters<typeof ImportModel>[0]['unseal'] = (bytes, passphrase) => {
  if (passphrase === 'break') return Promise.reject(new Error('no memory'));
  return Promise.resolve(
    passphrase === 'stone by the river'
      ? { ok: true, value: bytes.subarray(SEALED.length) }
      : { ok: false, error: { type: 'WrongPassphrase' } },
  );
};

interface Open {
  readonly vault: FakeVault;
  readonly model: ImportModel;
  readonly state: () => ImportState;
}

type Read = ConstructorParameters<typeof ImportModel>[0]['read'];

const readWhole: Read = (file, { answers }) =>
  readImport(file, { ...answers, hashId: (key) => derivedId('import', key) });

const open = (read = readWhole): Open => {
  const vault = createFakeVault();
  const model = new ImportModel({
    ...{
      door: Promise.resolve(vault),
      newActId: idsInOrder(),
      read,
      unseal: aSeal,
      zone: 'Europe/Berlin',
      today: TODAY,
    },
    fileOf: sourceOf,
  });
  return { vault, model, state: watch(model) };
};

test('shows what is in the file and keeps nothing yet', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile(CSV));
  expect(state()).toMatchObject({ step: 'preview', fileName: 'mine.csv', plan: { counts: { checkIns: 2 } } });
  expect(state().plan?.skipped).toHaveLength(1);
  expect(vault.acts).toEqual([]);
});

test('a plan and people go out in our own file and come in again', async () => {
  const { vault, model, state } = open();
  const act = (at: string) => at.repeat(32) as EntityId;
  await vault.act({ act: act('a'), name: 'keep-plan-entry', input: { part: 'alone', text: 'tea' } });
  await vault.act({ act: act('b'), name: 'keep-person', input: { name: 'Ana', phone: '030 1' } });
  let text = '';
  for await (const piece of exportRecord(vault, new Date(0))) text += piece;
  await model.choose(aFile(text, { name: 'cairn.json' }));
  expect(state().plan?.counts).toMatchObject({ wins: 0, planEntries: 1, people: 1 });
  await model.keep();
  expect(state()).toMatchObject({ step: 'done', summary: { added: { planEntries: 1, people: 1 } } });
  expect(vault.acts.at(-1)).toMatchObject({
    name: 'import-records',
    input: { planEntries: [{ part: 'alone', text: 'tea' }], people: [{ name: 'Ana', phone: '030 1' }] },
  });
});

test("follows the person's answers about moods and activities", async () => {
  const { model, state } = open();
  await model.choose(aFile(CSV));
  const before = state().plan?.counts.wins ?? 0;
  await model.setMood('wobbly', 2);
  await model.setActivity('reading', 'tag');
  const { plan } = state();
  expect(plan?.format === 'daylio-csv' && plan.moodWords.find(({ word }) => word === 'wobbly')?.rating).toBe(
    2,
  );
  expect(plan?.counts.wins).toBe(before - 1);
});

test('keeps it all as one act, asked again under the same one', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile(CSV));
  vault.failNext({ type: 'NoAnswer' });
  await model.keep();
  expect(state()).toMatchObject({ step: 'preview', trouble: { type: 'NoAnswer' } });
  await model.keep();
  expect(vault.acts.map(({ name, act }) => [name, act])).toEqual([
    ['import-records', model.act],
    ['import-records', model.act],
  ]);
  expect(state()).toMatchObject({ step: 'done', summary: { added: { checkIns: 2 } } });
});

test.each([
  ['an empty file', aFile(''), 'Empty'],
  ['a file of another make', aFile('hello'), 'UnknownFormat'],
  ['a file cut short', aFile('{"format": "cairn", "version": 1, "wins": ['), 'DamagedJson'],
  ['a file too large', aFile('age-encryption.org/v1', { size: 1e9 }), 'TooBig'],
  [
    'a file that has moved',
    aFile('', { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }),
    'Unreadable',
  ],
])('%s ends in a sentence and another choice', async (_, file, type) => {
  const { vault, model, state } = open();
  await model.choose(file);
  expect(state()).toMatchObject({ step: 'choose', plan: null, error: { type } });
  expect(vault.acts).toEqual([]);
});

test('a preview stays short however much was left out', async () => {
  const { model, state } = open();
  await model.choose(aFile(CSV + 'nonsense,x,x,x,good,"","",""\n'.repeat(60)));
  const { plan } = state();
  if (plan === null) throw new Error('the file is read');
  expect(skippedShown(plan.skipped).first).toHaveLength(20);
  expect(skippedShown(plan.skipped).more).toBe(plan.skipped.length - 20);
  expect(plan.samples.flatMap(sampleLines)).toContain('good · A soft morning');
  expect(asksDateOrder(plan)).toBe(false);
  expect(noticeKeys(plan).length).toBe(new Set(noticeKeys(plan)).size);
});

test('a sealed copy asks for its passphrase; one that does not fit, or a browser that cannot, leaves the file chosen', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile(SEALED + CSV, { name: 'copy.age' }));
  expect(state()).toMatchObject({ step: 'sealed', fileName: 'copy.age', plan: null });
  await model.unseal('stone by the sea');
  expect(state()).toMatchObject({ step: 'sealed', unlike: { type: 'WrongPassphrase' }, isOpening: false });
  await model.unseal('break');
  expect(state()).toMatchObject({ step: 'sealed', unlike: { type: 'ArchiveStopped' } });
  await model.unseal('stone by the river');
  expect(state()).toMatchObject({ step: 'preview', plan: { counts: { checkIns: 2 } } });
  expect(vault.acts).toEqual([]);
});

test('another choice ends the reading: what it would have said is not heard', async () => {
  const { model, state } = open();
  const first = model.choose(aFile(CSV));
  model.startAgain();
  await first;
  expect(state()).toMatchObject({ step: 'choose', plan: null, fileName: '' });
});

const TABLE = 'Day,A,B,Feeling\n2026-03-03,tea,by the window,4\n2026-03-04,a walk,slowly,2\n';

test('a table of one’s own: a column is said, the rows follow, and the next such file is read so', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile(TABLE));
  await model.setColumn('words', 'B');
  await model.setScale('1-5');
  const plan = state().plan;
  expect(plan && columnsOf(plan)?.map).toMatchObject({
    date: 'Day',
    words: 'B',
    mood: 'Feeling',
    scale: '1-5',
  });
  expect(plan?.wins.map(({ text }) => text)).toEqual(['by the window', 'slowly']);
  expect(plan?.checkIns.map(({ mood }) => mood)).toEqual([8, 3]);
  expect(vault.acts).toEqual([]);
  await model.keep();
  expect(vault.acts.map(({ name }) => name)).toEqual(['import-records', 'keep-draft']);

  await model.choose(aFile(TABLE.replace('a walk,slowly', 'soup,with bread')));
  expect(state().plan?.wins.map(({ text }) => text)).toEqual(['by the window', 'with bread']);
});

test('what a column is has to be said before anything is kept', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile('Day,Amount\n2026-03-03,12\n'));
  expect(state().plan?.needs).toBe('columns');
  await model.keep();
  expect(vault.acts).toEqual([]);
  await model.setColumn('words', 'Amount');
  await model.keep();
  expect(state()).toMatchObject({ step: 'done', summary: { added: { wins: 1 } } });
});

const TASKS =
  '"List Name","Title","Status","Completed Time"\n"Home","Beds","1","2026-03-03T10:00:00+0000"\n"Home","Phone","0",""\n"Home","Letter","0",""\n';

test('what is not done yet is offered: nothing is picked by itself, what is picked is a path', async () => {
  const { vault, model, state } = open();
  await model.choose(aFile(TASKS));
  const { plan } = state();
  const tasks = plan === null ? [] : openTasksOf(plan);
  expect(tasks).toEqual(['Phone', 'Letter']);
  expect(state().picked).toEqual([]);
  expect(isKeepable(state())).toBe(true);
  for (const task of tasks) model.pick(task, true);
  for (const task of tasks.slice(0, 1)) model.pick(task, false);
  await model.keep();
  expect(state()).toMatchObject({ step: 'done', pathsKept: 1, summary: { added: { wins: 1 } } });
  // What was picked is not said to have stayed.
  expect(plan && asidesShown(plan, 0)).toEqual([{ type: 'left-aside', what: 'open-tasks', count: 2 }]);
  expect(plan && asidesShown(plan, 1)).toEqual([{ type: 'left-aside', what: 'open-tasks', count: 1 }]);
  expect(plan && asidesShown(plan, 2)).toEqual([]);
  expect(vault.acts.map(({ name }) => name)).toEqual(['import-records', 'keep-challenge']);
});

test('what is said after it is what happened: so much came in, and so much stayed in the file', async () => {
  const { model, state } = open();
  const copy = await createCopy('en');
  const said = (): readonly string[] => {
    const { summary } = state();
    return summary === null ? [] : cameLines(copy, summary);
  };
  await model.choose(aFile(CSV));
  await model.keep();
  expect(said()).toEqual(['3 wins and 2 notes on your days came in.']);
  const { summary, plan } = state();
  expect(summary && cameSome(summary)).toBe(true);
  expect(plan && saysWhatStays(plan)).toBe(true);
});

test('of what is not in a file nothing is said, and one that holds settings alone is not empty', async () => {
  const { model, state } = open();
  const copy = await createCopy('en');
  const file = (settings: object): ChosenFile =>
    aFile(JSON.stringify({ format: 'cairn', version: 1, exportedAt: 0, app: '0', wins: [], settings }));
  await model.choose(file({ theme: 'dark' }));
  const { plan } = state();
  expect(plan && foundLines(copy, plan)).toEqual(['Your settings']);
  expect(plan && holdsSome(plan)).toBe(true);
  await model.choose(file({}));
  const bare = state().plan;
  expect(bare && foundLines(copy, bare)).toEqual([]);
  expect(bare && holdsSome(bare)).toBe(false);
  expect(isKeepable(state())).toBe(false);
});

test('a long diary stays in its file: the page knows its counts, and the act says where its records lie', async () => {
  const { vault, model, state } = open(async (file, { answers }) => {
    const read = await readImportInPieces(file, { ...answers, hashId: (key) => derivedId('import', key) });
    return read.ok ? { ok: true, value: read.value.plan } : read;
  });
  await model.choose(aFile(CSV));
  expect(state().plan).toMatchObject({ wins: [], checkIns: [], counts: { wins: 3, checkIns: 2 } });
  expect(isKeepable(state())).toBe(true);
  await model.setMood('wobbly', 2);
  await model.keep();
  const input = vault.acts.at(-1)?.input;
  expect(input).toMatchObject({ inFile: { answers: { moodOf: { wobbly: 2 }, zone: 'Europe/Berlin' } } });
});
