/**
 * A model that the person brings, against a real server on this machine that speaks both protocols and ends in every way a
 * model can: nothing goes out before it was shown and sent, never for words that are met, and Cairn's own ladder stands.
 */

import type { Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { launchBrowser, type BrowserOptions } from '../browser.ts';
import { GOOD_STEPS, startModelServer, type Heard, type ModelServer } from '../model-server.ts';
import { builtApp } from '../site.ts';
import { goTo, savedFile } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { askMine, bringModel, send, sheet, type Brought } from './model-acts.ts';
import { button, findWayIn, standing, tooBig } from './paths-acts.ts';
import { startCairn, type Cairn } from './start-cairn.ts';

interface Places {
  readonly cairn: Cairn;
  readonly server: ModelServer;
  /** The operator has not allowed it. */
  readonly stranger: ModelServer;
  /** Allowed, and does not let this page ask. */
  readonly closed: ModelServer;
}

/** A phone's scroll bars lie over the page and take no room. */
const LIKE_A_PHONE: BrowserOptions = { args: ['--hide-scrollbars'] };

const test = base
  .extend('browserOptions', { scope: 'worker' }, LIKE_A_PHONE)
  .extend('browser', { scope: 'worker' }, async ({ browserOptions }, { onCleanup }) => {
    const browser = await launchBrowser(browserOptions);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('places', async ({ browser }, { onCleanup }): Promise<Places> => {
    const [stranger, closed] = [await startModelServer(), await startModelServer({ cors: false })];
    const server = await startModelServer({ elsewhere: stranger.address });
    const cairn = await startCairn(browser, await builtApp(), `${server.address} ${closed.address}`);
    onCleanup(async () => {
      await cairn.stop();
      await Promise.all([server.stop(), stranger.stop(), closed.stop()]);
      // Whatever happened, what the operator did not allow was never asked.
      expect(stranger.heard).toEqual([]);
    });
    return { cairn, server, stranger, closed };
  });

const DISHES = 'the dishes are piling up';

const ollama = ({ address }: ModelServer, model: string): Brought => ({ kind: 'Ollama', address, model });

const [OLLAMA, LIKE_OPENAI] = ['Ollama', 'A server that speaks like OpenAI’s'] as const;

const KINDS = [
  [OLLAMA, '/api/chat'],
  [LIKE_OPENAI, '/v1/chat/completions'],
] as const;

/** Cairn's own first step. */
const ownStep = (page: Page): Promise<string> => page.locator('.first .text').innerText();

const bodies = (server: ModelServer): readonly string[] => server.questions().map(({ body }) => body);

test('nobody who brought none sees a word of it, and nothing of it is made or loaded', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await findWayIn(page, DISHES);
  await page.waitForTimeout(500);
  await expect.poll(() => button(page, 'Ask my model').count()).toBe(0);
  const made = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(made).not.toContain('cairn-model');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /\/(AskMine|models|ModelPage)-/.test(name))).toEqual([]);
  expect(server.heard).toEqual([]);
  expect(cairn.complaints).toEqual([]);
});

test.for(KINDS)(
  '%s: set up, shown letter by letter, sent once, held to the rules, and kept like any path',
  async ([kind, path], { places }) => {
    const { cairn, server } = places;
    const page = await cairn.open();
    await bringModel(page, { kind, address: server.address, model: 'good', key: 'my-secret-key' });
    expect(await refusedByAxe(page)).toEqual([]);
    await findWayIn(page, DISHES);
    await askMine(page);
    // To whom, the words, and every letter; and so far nothing at all has gone out.
    await sheet(page).getByText(`${server.address}${path}`).waitFor();
    await sheet(page).getByText('Your key goes with it.').waitFor();
    await expect.poll(() => sheet(page).getByLabel('Your words').inputValue()).toBe(DISHES);
    await sheet(page).getByLabel('Your words').fill('the dishes from Sunday');
    await sheet(page).locator('summary').click();
    const shown = await sheet(page).locator('pre').innerText();
    expect(shown).toContain('the dishes from Sunday');
    expect(shown).not.toContain('my-secret-key');
    expect(await refusedByAxe(page)).toEqual([]);
    expect(server.heard).toEqual([]);

    await send(page);
    await page.getByRole('heading', { name: 'From the model you brought' }).waitFor();
    expect(bodies(server)).toEqual([shown]);
    const [asked] = server.questions() as readonly [Heard];
    expect([asked.path, asked.headers.authorization]).toEqual([path, 'Bearer my-secret-key']);
    expect([asked.headers.cookie, asked.headers.referer]).toEqual([undefined, undefined]);
    const answer = page.getByRole('group', { name: 'From the model you brought' });
    await expect
      .poll(() => answer.locator('li .own').allInnerTexts())
      .toEqual(GOOD_STEPS.map(({ text }) => text));
    // Four minutes are told as five.
    await answer.getByText('About 5 minutes').waitFor();
    expect(await refusedByAxe(page)).toEqual([]);

    await button(page, 'Take these steps').click();
    await button(page, 'I did this').waitFor();
    await expect.poll(() => standing(page)).toBe(GOOD_STEPS[0].text);
    await page.getByText('From the model I brought').first().waitFor();
    // It is no part of what one keeps: no address and no key is in a saved file.
    await goTo(page, 'Settings');
    const file = await savedFile(page, () => button(page, 'Save everything as a file').click());
    expect(file).toContain(GOOD_STEPS[0].text);
    for (const secret of ['my-secret-key', server.address, '"good"']) expect(file).not.toContain(secret);
    expect(cairn.complaints).toEqual([]);
  },
);

