/**
 * A passphrase or a PIN, as a command gets it: from a file that is named, from the environment, or typed where it is not shown. Never
 * from the line, which stays in the shell's history and in the list of processes.
 */

import { readFileSync } from 'node:fs';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { Call } from './command.ts';
import { firstLine } from './first-line.ts';
import { settledFiles } from './home/file-trouble.ts';
import { EXIT, refused } from './reply.ts';
import type { Refused } from './reply.ts';
import { unreadableFile } from './write-whole.ts';

/** Names a file whose first line it is. */
export const SECRET_FILE = 'passphrase-file';

export interface SecretWanted {
  /** Variable of the environment. */
  readonly env: string;
  readonly question: PlainKey;
  /** Of one that is new, typed twice, for nobody sees a slip. Asked after the first time: why it will not do, or a word of advice. */
  readonly judge: ((text: string) => Result<string | null, Refused>) | null;
}

export interface GivenSecret {
  readonly text: string;
  /** It can be asked for again. */
  readonly isTyped: boolean;
}

export const typedSecret = async (
  call: Call,
  wanted: SecretWanted,
): Promise<Result<GivenSecret, Refused>> => {
  const { given, around } = call;
  const path = given.text(SECRET_FILE);
  if (path !== undefined) return fromFile(call, path);
  const fromEnv = around.env[wanted.env];
  if (fromEnv !== undefined && fromEnv !== '') return ok({ text: fromEnv, isTyped: false });
  return around.terminal.isInteractive ? typed(call, wanted) : err(nowhere(call));
};

const typed = async ({ around, copy }: Call, wanted: SecretWanted): Promise<Result<GivenSecret, Refused>> => {
  const text = await around.terminal.askSecret(`${copy.t(wanted.question)} `);
  const judged = wanted.judge?.(text) ?? null;
  if (judged === null) return ok({ text, isTyped: true });
  if (!judged.ok) return judged;
  const advice = judged.value === null ? '' : `${judged.value}\n`;
  if ((await around.terminal.askSecret(`${advice}${copy.t('cli.secret.again')} `)) === text)
    return ok({ text, isTyped: true });
  return err(refused(EXIT.refused, { type: 'SecretsDiffer' }, copy.t('cli.secret.differ')));
};

const nowhere = ({ copy }: Call): Refused =>
  refused(EXIT.usage, { type: 'NoSecret' }, copy.t('cli.secret.where', { option: `--${SECRET_FILE} FILE` }));

/** Its line end is not part of it; spaces are. */
const fromFile = async ({ copy }: Call, path: string): Promise<Result<GivenSecret, Refused>> => {
  const read = await settledFiles(() => readFileSync(path, 'utf8'));
  if (read.ok) return ok({ text: firstLine(read.value), isTyped: false });
  return err(unreadableFile(copy, path, read.error));
};
