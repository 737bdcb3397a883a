/** Reads a file in a worker of its own. Stopping ends the worker; nothing is kept before the person says so. */

import { err } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { ImportError, ImportPlan } from '@cairn/interchange';
import type { BringAnswers, BringTold } from './bring-asks.ts';

export interface Bringing {
  readonly answers: BringAnswers;
  readonly signal: AbortSignal;
  /** 0 to 1, while it is read. */
  readonly onShare: (share: number) => void;
}

export type BringError = ImportError | { readonly type: 'Unreadable' } | { readonly type: 'TooMuchInside' };

/** Never settles once it was stopped. `TooMuchInside` as well where the worker broke: then memory was what it lacked. */
export const bringFile = (
  file: Blob,
  { answers, signal, onShare }: Bringing,
): Promise<Result<ImportPlan, BringError>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./bring-worker.ts', import.meta.url), { type: 'module' });
    const end = (outcome: Result<ImportPlan, BringError>): void => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<BringTold>) => {
      if (data.kind === 'read') onShare(data.share);
      else end(data.kind === 'outcome' ? data.outcome : err({ type: 'Unreadable' }));
    });
    worker.addEventListener('error', () => end(err({ type: 'TooMuchInside' })));
    worker.postMessage({ file, answers });
  });
