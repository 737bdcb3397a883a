/** Devices at the prompt: a code on one, six digits on both, names, and taking one off. Real homes and a real relay. */

import { parsePhrase } from '@cairn/crypto/phrase';
import { systemClock } from '@cairn/vault';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { createFileKeyKeeper } from '../../home/file-key-keeper.ts';
import { takeLock } from '../../home/hold-lock.ts';
import { filesIn } from '../../home/home-folder.ts';
import { aHome } from '../../testing/a-home.ts';
import { aroundHome, runWithin } from '../../testing/in-process.ts';
import type { Heard } from '../../testing/in-process.ts';
import type { Terminal } from '../../surroundings.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

const run = (home: string, args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Heard> =>
  runWithin(args, aroundHome(home, systemClock), terminal);

const does = async (home: string, ...args: readonly string[]): Promise<string> => {
  const { code, out, errors } = await run(home, args);
  expect(`${code}${errors}`).toBe('0');
  return out;
};

/** A person at a terminal: says this when asked, and sees what is printed. */
const aPerson = (answer: string) => {
  let screen = '';
  let look = (): void => undefined;
  const terminal: Partial<Terminal> = {
    isInteractive: true,
    ask: async () => answer,
    print: async (text) => {
      screen += text;
      look();
    },
  };
  const sees = (pattern: RegExp): Promise<string> =>
    new Promise((resolve) => {
      look = () => {
        const found = pattern.exec(screen)?.[0];
        if (found !== undefined) resolve(found);
      };
      look();
    });
  return { terminal, sees };
};

const CODE = /cairn-pair:1:\S+/;
const DIGITS = /\b\d{6}\b/;

/** Half blocks as a terminal of light letters on dark shows them, three points for each square of the code. */
const readBlocks = (text: string): string => {
  const lines = text.split('\n').filter((line) => /^[ █▀▄]+$/.test(line));
  const [wide, zoom] = [Math.max(...lines.map(({ length }) => length)), 3];
  const [width, height] = [wide * zoom, lines.length * 2 * zoom];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor(y / zoom);
      const block = lines[row >> 1]?.charAt(Math.floor(x / zoom)) ?? ' ';
      const isLit = block === '█' || block === (row % 2 === 0 ? '▀' : '▄');
      data.fill(isLit ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return decodeQR({ width, height, data }, { timeLimit: 5_000 });
};

const twoMeet = async (old: string, fresh: string, answers: readonly [string, string]) => {
  const [here, there] = [aPerson(answers[0]), aPerson(answers[1])];
  const joining = run(fresh, ['pair', '--with', origin], there.terminal);
  const shown = await there.sees(/[^]*cairn-pair:1:\S+/);
  const code = CODE.exec(shown)?.[0] ?? '';
  const welcoming = run(old, ['pair', '--code', code], here.terminal);
  const digits = await Promise.all([here.sees(DIGITS), there.sees(DIGITS)]);
  return { code, shown, digits, welcoming, joining };
};

test('two homes meet by a code; one is named, and taken off again', async () => {
  const [laptop, desk] = [aHome(), aHome()];
  await does(laptop, 'log', 'opened the curtains');
  await does(laptop, 'sync', '--with', origin);
  await does(desk, 'log', 'a cup washed');
  const { code, shown, digits, welcoming, joining } = await twoMeet(laptop, desk, ['yes', 'yes']);
  // A machine reads the picture above as what stands below it.
  expect(readBlocks(shown)).toBe(code);
  expect(digits[0]).toBe(digits[1]);
  expect([(await welcoming).code, (await joining).code]).toEqual([0, 0]);
  await does(laptop, 'sync');
  expect(await does(laptop, 'list')).toContain('a cup washed');
  expect(await does(desk, 'list')).toContain('opened the curtains');

  await does(laptop, 'devices', '2', '--name', 'At the desk');
  expect(await run(laptop, ['devices', '--name', 'n'.repeat(61)])).toMatchObject({ code: 2 });
  expect(await does(laptop, 'devices')).toMatch(
    /1 {2}\S+, at the prompt \(this one\), since \w.+\n +2 {2}At the desk, since \w.+\n/,
  );
  const before = await wordsOf(laptop);
  expect(await run(laptop, ['devices', 'at the desk', '--remove'])).toMatchObject({ code: 1 });
  expect(await does(laptop, 'devices', 'at the desk', '--remove', '--yes')).toContain('At the desk is off.');
  expect(await does(laptop, 'devices')).toContain('At the desk (taken off)');
  const after = await wordsOf(laptop);
  expect(after).not.toBe(before);
  expect([opens(laptop, after), opens(laptop, before)]).toEqual([true, false]);
  const late = { readInput: async () => before };
  const older = await run(aHome(), ['pair', '--words', '--with', origin], late);
  expect(older.errors).toContain('These words are older ones.');

  await does(laptop, 'log', 'called Ana');
  await does(laptop, 'sync');
  const off = await run(desk, ['sync']);
  expect(off.code).not.toBe(0);
  expect(off.errors).toContain('This device was taken off');
  expect(await does(desk, 'list')).not.toContain('called Ana');
  expect(await does(desk, 'list')).toContain('a cup washed');
});

const wordsOf = async (home: string): Promise<string> => {
  const out = await does(home, 'recovery-words', '--yes', '--json');
  return (JSON.parse(out) as { words: readonly string[] }).words.join(' ');
};

/** Each of the two files that have a half for the words. */
const opens = (home: string, words: string): boolean => {
  const secret = parsePhrase(words);
  return secret.ok && createFileKeyKeeper(filesIn(home)).unlockWithWords(secret.value).ok;
};

test('digits that are not the same share nothing', async () => {
  const [laptop, desk] = [aHome(), aHome()];
  await does(laptop, 'log', 'opened the curtains');
  await does(laptop, 'sync', '--with', origin);
  const { welcoming, joining } = await twoMeet(laptop, desk, ['no', 'no']);
  const [there, here] = [await welcoming, await joining];
  expect([there.code, here.code]).toEqual([1, 1]);
  expect(here.errors).toContain('Nothing was shared.');
  expect(await does(desk, 'sync')).toContain('Sync is off.');
  expect(await does(desk, 'devices')).toContain('no other device');
});

test('what is no code, and a device that does not sync, are told', async () => {
  const home = aHome();
  const { terminal } = aPerson('yes');
  const code = `cairn-pair:1:${origin}:${'0'.repeat(32)}:${'0'.repeat(64)}`;
  expect((await run(home, ['pair', '--code', code], terminal)).errors).toContain('Sync is off here');
  expect((await run(home, ['pair', '--code', 'hello'], terminal)).code).toBe(2);
  expect((await run(home, ['pair', '--code', code])).errors).toContain('at a terminal');
  expect((await run(home, ['pair'], terminal)).code).toBe(2);
  await does(home, 'sync', '--with', origin);
  const elsewhere = code.replace(origin, 'https://cairn.example');
  expect((await run(home, ['pair', '--code', elsewhere], terminal)).errors).toContain(origin);
});

/** Another home of the same person, by the words. */
const alsoOn = async (home: string, at = origin): Promise<string> => {
  const fresh = aHome();
  const words = await wordsOf(home);
  const terminal: Partial<Terminal> = { readInput: async () => words };
  expect(await run(fresh, ['pair', '--words', '--with', at], terminal)).toMatchObject({ code: 0 });
  await does(home, 'sync');
  return fresh;
};

test('who follows a removal is told that the words are new ones, until they were looked at', async () => {
  const laptop = aHome();
  await does(laptop, 'log', 'opened the curtains');
  await does(laptop, 'sync', '--with', origin);
  const desk = await alsoOn(laptop);
  await does(desk, 'devices', '--name', 'At the desk');
  const shed = await alsoOn(laptop);
  await does(shed, 'devices', '--name', 'In the shed');
  for (const home of [desk, shed, laptop]) await does(home, 'sync');
  await does(laptop, 'devices', 'in the shed', '--remove', '--yes');
  for (const home of [desk, desk, laptop])
    expect(await does(home, 'sync')).toContain('Your 24 words are new ones');
  expect(await wordsOf(desk)).toBe(await wordsOf(laptop));
  for (const home of [desk, laptop]) expect(await does(home, 'sync')).not.toContain('new ones');
});

test('who turns sync off while a device is being taken off is told, and may all the same', async () => {
  const own = aRelayHome();
  const there = await own.start();
  const laptop = aHome();
  await does(laptop, 'log', 'opened the curtains');
  await does(laptop, 'sync', '--with', there.origin);
  const desk = await alsoOn(laptop, there.origin);
  await does(desk, 'devices', '--name', 'At the desk');
  for (const home of [desk, laptop]) await does(home, 'sync');
  await there.end('SIGTERM');
  const removal = await run(laptop, ['devices', 'at the desk', '--remove', '--yes']);
  expect(removal.errors).toContain('is being taken off');
  expect((await run(laptop, ['sync'])).errors).toContain('A device is still being taken off.');
  for (const wish of ['--off', '--erase-there']) {
    const told = await run(laptop, ['sync', wish]);
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.errors).toContain(`cairn sync ${wish} --anyway`);
  }
  const first = await run(laptop, ['sync', '--with', 'https://cairn.example']);
  expect(first.errors).toContain('cairn sync --off --anyway');
  expect(await does(laptop, 'sync', '--off', '--anyway')).toContain('Sync is off.');
  await own.remove();
});

test('one process at a time syncs a home: another one waits, or is told', async () => {
  const home = aHome();
  await does(home, 'log', 'opened the curtains');
  const both = [does(home, 'sync', '--with', origin), does(home, 'sync', '--with', origin)];
  for (const told of await Promise.all(both)) expect(told).toContain('Kept here, and sent.');
  const lock = await takeLock(filesIn(home).syncLock);
  const refused = await run(home, ['sync']);
  expect(refused.errors).toContain('Another cairn is syncing');
  await does(home, 'log', 'a cup washed');
  await lock.letGo();
  expect(await does(home, 'sync')).toContain('Kept here, and sent.');
});
