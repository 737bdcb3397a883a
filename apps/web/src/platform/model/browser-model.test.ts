/** The browser's own model, by a stand-in with its interface: no browser that tests run in has one. */

import { afterEach, expect, test } from 'vitest';
import {
  createBrowserModel,
  browserModelState,
  fetchBrowserModel,
  type LanguageModels,
} from './browser-model.ts';

interface Made {
  readonly asked: unknown[];
  destroyed: number;
}

const bring = (
  state: Awaited<ReturnType<LanguageModels['availability']>>,
  said: () => Promise<string>,
): Made => {
  const made: Made = { asked: [], destroyed: 0 };
  globalThis.LanguageModel = {
    availability: () => Promise.resolve(state),
    create: (options) => {
      made.asked.push(options);
      return Promise.resolve({
        prompt: (words) => {
          made.asked.push(words);
          return said();
        },
        destroy: () => void (made.destroyed += 1),
      });
    },
  };
  return made;
};

afterEach(() => {
  globalThis.LanguageModel = undefined;
});

const QUESTION = { instructions: 'Make steps.', words: 'the dishes' };
const GOOD = '{"steps":[{"text":"Carry one cup to the sink","minutes":1,"energy":1}]}';
const ask = (signal = new AbortController().signal) => createBrowserModel().shrink(QUESTION, signal);

test('is asked here, nothing leaves, and its session is let go of', async () => {
  const made = bring('available', () => Promise.resolve(GOOD));
  expect(createBrowserModel().outgoing(QUESTION)).toMatchObject({ to: null, withKey: false });
  expect(await ask()).toMatchObject({ ok: true, value: [{ text: 'Carry one cup to the sink' }] });
  expect(made.asked[0]).toMatchObject({ initialPrompts: [{ role: 'system', content: 'Make steps.' }] });
  expect([made.asked[1], made.destroyed]).toEqual(['the dishes', 1]);
});

test('where there is none, or it is not here yet, nothing is asked and nothing is fetched', async () => {
  expect([await browserModelState(), await ask()]).toEqual([
    'none',
    { ok: false, error: { type: 'NotInBrowser' } },
  ]);
  const made = bring('downloadable', () => Promise.resolve(GOOD));
  expect([await browserModelState(), await ask()]).toEqual([
    'to-fetch',
    { ok: false, error: { type: 'NotFetched' } },
  ]);
  expect(made.asked).toEqual([]);
  expect(await fetchBrowserModel()).toBe(true);
  expect([made.asked.length, made.destroyed]).toEqual([1, 1]);
});

test('what the browser refuses is told, and the session is let go of', async () => {
  const made = bring('available', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
  expect(await ask()).toEqual({ ok: false, error: { type: 'NotInBrowser' } });
  expect(made.destroyed).toBe(1);
});

test('stopping ends it', async () => {
  const stop = new AbortController();
  bring('available', () => {
    stop.abort();
    return Promise.reject(new DOMException('stopped', 'AbortError'));
  });
  expect(await ask(stop.signal)).toEqual({ ok: false, error: { type: 'Stopped' } });
});

test('an answer without end is left, and one that is none is told', async () => {
  bring('available', () => Promise.resolve('x'.repeat(100_000)));
  expect(await ask()).toEqual({ ok: false, error: { type: 'TooLong' } });
  bring('available', () => Promise.resolve('I cannot.'));
  expect(await ask()).toEqual({ ok: false, error: { type: 'NotUnderstood' } });
});
