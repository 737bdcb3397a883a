/** Between the page and the worker that reads another app's file. Plain data. */

import type { Result } from '@cairn/domain';
import type { ImportError, ImportOptions, ImportPlan } from '@cairn/interchange';

/** What the person said and where they are; ids and engines the worker has itself. */
export type BringAnswers = Omit<ImportOptions, 'hashId' | 'openTables' | 'onShare'>;

export interface BringAsk {
  /** A `File` says its name as well. */
  readonly file: Blob & { readonly name?: string };
  readonly answers: BringAnswers;
}

export type BringTold =
  /** How much of the file was read, 0 to 1. */
  | { readonly kind: 'read'; readonly share: number }
  | { readonly kind: 'outcome'; readonly outcome: Result<ImportPlan, ImportError> }
  /** The browser lost the file on the way. */
  | { readonly kind: 'unreadable' };
