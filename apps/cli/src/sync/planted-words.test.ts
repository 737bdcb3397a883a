/**
 * What is kept, sent and copied holds no word that a person wrote. A whole session: every kind of record, a relay process, a second
 * device, a lock, a backup. Then each place is looked through, the relay's memory as well. CAIRN_RUNS words (120 unless given).
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { openHome } from '../home/open-home.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { createWordFinder } from '../testing/find-words.ts';
import type { WordFinder } from '../testing/find-words.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';
import { plantWords, someWords } from '../testing/plant-words.ts';
import { canReadMemory, memoryOf } from '../testing/process-memory.ts';

const WORDS = Math.min(1_000, Number(process.env['CAIRN_RUNS'] ?? 120));
const clock = clockAt('2026-11-27 12:00');
const SECRETS = {
  CAIRN_BACKUP_PASSPHRASE: 'blue kettle walks',
  CAIRN_NEW_LOCK: '4071',
  CAIRN_UNLOCK: '4071',
};

const run = async (home: string, args: readonly string[], input = ''): Promise<Heard> => {
  const around = aroundHome(home, clock);
  const heard = await runWithin(
    args,
    { ...around, env: { ...around.env, ...SECRETS }, backupWork: 8 },
    { readInput: async () => input },
  );
  expect(heard, `cairn ${args.join(' ')}: ${heard.errors}`).toMatchObject({ code: 0 });
  return heard;
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const foundInFiles = (finder: WordFinder, paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => [...finder.in(readFileSync(path))].map((word) => `${word} in ${path}`));

test(`none of ${WORDS} words is in the files of a device or a relay, nor in its memory, nor in a backup`, async () => {
  const relayHome = aRelayHome();
  onTestFinished(() => relayHome.remove());
  const relay = await relayHome.start();
  const [home, other, copies] = [aHome(), aHome(), aFolder()];
  const words = someWords(WORDS);
  const finder = createWordFinder(words);

  const opened = await openHome(aroundHome(home, clock));
  if (!opened.ok) throw new Error(opened.error.type);
  expect(await plantWords(opened.value, words)).toBeGreaterThan(24);
  // Open, so that the write-ahead log still has them.
  expect(filesUnder(home).some((path) => path.endsWith('-wal') && statSync(path).size > 0)).toBe(true);
  expect(foundInFiles(finder, filesUnder(home))).toEqual([]);
  await opened.value.close();

  await run(home, ['sync', '--with', relay.origin]);
  const phrase = JSON.parse((await run(home, ['recovery-words', '--yes', '--json'])).out) as {
    readonly words: readonly string[];
  };
  await run(other, ['pair', '--words', '--with', relay.origin], phrase.words.join(' '));
  const exported = join(copies, 'plain.json');
  await run(other, ['export', exported]);
  // The words went the whole way; a thing that finds nothing would find nothing here either.
  const arrived = finder.in(readFileSync(exported));
  expect(arrived.size).toBeGreaterThan(WORDS * 0.6);

  await run(home, ['lock', '--pin']);
  await run(home, ['backup', join(copies, 'kept.age')]);
  await run(home, ['sync']);
  expect(foundInFiles(finder, [...filesUnder(home), ...filesUnder(other), join(copies, 'kept.age')])).toEqual(
    [],
  );

  const kept = filesUnder(relayHome.folder);
  expect(kept.length).toBeGreaterThan(0);
  expect(foundInFiles(finder, kept)).toEqual([]);
  if (canReadMemory) {
    // What was said to it in the clear is seen there, so that a word that arrived would be.
    const [said = ''] = someWords(1);
    await (await fetch(relay.origin, { method: 'POST', body: `${said} `.repeat(2_000) })).text();
    const own = createWordFinder([...words, said]);
    const seen = new Set<string>();
    for (const bytes of memoryOf(relay.pid)) for (const word of own.in(bytes)) seen.add(word);
    expect([...seen]).toEqual([said]);
  }
  await relay.end('SIGTERM');
  expect(foundInFiles(finder, filesUnder(relayHome.folder))).toEqual([]);
});

test('the search finds a word in each form that it may have, wherever it begins', () => {
  const [word = ''] = someWords(1);
  const finder = createWordFinder([word, 'somebodyelse']);
  for (const before of ['', 'a', 'ab', 'abc', '\u0000\u0001\u0002\u0003']) {
    const text = `${before}${word} and more`;
    for (const form of [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('hex')),
      Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
      Buffer.from(Buffer.from(text).toString('base64')),
    ])
      expect([...finder.in(form)]).toEqual([word]);
    expect(finder.in(Buffer.from(`${before}${word.slice(0, -1)}`)).size).toBe(0);
  }
});
