/** Six digits on two screens, and what kept two devices from meeting. */

import type { Copy, PlainKey } from '@cairn/copy';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Joining, PairEnd, VaultError } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { sayRound } from './say-sync.ts';

export const say = ({ around }: Call, ...lines: readonly string[]): Promise<void> =>
  around.terminal.print(lines.map((line) => `${line}\n`).join(''));

/** However it ends, nothing waits any longer afterwards, here or there. */
export const meetOnce = async (
  meeting: Pick<Joining, 'callOff'>,
  meet: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await meet();
  } finally {
    await meeting.callOff();
  }
};

/** Asks the person, who sees both, and goes on once they say that the digits are the same. A no on either device is one on both. */
export const compared = async (
  call: Call,
  digits: string,
  meeting: Pick<Joining, 'endedMeanwhile' | 'callOff'>,
): Promise<Result<null, Refused>> => {
  const { copy } = call;
  const over = new AbortController();
  const ended = new Promise<PairEnd>((resolve) => {
    void meeting.endedMeanwhile().then((end) => end !== null && resolve(end));
  });
  await say(call, copy.t('cli.pair.digits', { digits }));
  const first = await Promise.race([areTheSame(call, over.signal), ended]);
  if (first === true) return ok(null);
  if (first === false) {
    await meeting.callOff();
    return err(refused(EXIT.refused, { type: 'NotTheSame' }, copy.t('cli.pair.differ')));
  }
  over.abort();
  await say(call, '');
  return err(refusedPairing(copy, first));
};

const areTheSame = async ({ copy, around }: Call, signal: AbortSignal): Promise<boolean> => {
  const question = `${copy.t('cli.pair.same', { yes: copy.t('cli.yes') })} `;
  const answer = await around.terminal.ask(question, signal);
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
