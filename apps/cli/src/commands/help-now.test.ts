/** Help at the prompt: there whatever became of the record, with exactly the digits of the file, and never without the truth. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { countryHelp, HELP_COUNTRIES } from '@cairn/vault/help';
import type { Intents } from '@cairn/vault';
import { expect, test } from 'vitest';
import { openHome } from '../home/open-home.ts';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import { withFile } from '../testing/read-vault.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';
import { act } from '../with-vault.ts';

const TODAY = clockAt('2026-11-26 12:00');
const STAY = 'You are here, and that is enough for now.';
const LOCAL = 'call your local emergency number now. 112 works in the EU and on most mobiles.';

const told = async (home: string, ...args: readonly string[]): Promise<string> => {
  const { code, out, errors } = await runWithin(['help-now', ...args], aroundHome(home, TODAY));
  expect([code, errors]).toEqual([0, '']);
  return out;
};

test('with no record it is there, and makes none', async () => {
  const home = aHome();
  const { code, out, errors } = await runProgram(['help-now'], { home });
  expect([code, errors]).toEqual([0, '']);
  expect(out).toContain(STAY);
  expect(out).toContain(LOCAL);
  expect(out).toContain('https://findahelpline.com/\n');
  expect(out).toContain('One slow breath: ');
  expect(out).toContain('Hands instead: ');
  expect(existsSync(home)).toBe(false);
});

test('in a language that nobody has reviewed, the English stands beneath it', async () => {
  const around = aroundHome(aHome(), TODAY);
  const german = { ...around, env: { ...around.env, CAIRN_LANG: 'de' } };
  const { out } = await runWithin(['help-now', '--country', 'DE'], german);
  const [own = '', english = ''] = out.split('In English:');
  expect(own).toMatch(/\b112\b/);
  expect(own).not.toContain(STAY);
  expect(english).toContain(STAY);
  expect(english).toMatch(/\b112\b/);
});

test('the number for a life in danger comes before the lines', async () => {
  const out = await told(aHome(), '--country', 'DE');
  const places = ['call now: 112 or 110', 'TelefonSeelsorge', 'Call 0800 111 0 111', '24/7 · German'].map(
    (words) => out.indexOf(words),
  );
  expect(places).not.toContain(-1);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
  expect(out).toContain('From a public list of June 2, 2026, not yet checked.');
  expect(out).toContain('https://findahelpline.com/countries/de\n');
});

test.each(HELP_COUNTRIES)(
  'the digits of %s are those of the file, and nobody is said to have checked them',
  async (iso2) => {
    const help = countryHelp(iso2);
    const out = await told(aHome(), '--country', iso2);
    const numbers = [
      ...(help?.emergency ?? []),
      ...(help?.lines ?? []).flatMap(({ call, sms }) => [call, sms?.to]),
    ];
    for (const number of numbers) if (typeof number === 'string') expect(out).toContain(number);
    for (const { name, source } of help?.lines ?? []) {
      expect(out).toContain(`  ${name}\n`);
      expect(out).toContain(`    ${source}\n`);
    }
    expect(out.match(/not yet checked\./g)).toHaveLength(1 + (help?.lines.length ?? 0));
  },
);

test('a row of more than a year ago is said to be old', async () => {
  const at = async (wall: string): Promise<readonly unknown[]> => {
    const around = aroundHome(aHome(), clockAt(wall));
    const { out } = await runWithin(['help-now', 'DE', '--json'], around);
    return (JSON.parse(out) as { lines: { old: boolean }[] }).lines.map(({ old }) => old);
  };
  expect(await at('2027-06-02 12:00')).toEqual([false, false]);
  expect(await at('2027-06-03 12:00')).toEqual([true, true]);
  const { out } = await runWithin(['help-now', 'DE'], aroundHome(aHome(), clockAt('2027-06-03 12:00')));
  expect(out).toMatch(/June 2, 2026, not yet checked\. This is more than a year old/);
});

test.each(['XX', 'Germany', '../x', ''])('with "%s" for a country it says what it can', async (country) => {
  const out = await told(aHome(), '--country', country);
  expect(out).toContain(STAY);
  expect(out).toContain(LOCAL);
  expect(out).toContain('https://findahelpline.com/\n');
  expect(out.includes('Cairn has no numbers for this: ')).toBe(country !== '');
});

test('for programs it is one object', async () => {
  const { code, said } = await askProgram(['help-now', '--country', 'ch'], { home: aHome() });
  expect(code).toBe(0);
  expect(said).toMatchObject({
    ok: true,
    stayWithMe: STAY,
    breath: { title: 'One slow breath', steps: expect.any(Array) },
    instead: { title: 'Hands instead', steps: expect.any(Array) },
    country: 'CH',
    emergency: {
      numbers: countryHelp('CH')?.emergency,
      source: expect.any(String),
      old: expect.any(Boolean),
    },
    directory: 'https://findahelpline.com/countries/ch',
    person: null,
  });
  expect(said['lines']).toEqual(
    (countryHelp('CH')?.lines ?? []).map((line) => ({ ...line, old: expect.any(Boolean) })),
  );
});

/** A record with a country and somebody to call. */
const aKeptHome = async (...people: readonly Intents['keep-person']['input'][]): Promise<string> => {
  const home = aHome();
  const around = aroundHome(home, TODAY);
  const opened = await openHome(around);
  if (!opened.ok) throw new Error(opened.error.type);
  for (const input of [...people]) {
    const kept = await act(around, opened.value, { name: 'keep-person', input });
    if (!kept.ok) throw new Error(kept.error.type);
  }
  await act(around, opened.value, { name: 'change-setting', input: { key: 'country', value: 'NZ' } });
  await opened.value.close();
  return home;
};

