/** The copy outside the vault: read without waiting, never trusted, gone when nothing is in it. */

import { expect, test } from 'vitest';
import { aStore } from '../fixtures/hands.ts';
import { HelpCopyKeeper, parseHelpCopy } from './help-copy.ts';

test.each([null, '', '{', '[]', '"GB"', '7', '{"country":"gb"}', '{"country":"GBR"}', '{"row":{}}'])(
  'what cannot be read is no country: %s',
  (text) => {
    expect(parseHelpCopy(text)).toMatchObject({ country: '', row: null, plan: null, people: null });
  },
);

test('what was put is there for whoever reads the store next', () => {
  const store = aStore();
  new HelpCopyKeeper(store).put({ country: 'GB', row: { iso2: 'GB' } });
  new HelpCopyKeeper(store).put({ people: [] });
  expect(new HelpCopyKeeper(store).get()).toEqual({
    ...{ country: 'GB', first: '', row: { iso2: 'GB' }, isUntold: false },
    ...{ plan: null, people: [] },
  });
});

test('with nothing in it, nothing of it is left behind', () => {
  const store = aStore();
  const keeper = new HelpCopyKeeper(store);
  keeper.put({ plan: { signs: [] } });
  expect(Object.keys(store.kept)).toEqual(['cairn-help']);
  keeper.put({ plan: null });
  expect(store.kept).toEqual({});
});

test('a browser that refuses storage has Help for this visit', () => {
  const refuse = (): never => {
    throw new Error('refused');
  };
  const keeper = new HelpCopyKeeper({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(keeper.get().country).toBe('');
  keeper.put({ country: 'AT' });
  expect(keeper.get().country).toBe('AT');
});