test('“Not now” sends nothing; neither does closing, nor looking', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'good'));
  await findWayIn(page, DISHES);
  await askMine(page);
  await sheet(page).getByRole('button', { name: 'Not now' }).click();
  await sheet(page).waitFor({ state: 'detached' });
  await askMine(page);
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'detached' });
  await askMine(page);
  await sheet(page).getByLabel('Your words').fill('   ');
  await expect.poll(() => sheet(page).getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  await page.waitForTimeout(500);
  expect(server.heard).toEqual([]);
});

test('words that are met are never sent, not even by who need not be asked again', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'good'));
  await findWayIn(page, DISHES);
  await askMine(page);
  await sheet(page).getByLabel('Do not ask again for this address').check();
  await send(page);
  await page.getByRole('heading', { name: 'From the model you brought' }).waitFor();
  expect(server.questions()).toHaveLength(1);
  const before = server.heard.length;

  // In a hard moment Help stands alone: not even a word about a model beside it.
  for (const words of ['I want to die', 'I took all my pills']) {
    await findWayIn(page, words);
    await page.getByRole('region', { name: 'A word beside yours' }).waitFor();
    await page.waitForTimeout(500);
    await expect.poll(() => button(page, 'Ask my model').count()).toBe(0);
  }
  for (const words of ['skip dinner', 'my mother died and I cannot stop crying', 'feel less lonely']) {
    await findWayIn(page, words);
    await page.getByText('These words stay here. Nothing was sent to your model.').waitFor();
    await expect.poll(() => button(page, 'Ask my model').count()).toBe(0);
  }
  expect(server.heard.length).toBe(before);

  // The same words, put in place of others a moment before they go.
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'A model of your own' }).click();
  await button(page, 'Show me each time').click();
  await button(page, 'Show me each time').waitFor({ state: 'detached' });
  await findWayIn(page, DISHES);
  await askMine(page);
  await sheet(page).getByLabel('Your words').fill('I want to die');
  await send(page);
  await sheet(page).getByText('These words stay here. Nothing was sent to your model.').waitFor();
  await sheet(page).getByRole('link', { name: 'Help' }).waitFor();
  expect(await refusedByAxe(page)).toEqual([]);
  expect(server.heard.length).toBe(before);
});

test('who said so is not asked again for this address, and can take that back', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'good'));
  await findWayIn(page, DISHES);
  await askMine(page);
  await sheet(page).getByLabel('Do not ask again for this address').check();
  await send(page);
  await page.getByRole('heading', { name: 'From the model you brought' }).waitFor();
  await page.reload();
  await page.getByText('as you said').waitFor();
  await button(page, 'Ask my model').click();
  await page.getByRole('heading', { name: 'From the model you brought' }).waitFor();
  expect(server.questions()).toHaveLength(2);
  // Another address is another question.
  await bringModel(page, {
    ...ollama(server, 'good'),
    address: server.address.replace('localhost', '127.0.0.1'),
  });
  await findWayIn(page, DISHES);
  await askMine(page);
  await button(page, 'Not now').click();
  expect(server.questions()).toHaveLength(2);
});

/** One of each sort. Every ending there is, for both protocols: `apps/web/src/platform/model/http-model.test.ts`. */
const TROUBLES = [
  ['no-key', 'It did not take the key.', OLLAMA],
  ['broken', 'It has trouble of its own (500).', LIKE_OPENAI],
  ['talk', 'What it answered was no list of steps.', OLLAMA],
  ['cut', 'Its answer broke off.', LIKE_OPENAI],
  ['endless', 'Its answer had no end. Cairn has stopped reading.', OLLAMA],
  ['injection', 'Too little of its answer fits here, so it was left out.', LIKE_OPENAI],
  ['moved', 'Nothing answered there. If your model is running, it has to let this page ask.', OLLAMA],
  ['slow', 'It said nothing for twenty seconds. Cairn has stopped waiting.', LIKE_OPENAI],
] as const;

