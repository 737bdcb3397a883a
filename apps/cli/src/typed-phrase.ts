/** The 24 words as they are typed or piped in, and what is said of those that are none. They never stand on the line. */

import type { Copy } from '@cairn/copy';
import type { PhraseError } from '@cairn/crypto/phrase';
import type { Call } from './command.ts';
import { EXIT, refused } from './reply.ts';
import type { Refused } from './reply.ts';

export const typedWords = ({ around: { terminal }, copy }: Call): Promise<string> =>
  terminal.isInteractive ? terminal.ask(`${copy.t('opening.words')}: `) : terminal.readInput();

export const refusedPhrase = (copy: Copy, error: PhraseError): Refused => {
  switch (error.type) {
    case 'WrongWordCount':
      return refused(EXIT.refused, error, copy.t('cli.words.count', { count: error.count }));
    case 'UnknownWord':
      return refused(EXIT.refused, error, copy.t('cli.words.unknown', { place: error.index + 1 }));
    case 'ChecksumMismatch':
      return refused(EXIT.refused, error, copy.t('opening.words.wrong'));
    default:
      return error satisfies never;
  }
};
