/**
 * The peer: Actual, a budget of one's own, whose built browser app is on npm (`@actual-app/web`, MIT). Local-first as Cairn is: SQLite
 * in WebAssembly in a worker, a service worker that keeps every file, no server needed. It is none of our dependencies: its
 * build is found in the folder that CAIRN_PEER names, or npm brings one version of it into node_modules/.cache.
 */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bringPackage } from '../../tools/bring-package.mjs';
import type { Contender, Ways } from './contender.ts';
import { headersFrom, packFolder } from './static-site.ts';

export const VERSION = '26.9.0';

const NEW_TRANSACTION = { selector: '[role=navigation] a[href="/transactions/new"]' } as const;
const ADD = { selector: 'button', text: 'Add account' } as const;
const AMOUNT = '[data-testid="transaction-form"] [data-testid="amount-input"]';
const LIST = '[aria-label="Transaction list"]';
const ACCOUNT = 'Cash';

/** 101.25, 102.25 …: no amount is a part of another. */
const amountOf = (number: number): string => `${100 + number}.25`;

const ways: Ways = {
  first: [
    { tap: { selector: 'button', text: 'Start budgeting' }, answer: NEW_TRANSACTION },
    // It asks for an account first, and says so: what making one takes is not counted.
    { tap: NEW_TRANSACTION, answer: ADD },
  ],
  again: [{ tap: NEW_TRANSACTION, answer: { selector: AMOUNT } }],
  makeReady: async (page) => {
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.locator('input[name=name]').fill(ACCOUNT);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.locator(LIST).waitFor();
  },
  prepare: async (page, number) => {
    await page.getByRole('button', { name: 'Add transaction' }).first().click();
    await page.locator(AMOUNT).waitFor();
    await page.locator(AMOUNT).focus();
    await page.keyboard.type(amountOf(number).replace('.', ''), { delay: 40 });
    // The button at the foot is not to be tapped while a field is being written in.
    await page.locator(AMOUNT).blur();
  },
  keep: (number) => ({
    tap: { selector: '[data-testid="transaction-form-footer"] button', text: 'Add transaction' },
    answer: { selector: `${LIST} button`, text: amountOf(number) },
  }),
  find: async (page, { address, number }) => {
    await page.goto(`${address}/accounts`);
    await page.getByText(ACCOUNT, { exact: true }).first().click();
    await page.locator(LIST).getByText(amountOf(number)).first().waitFor({ timeout: 60_000 });
  },
};

/** `null` where it is not here and the registry cannot be reached. */
export const actual = async (): Promise<Contender | null> => {
  const given = process.env['CAIRN_PEER'];
  const page =
    given === undefined
      ? await bringPackage({
          name: '@actual-app/web',
          version: VERSION,
          file: join('build', 'index.html'),
        })
      : join(given, 'index.html');
  if (page === null || !existsSync(page)) return null;
  const root = dirname(page);
  const headers = join(root, '_headers');
  const text = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
  return { name: 'Actual', files: packFolder(root), headersOf: headersFrom(text), ways };
};
