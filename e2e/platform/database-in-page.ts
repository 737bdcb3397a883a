/** The browser's `Database`, called from Node through a page, so that tests and contract suites run unchanged. */

import type { Page } from 'playwright-core';
import { DatabaseFault } from '@cairn/store';
import type { Database, DatabaseFaultReason } from '@cairn/store';
import type { WebStorage } from '@cairn/store/web';
import { fromPlain, toPlain } from './pages/plain-values.ts';
import type { Plain } from './pages/plain-values.ts';

type Answer = { readonly value: Plain } | { readonly failure: { readonly [key: string]: string } };

/** In the page; values and answer as JSON. */
declare const callDatabase: (method: string, handle: number, values: string) => Promise<string>;

let handles = 0;

export interface PageCall {
  readonly method: string;
  /** Which open database; left out where none is meant. */
  readonly handle?: number;
  readonly values: readonly unknown[];
}

export const callPage = async (page: Page, { method, handle = 0, values }: PageCall): Promise<unknown> => {
  const text = await page.evaluate(([name, which, json]) => callDatabase(name, which, json), [
    method,
    handle,
    JSON.stringify(toPlain(values)),
  ] as const);
  const answer: Answer = JSON.parse(text) as Answer;
  if ('value' in answer) return fromPlain(answer.value);
  const { reason, code, message } = answer.failure;
  if (reason !== undefined) throw new DatabaseFault(reason as DatabaseFaultReason, code ?? '');
  throw new Error(message);
};

export interface InPage {
  readonly page: Page;
  readonly storage: WebStorage;
  readonly place: string;
  readonly name: string;
  readonly key: Uint8Array;
}

export const openInPage = async ({ page, storage, place, name, key }: InPage): Promise<Database> => {
  handles += 1;
  const handle = handles;
  const call = (method: string, ...values: unknown[]): Promise<unknown> =>
    callPage(page, { method, handle, values });
  await call('open', storage, place, name, key);
  return {
    exec: async (sql) => void (await call('exec', sql)),
    run: async (sql, params) => Number(await call('run', sql, params ?? [])),
    runMany: async (sql, rows) => Number(await call('runMany', sql, [...rows])),
    all: async <Row extends object>(sql: string, params?: readonly unknown[]) =>
      (await call('all', sql, params ?? [])) as Row[],
    copyTo: async (copy) => void (await call('copyTo', copy)),
    removeCopy: async (copy) => void (await call('removeCopy', copy)),
    close: async () => void (await call('close')),
  };
};