test('the country that was chosen is used, and one that is asked for goes before it', async () => {
  const home = await aKeptHome();
  expect(await told(home)).toContain('1737');
  const asked = await told(home, '--country', 'AT');
  expect(asked).toContain('142');
  expect(asked).not.toContain('1737');
});

const SAM = { name: 'Sam', phone: '021 555 0199', hardMoments: true };

test('the first person for hard moments is named, with a number', async () => {
  const home = await aKeptHome({ name: 'Kim', phone: '021 555 0100', company: true }, SAM, {
    ...SAM,
    name: 'Jo',
  });
  const out = await told(home);
  expect(out).toContain('Someone you trust:\n  Sam: 021 555 0199\n');
  expect(out).not.toMatch(/Kim|Jo\b/);
  const { said } = await askProgram(['help-now'], { home });
  expect(said['person']).toEqual({ name: 'Sam', phone: '021 555 0199', email: null, chat: null });
});

test('somebody who rests, or whom no number reaches, is not named', async () => {
  const home = await aKeptHome({ name: 'Ari', hardMoments: true }, SAM);
  const around = aroundHome(home, TODAY);
  const opened = await openHome(around);
  if (!opened.ok) throw new Error(opened.error.type);
  const asked = await opened.value.ask('people', {});
  const sam = asked.ok ? asked.value.people.find(({ name }) => name === 'Sam') : undefined;
  if (sam === undefined) throw new Error('Sam was kept');
  await act(around, opened.value, { name: 'let-person-rest', input: { id: sam.id, resting: true } });
  await opened.value.close();
  expect(await told(home)).not.toMatch(/Someone you trust|Sam|Ari/);
});

const PAGE = 4096;

