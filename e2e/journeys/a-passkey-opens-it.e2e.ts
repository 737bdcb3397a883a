import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo, keep } from './acts.ts';
import { test } from './journey.ts';
import { lockIsUp, lockNow, openLockPage, setPin } from './lock-acts.ts';
import { todayIsUp } from './start-cairn.ts';

const PIN = '25801';
const PLANTED = ['quillfeather', 'marmaladeharbour', 'thistledownferry'];

/** A phone's own passkeys, as Chromium plays them: with a finger that is always right. */
const withPasskeys = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return session;
};

/** Every string that the page's memory holds, as one text. */
const memoryOf = async (session: CDPSession): Promise<string> => {
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return pieces.join('');
};

test('a passkey opens it beside the PIN; while it is locked, no word of mine is in the page or its memory', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const session = await withPasskeys(page);
  for (const word of PLANTED) await keep(page, `wrote to ${word}`);
  await setPin(page, PIN);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog').getByLabel('Your PIN').fill(PIN);
  await page.getByRole('button', { name: 'It is me' }).click();
  await page.getByText('Your passkey opens it too.').waitFor();
  await goTo(page, 'Today');
  await field(page).fill(`half a line to ${PLANTED[0]}`);
  expect(await memoryOf(session)).toContain(PLANTED[0]);

  await lockNow(page);
  await lockIsUp(page);
  expect(page.workers().length).toBeLessThanOrEqual(1);
  const memory = await memoryOf(session);
  expect(memory.length).toBeGreaterThan(100_000);
  for (const word of PLANTED) {
    expect(memory).not.toContain(word);
    expect(await page.content()).not.toContain(word);
  }

  await page.getByRole('button', { name: 'Use my passkey' }).click();
  await todayIsUp(page);
  await expect.poll(() => field(page).inputValue()).toBe(`half a line to ${PLANTED[0]}`);
  await openLockPage(page);
  await page.getByRole('button', { name: 'Stop using the passkey' }).waitFor();
});
