/** Homes that share a vault through a real relay: each with its own file, each a process of its own. */

import { expect, onTestFinished, test } from 'vitest';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import type { RelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const aRelay = (): RelayHome => {
  const relay = aRelayHome();
  onTestFinished(() => relay.remove());
  return relay;
};

const wordsOf = async (home: string): Promise<string> => {
  const { said } = await askProgram(['recovery-words', '--yes'], { home });
  return (said['words'] as readonly string[]).join(' ');
};

const log = async (home: string, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) expect((await runProgram(['log', text], { home })).code).toBe(0);
};

const textsIn = async (home: string): Promise<readonly string[]> =>
  ((await askProgram(['list'], { home })).said['wins'] as readonly { text: string }[])
    .map(({ text }) => text)
    .toSorted();

const syncAll = async (...homes: readonly string[]): Promise<void> => {
  for (const home of homes) expect(await askProgram(['sync'], { home })).toMatchObject({ code: 0 });
};

const pairedHome = async (origin: string, words: string): Promise<string> => {
  const home = aHome();
  const paired = await askProgram(['pair', '--words', '--with', origin], { home, input: words });
  expect(paired).toMatchObject({ code: 0 });
  return home;
};

test('sync is off until somebody chooses a relay', async () => {
  const home = aHome();
  await log(home, 'a cup washed');
  expect(await askProgram(['sync'], { home })).toMatchObject({ code: 0, said: { relay: null } });
  const erased = await runProgram(['sync', '--erase-there'], { home });
  expect(erased.out).toContain('Sync is off.');
  expect(erased.out).not.toContain('erase what it had');
});

test('two homes of one record have the same wins, whoever kept them, and each knows that the other has them', async () => {
  const { origin } = await aRelay().start();
  const first = aHome();
  await log(first, 'opened the curtains', 'a cup washed');
  const chosen = await askProgram(['sync', '--with', origin], { home: first });
  expect(chosen).toMatchObject({ code: 0, said: { end: 'in-step', reached: 'sent', waiting: 0 } });
  const second = await pairedHome(origin, await wordsOf(first));
  expect(await textsIn(second)).toEqual(['a cup washed', 'opened the curtains']);
  const told = await askProgram(['sync'], { home: first });
  expect(told).toMatchObject({ code: 0, said: { reached: 'on-another-device', waiting: 0 } });

  await log(second, 'called Ana');
  await log(first, 'ten steps outside');
  await syncAll(second, first, second, first);
  const all = ['a cup washed', 'called Ana', 'opened the curtains', 'ten steps outside'];
  expect(await textsIn(first)).toEqual(all);
  expect(await textsIn(second)).toEqual(all);
});

test('a relay that began anew is told everything again, by every device', async () => {
  const before = await aRelay().start();
  const first = aHome();
  await log(first, 'opened the curtains');
  await runProgram(['sync', '--with', before.origin], { home: first });
  const second = await pairedHome(before.origin, await wordsOf(first));
  await log(second, 'called Ana');
  await before.end('SIGKILL');

  const after = await aRelay().start({ CAIRN_PORT: new URL(before.origin).port });
  expect(after.origin).toBe(before.origin);
  await syncAll(first, second, first);
  const told = await askProgram(['sync'], { home: first });
  expect(told).toMatchObject({ said: { reached: 'on-another-device', waiting: 0 } });
  expect(await textsIn(first)).toEqual(['called Ana', 'opened the curtains']);
  expect(await textsIn(await pairedHome(after.origin, await wordsOf(first)))).toEqual(await textsIn(first));
});

test('a relay that is not there is said, and what was kept is sent later', async () => {
  const data = aRelay();
  const relay = await data.start();
  const home = aHome();
  await log(home, 'opened the curtains');
  await runProgram(['sync', '--with', relay.origin], { home });
  await relay.end('SIGKILL');
  await log(home, 'a cup washed');
  const alone = await runProgram(['sync'], { home });
  expect(alone.code).not.toBe(0);
  expect(alone.errors).toContain(
    'The relay did not answer. Everything is kept here, and will be sent later.',
  );

  const away = await runProgram(['sync', '--with', 'http://localhost:9'], { home });
  expect(away.errors).toContain(`Nothing was changed: your relay is ${relay.origin}.`);
  expect(away.errors).not.toContain('sent');

  await data.start({ CAIRN_PORT: new URL(relay.origin).port });
  expect(await askProgram(['sync'], { home })).toMatchObject({ said: { reached: 'sent', waiting: 0 } });
});

test('words that the relay has nothing of, and an address that is none, make nothing', async () => {
  const { origin } = await aRelay().start();
  const home = aHome();
  await log(home, 'opened the curtains');
  const stranger = aHome();
  await log(stranger, 'a cup washed');
  const words = await wordsOf(stranger);
  const refused = await askProgram(['pair', '--words', '--with', origin], { home, input: words });
  expect(refused).toMatchObject({ said: { error: { type: 'NothingThere' } } });
  expect(await textsIn(home)).toEqual(['opened the curtains']);
  expect(await wordsOf(home)).not.toBe(words);
  const nobody = await runProgram(['pair', '--words', '--with', 'http://localhost:9'], {
    home,
    input: words,
  });
  expect(nobody.errors).toContain('No relay answered at http://localhost:9.');
  const noAddress = await askProgram(['sync', '--with', 'http://cairn.example'], { home });
  expect(noAddress).toMatchObject({ said: { error: { type: 'BadInput' } } });
  expect(await askProgram(['sync'], { home })).toMatchObject({ said: { relay: null } });
});
