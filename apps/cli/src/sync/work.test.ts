/** A home that chooses a relay which asks for work: nobody notices. */

import { expect, onTestFinished, test } from 'vitest';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

test('the work that an open relay asks for is done, and the record is there', async () => {
  const relay = aRelayHome();
  onTestFinished(() => relay.remove());
  const { origin } = await relay.start({ CAIRN_REGISTRATION_WORK: '10' });
  const home = aHome();
  expect((await runProgram(['log', 'a cup washed'], { home })).code).toBe(0);
  const chosen = await askProgram(['sync', '--with', origin], { home });
  expect(chosen).toMatchObject({ code: 0, said: { end: 'in-step', reached: 'sent', waiting: 0 } });
});
