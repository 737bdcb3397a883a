/**
 * What a command answers, as data: the words for a person and the shape for a program are made in one place, and printed
 * in one place (main.ts). A command never writes to a stream by itself, save for an export that is asked for there.
 */

import type { Copy } from '@cairn/copy';
import type { VaultError } from '@cairn/vault';

/** Frozen: scripts decide on these. */
export const EXIT = { ok: 0, refused: 1, usage: 2, file: 3, vault: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type Reply = Said | Refused | Streamed;

export interface Said {
  readonly type: 'said';
  readonly lines: readonly string[];
  /** Printed with `--json`, after `"ok": true`. Documented in README.md. */
  readonly data: object;
}

export interface Refused {
  readonly type: 'refused';
  readonly exit: ExitCode;
  readonly error: { readonly type: string };
  readonly sentences: readonly string[];
  /** The person's words, given back when they were not kept. */
  readonly words?: string;
}

/** Everything went to the standard output already. */
export interface Streamed {
  readonly type: 'streamed';
}

export const said = (lines: readonly string[], data: object): Said => ({ type: 'said', lines, data });

export const refused = (
  exit: ExitCode,
  error: { readonly type: string },
  ...sentences: readonly string[]
): Refused => ({ type: 'refused', exit, error, sentences });

/** An expected error of the vault, with its own words. */
export const refusedByVault = (copy: Copy, error: VaultError): Refused =>
  refused(
    EXIT_OF[error.type],
    error,
    error.type === 'Busy' ? copy.t('cli.busy') : copy.error('vault-error', error),
  );

const EXIT_OF: Readonly<Record<VaultError['type'], ExitCode>> = {
  Empty: EXIT.refused,
  TooLong: EXIT.refused,
  NotText: EXIT.refused,
  DayNotPossible: EXIT.refused,
  BadInput: EXIT.refused,
  NotFound: EXIT.refused,
  NothingToUndo: EXIT.refused,
  PlanPartFull: EXIT.refused,
  TooManyPlans: EXIT.refused,
  LadderFull: EXIT.refused,
  NoRoom: EXIT.vault,
  StoreTrouble: EXIT.vault,
  Damaged: EXIT.vault,
  Busy: EXIT.vault,
  NoAnswer: EXIT.vault,
  CannotSync: EXIT.vault,
};