test.for(KINDS)(
  '%s: however it ends, a sentence says so, and the ladder stands',
  { timeout: 300_000 },
  async ([kind], { places }) => {
    const { cairn, server } = places;
    const page = await cairn.open();
    for (const [model, sentence] of TROUBLES.filter(([, , name]) => name === kind)) {
      await bringModel(page, { kind, address: server.address, model });
      await findWayIn(page, DISHES);
      const step = await ownStep(page);
      await askMine(page);
      const before = server.questions().length;
      await send(page);
      await page.getByRole('alert').getByText(sentence).waitFor({ timeout: 40_000 });
      await page.getByText('The steps above still stand.').waitFor();
      expect([model, await ownStep(page), server.questions().length]).toEqual([model, step, before + 1]);
      await expect.poll(() => page.title()).toBe('Paths · Cairn');
      await expect.poll(() => server.open(), { timeout: 5_000 }).toBe(0);
    }
    // It can be asked again, and the ladder can be taken as if nothing had been.
    await button(page, 'Take this path').click();
    await button(page, 'I did this').waitFor();
  },
);

test('while it says nothing, one can stop waiting', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'slow'));
  await findWayIn(page, DISHES);
  await askMine(page);
  await send(page);
  await button(page, 'Stop waiting').click();
  await button(page, 'Ask my model').waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => server.open()).toBe(0);
});

test('an answer that begins too large has Cairn’s own first step before it', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'mixed'));
  await findWayIn(page, DISHES);
  const own = await ownStep(page);
  await askMine(page);
  await send(page);
  const answer = page.getByRole('group', { name: 'From the model you brought' });
  await answer.getByText('Cairn’s own, to begin with').waitFor();
  await expect
    .poll(() => answer.locator('li .own').allInnerTexts())
    .toEqual([own, 'Rinse one plate', 'Dry two forks']);
});

test('an address that the operator did not allow is not asked, and it is said how it can be', async ({
  places,
}) => {
  const { cairn, stranger } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(stranger, 'good'));
  await findWayIn(page, DISHES);
  await askMine(page);
  await send(page);
  await page.getByText(`start it with CAIRN_CONNECT_SRC=${stranger.address}`).waitFor();
  expect(stranger.heard).toEqual([]);
  expect(cairn.complaints.every((complaint) => /Content Security Policy|Fetch API/.test(complaint))).toBe(
    true,
  );
});

test('one that is not there, and one that does not let this page ask', async ({ places }) => {
  const { cairn, server, closed } = places;
  const page = await cairn.open();
  for (const there of [closed, server]) {
    if (there === server) await server.stop();
    await bringModel(page, ollama(there, 'good'));
    await findWayIn(page, DISHES);
    await askMine(page);
    await send(page);
    await page.getByText('Nothing answered there.').waitFor();
  }
  expect(bodies(closed)).toEqual([]);
});

test('what the operator allows later reaches a browser that has the app already, and so does what is taken back', async ({
  browser,
}) => {
  const server = await startModelServer();
  const folder = await builtApp();
  const cairn = await startCairn(browser, folder);
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'good'));
  const asks = async (): Promise<string> => {
    await findWayIn(page, DISHES);
    await askMine(page);
    await send(page);
    const [refused, answered] = [
      page.getByText('may not talk to'),
      page.getByText('From the model you brought'),
    ];
    await refused.or(answered).waitFor();
    return (await answered.count()) > 0 ? 'answered' : 'refused';
  };
  /** A browser looks for a new service worker when a page is opened, and the page after that is the new one. */
  const openedTo = async (origins: string, policy: string): Promise<void> => {
    await cairn.startServer(folder, origins);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
        },
        { timeout: 30_000, interval: 1_000 },
      )
      .toContain(policy);
    await tooBig(page).or(button(page, 'Take this path')).or(page.locator('h1')).first().waitFor();
  };
  expect(await asks()).toBe('refused');
  await openedTo(server.address, `connect-src 'self' ${server.address};`);
  expect(await asks()).toBe('answered');
  await openedTo('', "connect-src 'self';");
  expect(await asks()).toBe('refused');
  expect(server.questions()).toHaveLength(1);
  await cairn.stop();
  await server.stop();
});

test('taken out, it is gone; and erasing everything takes it along', async ({ places }) => {
  const { cairn, server } = places;
  const page = await cairn.open();
  await bringModel(page, ollama(server, 'good'));
  await button(page, 'Take it out').click();
  await page.getByText('It is gone from this device.').waitFor();
  await findWayIn(page, DISHES);
  await page.waitForTimeout(500);
  await expect.poll(() => button(page, 'Ask my model').count()).toBe(0);
  await bringModel(page, ollama(server, 'good'));
  await goTo(page, 'Settings');
  await button(page, 'Erase everything').click();
  await page.getByLabel(/To go on, type/).fill('erase');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('All of it is gone from this browser.').waitFor();
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).not.toContain('cairn-model');
});
