/** `cairn serve`: the app and the relay on this computer, until it is ended. The relay is a program of its own and reads no vault. */

import type { Command } from '../command.ts';
import { EXIT, refused } from '../reply.ts';

export const serve: Command = {
  options: {
    ...{ invite: { type: 'boolean' }, uses: { type: 'string' }, backup: { type: 'string' } },
    ...{ migrate: { type: 'boolean' }, last: { type: 'boolean' } },
  },
  run: async ({ copy, given, words, around }) => {
    const [uses, backup] = [given.text('uses'), given.text('backup')];
    const code = await around.runRelay([
      ...words,
      ...(given.has('invite') ? ['--invite'] : []),
      ...(uses === undefined ? [] : ['--uses', uses]),
      ...(backup === undefined ? [] : ['--backup', backup]),
      ...(given.has('migrate') ? ['--migrate'] : []),
      ...(given.has('last') ? ['--last'] : []),
    ]);
    if (code === EXIT.ok) return { type: 'streamed' };
    const exit = code === EXIT.usage ? EXIT.usage : EXIT.file;
    return refused(exit, { type: 'RelayEnded' }, copy.t('cli.serve.ended'));
  },
};
