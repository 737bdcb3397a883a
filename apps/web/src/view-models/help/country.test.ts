/** The country is the person's choice, is at hand without a vault, and is told to the vault once there is one. */

import { expect, test } from 'vitest';
import { countryHelp, HELP_COUNTRIES } from '@cairn/content/helplines';
import { DEFAULT_SETTINGS } from '@cairn/vault';
import { aStore, settle, watch } from '../fixtures/hands.ts';
import type { SessionState } from '../session.ts';
import { countriesByName, languageNames, suggestedCountry } from './countries.ts';
import { CountryModel, type CountryState, type FindRow } from './country.ts';
import { HelpCopyKeeper } from './help-copy.ts';
import { emergencyLink, firstLine, helpInCopy, linesInOrder } from './ways.ts';

const SHUT: SessionState = {
  ...{ phase: 'shut', ending: { type: 'keys-gone' }, storage: null, locksAfter: null, demo: false },
  ...{ settings: DEFAULT_SETTINGS, vaultNumber: 0 },
};
const READY: SessionState = { ...SHUT, phase: 'ready', ending: null, storage: 'opfs' };

const open = (
  session: SessionState,
  keeper = new HelpCopyKeeper(aStore()),
  findRow: () => Promise<FindRow> = () => Promise.resolve(countryHelp),
): {
  readonly model: CountryModel;
  readonly state: () => CountryState;
  readonly keeper: HelpCopyKeeper;
  readonly told: unknown[];
} => {
  const told: unknown[] = [];
  const model = new CountryModel({
    session: {
      get: () => session,
      changeSetting: (key, value) => {
        told.push([key, value]);
        return Promise.resolve(true);
      },
    },
    ...{ keeper, findRow },
  });
  return { model, state: watch(model), keeper, told };
};

test('nothing is chosen until somebody chooses', async () => {
  const { state, keeper } = open(READY);
  await settle();
  expect(state()).toEqual({ country: '', first: '', help: null, reading: 'done' });
  expect(keeper.get().row).toBeNull();
});

test('a choice is at hand at once, and the vault is told', async () => {
  const { model, state, keeper, told } = open(READY);
  await model.choose('GB');
  expect(state().help?.emergency[0]).toBe('999');
  expect(told).toEqual([['country', 'GB']]);
  expect(keeper.get()).toMatchObject({ country: 'GB', isUntold: false });
  const next = open(READY, keeper, () => new Promise(() => {}));
  expect(firstLine(next.state().help)?.link.href).toBe('tel:116123');
});

test('while the vault is shut the choice is kept, and noted as still to be told', async () => {
  const { model, keeper, told } = open(SHUT);
  await model.choose('DE');
  expect(told).toEqual([]);
  expect(keeper.get()).toMatchObject({ country: 'DE', isUntold: true });
});

test('in a made-up life a choice is shown and written nowhere', async () => {
  const { model, state, keeper, told } = open({ ...READY, demo: true });
  await model.choose('FR');
  expect(state().help?.iso2).toBe('FR');
  expect([keeper.get().country, told]).toEqual(['', []]);
});

test('a number that changed in a new version replaces the one that was copied', async () => {
  const keeper = new HelpCopyKeeper(aStore());
  const old = countryHelp('GB');
  keeper.put({ country: 'GB', row: { ...old, emergency: ['000'] } });
  const { state } = open(READY, keeper);
  expect(emergencyLink(state().help).href).toBe('tel:000');
  await settle();
  expect(emergencyLink(state().help).href).toBe('tel:999');
  expect(emergencyLink(helpInCopy(keeper.get().row)).href).toBe('tel:999');
});

test('rows that cannot be had leave what is at hand, and say so where nothing is', async () => {
  const gone = (): Promise<FindRow> => Promise.reject(new Error('offline'));
  const keeper = new HelpCopyKeeper(aStore());
  keeper.put({ country: 'GB', row: countryHelp('GB') });
  const known = open(READY, keeper, gone);
  await settle();
  expect(known.state()).toMatchObject({ help: { iso2: 'GB' }, reading: 'done' });
  await known.model.choose('IE');
  expect(known.state()).toEqual({ country: 'IE', first: '', help: null, reading: 'failed' });
});

test('a copied row with a number that is none is not shown', () => {
  expect(helpInCopy({ ...countryHelp('GB'), emergency: ['javascript:alert(1)'] })).toBeNull();
});

test('the line the person put first is the first, also for whoever opens Help next, until there is another country', async () => {
  const { model, state, keeper } = open(READY);
  await model.choose('GB');
  model.putFirst('Shout');
  expect(firstLine(state().help, state().first)?.link).toMatchObject({ kind: 'sms', shown: '85258' });
  expect(linesInOrder(state().help, state().first)[0]?.name).toBe('Shout');
  expect(linesInOrder(state().help, state().first)).toHaveLength(state().help?.lines.length ?? 0);
  const next = open(READY, keeper);
  expect(next.state().first).toBe('Shout');
  await next.model.choose('DE');
  expect([next.state().first, keeper.get().first]).toEqual(['', '']);
});

test('a line that is no longer on the list leaves the order of the list', () => {
  const help = countryHelp('GB');
  expect(firstLine(help, 'No such line')).toEqual(firstLine(help));
  expect(linesInOrder(help, 'No such line')).toEqual(help?.lines);
});

test('in a made-up life a line put first is shown and not kept', async () => {
  const { model, state, keeper } = open({ ...READY, demo: true });
  await model.choose('GB');
  model.putFirst('Shout');
  expect([state().first, keeper.get().first]).toEqual(['Shout', '']);
});

test.each(HELP_COUNTRIES)('in %s the one number carries exactly the digits of the file', (iso2) => {
  const help = countryHelp(iso2);
  const way = firstLine(help);
  expect(emergencyLink(help).href).toBe(`tel:${help?.emergency[0]?.replaceAll(/[ -]/g, '')}`);
  if (way?.link.kind === 'call')
    expect(decodeURIComponent(way.link.href)).toBe(`tel:${way.line.call?.replaceAll(/[ -]/g, '')}`);
  expect(way === null).toBe(help?.lines.length === 0);
});

test('without a country the number is 112, which is said to be what it is', () => {
  expect(emergencyLink(null).href).toBe('tel:112');
  expect(firstLine(null)).toBeNull();
});

test.each([
  [['de-AT', 'en'], 'AT'],
  [['pt-BR'], 'BR'],
  [['zh-Hant-TW'], 'TW'],
  [['de', 'en-GB'], 'GB'],
  [['en-US'], null],
  [['en-US', 'de'], null],
  [['es-US'], 'US'],
  [['en-XA', 'no_tag'], null],
  [[], null],
] as const)('the languages %j offer %s', (languages, country) => {
  expect(suggestedCountry(languages)).toBe(country);
});

test('every country has a name, in the order of the language', () => {
  const names = countriesByName('de').map(({ name }) => name);
  expect(names).toHaveLength(249);
  expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
});

test('languages are said in words, and unknown ones not at all', () => {
  expect(languageNames('en', ['de', 'tr'])).toBe('German, Turkish');
  expect(languageNames('en', null)).toBeNull();
});
