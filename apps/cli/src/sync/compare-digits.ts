/** Six digits on two screens, and what kept two devices from meeting. */

import type { Copy, PlainKey } from '@cairn/copy';
import type { PairEnd, VaultError } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { sayRound } from './say-sync.ts';

export const say = ({ around }: Call, ...lines: readonly string[]): Promise<void> =>
  around.terminal.print(lines.map((line) => `${line}\n`).join(''));

/** Asks the person, who sees both. */
export const areTheSame = async (call: Call, digits: string): Promise<boolean> => {
  const { copy, around } = call;
  await say(call, copy.t('cli.pair.digits', { digits }));
  const answer = await around.terminal.ask(`${copy.t('cli.pair.same', { yes: copy.t('cli.yes') })} `);
  return answer.trim().toLowerCase() === copy.t('cli.yes');
};

export const isPairEnd = (error: PairEnd | VaultError): error is PairEnd => /^[a-z-]+$/.test(error.type);

export const refusedPairing = (copy: Copy, end: PairEnd): Refused => {
  switch (end.type) {
    case 'too-late':
    case 'not-the-same':
    case 'called-off':
      return refused(EXIT.refused, end, copy.t(SENTENCE_OF[end.type]));
    default:
      return refused(EXIT.vault, end, sayRound(copy, end));
  }
};

const SENTENCE_OF = {
  'too-late': 'cli.pair.too-late',
  'not-the-same': 'cli.pair.not-the-same',
  'called-off': 'cli.pair.differ',
} as const satisfies Readonly<Record<string, PlainKey>>;
