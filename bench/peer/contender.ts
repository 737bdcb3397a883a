/** What the measurement has to know of an app: where its built files are, how they are to be served, and where one taps. */

import type { Page } from 'playwright-core';
import type { Step } from './pilot.ts';
import type { HeadersOf, PackedFolder } from './static-site.ts';

export interface Contender {
  /** Short, as a column's head. */
  readonly name: string;
  readonly files: PackedFolder;
  readonly headersOf: HeadersOf;
  readonly ways: Ways;
}

export interface Ways {
  /** From nothing until something can be written down; the last step is the first of writing. */
  readonly first: readonly Step[];
  /** The same when one comes back. */
  readonly again: readonly Step[];
  /** What has to be there before the first thing is kept. Not timed. */
  makeReady(page: Page): Promise<void>;
  /** Everything of keeping the `number`th thing but the last tap. Not timed. */
  prepare(page: Page, number: number): Promise<void>;
  /** The tap that keeps it, and how it stands on the screen. */
  keep(number: number): Step;
  /** Ends when the `number`th thing is seen, and throws when it is not there. */
  find(page: Page, wish: { readonly address: string; readonly number: number }): Promise<void>;
}