const damage: Readonly<Record<string, (home: string) => unknown>> = {
  'whose key is gone': (home) => rmSync(join(home, 'device.key')),
  'whose keys are noise': (home) => writeFileSync(join(home, 'keys.json'), 'noise'),
  'whose key others can read': (home) => chmodSync(join(home, 'device.key'), 0o644),
  'whose file is gone': (home) => rmSync(join(home, 'vault.db')),
  'whose file is cut to nothing': (home) => writeFileSync(join(home, 'vault.db'), ''),
  'whose file is noise': (home) => writeFileSync(join(home, 'vault.db'), 'Dear diary, '.repeat(2000)),
  'with broken pages': (home) => {
    const path = join(home, 'vault.db');
    const bytes = readFileSync(path);
    for (let page = 2; page < statSync(path).size / PAGE; page += 1)
      bytes.fill(7, page * PAGE + 200, page * PAGE + 260);
    writeFileSync(path, bytes);
  },
  'that a newer Cairn wrote': (home) =>
    withFile(home, (database) => database.exec('PRAGMA user_version = 99')),
  'that is a folder of something else': (home) => {
    rmSync(join(home, 'vault.db'));
    mkdirSync(join(home, 'vault.db'));
  },
};

test.each(Object.keys(damage))('Help is there beside a record %s, which is left as it is', async (what) => {
  const home = await aKeptHome(SAM);
  await damage[what]?.(home);
  const filesOf = (): readonly string[] => readdirSync(home).filter((name) => !/-(wal|shm)$/.test(name));
  const before = filesOf();
  const { code, out, errors } = await runProgram(['help-now'], { home });
  expect([code, errors]).toEqual([0, '']);
  expect(out).toContain(STAY);
  expect(out).toContain('https://findahelpline.com/');
  expect(filesOf()).toEqual(before);
});

test('a country is kept, told, taken back and put aside', async () => {
  const home = aHome();
  expect(await askProgram(['country'], { home })).toEqual({
    code: 0,
    said: { ok: true, country: null, known: false },
  });
  expect((await runProgram(['country', 'de'], { home })).out).toBe('The country for Help: Germany.\n');
  expect((await askProgram(['help-now'], { home })).said).toMatchObject({ country: 'DE' });
  expect((await askProgram(['country', 'XX'], { home })).said).toEqual({
    ok: true,
    country: 'XX',
    known: false,
  });
  expect((await runProgram(['undo'], { home })).code).toBe(0);
  expect((await askProgram(['country'], { home })).said).toEqual({ ok: true, country: 'DE', known: true });
  expect((await runProgram(['country', 'none'], { home })).out).toContain('No country is chosen.');
  expect((await askProgram(['help-now'], { home })).said).toMatchObject({ country: null, emergency: null });
});

test('what is no country is told, with those that have numbers', async () => {
  const { code, said } = await askProgram(['country', 'Germany'], { home: aHome() });
  expect([code, said['error']]).toEqual([2, { type: 'BadInput', field: 'country' }]);
  expect(said['message']).toContain('DE, DK, EE');
});

test('words that are met get the numbers of the chosen country, first of all', async () => {
  const home = await aKeptHome();
  const { out } = await runProgram(['log', 'I took all my pills'], { home });
  expect(out).toMatch(
    /^If you are hurt or in danger now, please call 111\.\n.*1737.*\n.*not yet checked\.\n/,
  );
  expect(out).toMatch(/More help: cairn help-now\n\nKept\.\n$/);
  expect(out).not.toContain('112');
  const { said } = await askProgram(['log', 'I want to die'], { home });
  expect(said).toMatchObject({ tone: 'wish', help: { country: 'NZ', emergency: { numbers: ['111'] } } });
});

test('where no country is chosen, or none is known, words that are met get the local number', async () => {
  const home = aHome();
  const met = async (): Promise<string> => (await runProgram(['log', 'I took all my pills'], { home })).out;
  expect(await met()).toMatch(
    /^If you are hurt or in danger now, please call your local emergency number\. 112 works/,
  );
  await runProgram(['country', 'XX'], { home });
  expect(await met()).toMatch(/please call your local emergency number\. 112 works/);
  expect((await runProgram(['log', 'killed it at work'], { home })).out).toBe('Kept.\n');
  const hard = await askProgram(['log', 'my best friend died'], { home });
  expect(hard.said).toMatchObject({ tone: 'hardship' });
  expect(hard.said).not.toHaveProperty('help');
});
