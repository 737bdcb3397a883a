/** An output that takes nothing, as on a full disk: one sentence, a code of the table, and no place in the program. */

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aHome } from './testing/a-home.ts';
import { PROGRAM, runProgram } from './testing/run-program.ts';
import type { Ended } from './testing/run-program.ts';

const into = (outputs: string, home: string, ...args: readonly string[]): Promise<Ended> => {
  const by = ['sh', '-c', `"$@" ${outputs}`, 'sh', process.execPath, PROGRAM];
  return runProgram(args, { home, by, bundled: false });
};

test.skipIf(!existsSync('/dev/full'))(
  'says once that the output takes nothing, and what is kept is safe',
  async () => {
    const home = aHome();
    const errors =
      'Cairn could not write out what you asked for. The system says ENOSPC. What you keep is safe.\n';
    for (const args of [['log', 'a walk'], ['export', '-'], ['list', '--json'], ['help']])
      expect([args, await into('> /dev/full', home, ...args)]).toEqual([args, { code: 3, out: '', errors }]);
    // Nobody can be told: the code tells.
    expect(await into('> /dev/full 2> /dev/full', home, 'list')).toEqual({ code: 3, out: '', errors: '' });
    expect((await into('', home, 'list')).out).toContain('a walk');
  },
);

test('a reader that went away is no trouble', async () => {
  // Its code goes where the reader is not, once the pipe is closed.
  const by = [
    ...['sh', '-c', '{ sleep 1; "$@"; echo "code $?" >&2; } | exec 0<&-', 'sh'],
    ...[process.execPath, PROGRAM],
  ];
  const ended = await runProgram(['help'], { home: aHome(), by, bundled: false });
  expect(ended).toEqual({ code: 0, out: '', errors: 'code 0\n' });
});
