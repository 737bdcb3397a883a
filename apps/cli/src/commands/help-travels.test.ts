/** The plan, the people and the choices about Help go out with everything else, and come back the same. */

import { join } from 'node:path';
import type { EntityId } from '@cairn/domain';
import type { IntentName, Intents } from '@cairn/vault';
import { expect, test } from 'vitest';
import { openHome } from '../home/open-home.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import { contentOf } from '../testing/vault-content.ts';

const NOON = clockAt('2026-11-26 12:00', { zone: 'Europe/Berlin' });

let acts = 0;

type Act = { readonly [N in IntentName]: readonly [N, Intents[N]['input']] }[IntentName];

const doAll = async (home: string, wanted: readonly Act[]): Promise<void> => {
  const opened = await openHome(aroundHome(home, NOON));
  if (!opened.ok) throw new Error(opened.error.type);
  for (const [name, input] of wanted) {
    acts += 1;
    const act = acts.toString(16).padStart(32, 'd') as EntityId;
    const done = await opened.value.act({ act, name, input });
    if (!done.ok) throw new Error(`${name}: ${done.error.type}`);
  }
  await opened.value.close();
};

interface Help {
  readonly plan: readonly object[];
  readonly people: readonly object[];
  readonly today: { readonly settings: object };
}

const helpIn = async (home: string): Promise<Help> => {
  const opened = await openHome(aroundHome(home, NOON));
  if (!opened.ok) throw new Error(opened.error.type);
  const content = (await contentOf(opened.value)) as Help;
  await opened.value.close();
  return content;
};

const withoutBatch = (records: readonly object[]): readonly object[] =>
  records.map((record) => ({ ...record, importBatch: null }));

test('a plan, people and settings come back as they went, once, and one undo takes them out', async () => {
  const [home, other, file] = [aHome(), aHome(), join(aFolder(), 'all.json')];
  await doAll(home, [
    ['keep-plan-entry', { part: 'alone', text: 'Put the kettle on ☕\nand listen' }],
    ['keep-plan-entry', { part: 'safer', text: 'Ask Tom to keep the key' }],
    [
      'keep-person',
      { name: 'Ana', phone: '+44 (0)20 7946 0000', firstLine: 'Are you there?', hardMoments: true },
    ],
    ['keep-person', { name: 'Tom' }],
    ['change-setting', { key: 'country', value: 'NZ' }],
    ['change-setting', { key: 'journalCheck', value: true }],
  ]);
  const sent = await helpIn(home);
  expect([sent.plan.length, sent.people.length]).toEqual([2, 2]);

  expect((await runWithin(['export', file], aroundHome(home, NOON))).code).toBe(0);
  const { code, out } = await runWithin(['import', file], aroundHome(other, NOON));
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('2 lines of your plan and 2 people you trust came in.'),
  ]);
  const came = await helpIn(other);
  expect([withoutBatch(came.plan), withoutBatch(came.people)]).toEqual([sent.plan, sent.people]);
  expect(came.today.settings).toEqual(sent.today.settings);

  expect((await runWithin(['import', file], aroundHome(other, NOON))).out).toContain('4 were here already');
  expect((await runWithin(['undo'], aroundHome(other, NOON))).code).toBe(0);
  const gone = await helpIn(other);
  expect([...gone.plan, ...gone.people]).toEqual(
    [...came.plan, ...came.people].map((record) => ({ ...record, trashed: true })),
  );
  expect(gone.today.settings).toMatchObject({ country: '', journalCheck: false });
});

test('people alone are something to export', async () => {
  const [home, file] = [aHome(), join(aFolder(), 'all.json')];
  await doAll(home, [['keep-person', { name: 'Ana' }]]);
  const done = await runWithin(['export', file, '--json'], aroundHome(home, NOON));
  expect(JSON.parse(done.out)).toMatchObject({ ok: true, wins: 0, planEntries: 0, people: 1 });
});
