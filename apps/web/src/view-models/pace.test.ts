import { expect, test } from 'vitest';
import { changePace, paceOf } from './pace.ts';

const aPage = () => ({ dataset: {} as DOMStringMap });

test('one thing at a time is remembered on this device, and so is all of it', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const page = aPage();
  expect(paceOf(page)).toBe('all');
  changePace(page, store, 'one');
  expect(paceOf(page)).toBe('one');
  expect([...kept]).toEqual([['cairn-pace', '"one"']]);
  changePace(page, store, 'all');
  expect(paceOf(page)).toBe('all');
  expect([...kept]).toEqual([['cairn-pace', '"all"']]);
});

test('where the browser refuses to remember, it holds for as long as the page is open', () => {
  const page = aPage();
  const refuses = {
    getItem: () => null,
    setItem: () => {
      throw new Error('refused');
    },
  };
  changePace(page, refuses, 'one');
  expect(paceOf(page)).toBe('one');
});
