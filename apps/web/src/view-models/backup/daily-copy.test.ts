import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import type { CopyFolder } from '../../platform/backup/copy-folder.ts';
import { aWin, createFakeVault, TODAY } from '../fixtures/fake-door.ts';
import { idsInOrder } from '../fixtures/hands.ts';
import { keepCopyPassphrase, makeDailyCopy } from './daily-copy.ts';
import type { DailyCopyDeps } from './daily-copy.ts';

interface Desk {
  readonly deps: DailyCopyDeps;
  readonly written: Map<LocalDay, string>;
  readonly remembered: LocalDay[];
  mayWrite: boolean;
}

const aDesk = (hasFolder = true): Desk => {
  const written = new Map<LocalDay, string>();
  const remembered: LocalDay[] = [];
  const door = createFakeVault([aWin({ id: 'c'.repeat(32), text: 'watered the fern' })]);
  const desk: Desk = {
    ...{ written, remembered, mayWrite: true },
    deps: {
      door,
      backups: {
        ask: async ({ passphrase, bytes }) => ({ ok: true, value: new Blob([passphrase, ': ', bytes]) }),
      },
      folder: async () => (hasFolder ? folder() : null),
      now: () => new Date(0),
      today: () => TODAY,
      remember: async (day) => remembered.push(day),
      newActId: idsInOrder(),
    },
  };
  const folder = (): CopyFolder => ({
    name: 'Copies',
    writtenOn: written.has(TODAY) ? TODAY : null,
    mayWrite: async () => desk.mayWrite,
    ask: async () => true,
    write: async (day, copy) => void written.set(day, await copy.text()),
  });
  return desk;
};

test('one copy a day, sealed with the passphrase that the record keeps, and the day is remembered', async () => {
  const { deps, written, remembered } = aDesk();
  await keepCopyPassphrase('a stone by the river', deps);
  expect(await makeDailyCopy(deps)).toBe('written');
  const text = written.get(TODAY) ?? '';
  expect(text).toMatch(/^a stone by the river: /);
  expect(text).toContain('watered the fern');
  expect(text).toContain('recoveryWords');
  // Of the content, not of the sealing: the passphrase is no part of the copy.
  expect(text.slice('a stone by the river: '.length)).not.toContain('river');
  expect(remembered).toEqual([TODAY]);
  expect(await makeDailyCopy(deps)).toBe('there');
});

test('nothing is written without a folder, without a passphrase, or before the browser was asked', async () => {
  const none = aDesk(false);
  await keepCopyPassphrase('a stone', none.deps);
  expect(await makeDailyCopy(none.deps)).toBe('off');
  const unknown = aDesk();
  expect(await makeDailyCopy(unknown.deps)).toBe('off');
  const shut = aDesk();
  await keepCopyPassphrase('a stone', shut.deps);
  shut.mayWrite = false;
  expect(await makeDailyCopy(shut.deps)).toBe('asks');
  for (const { written, remembered } of [none, unknown, shut])
    expect([written.size, remembered.length]).toEqual([0, 0]);
});

test('what cannot be written is not remembered as a copy', async () => {
  const { deps, remembered } = aDesk();
  await keepCopyPassphrase('a stone', deps);
  const folder = async (): Promise<CopyFolder> => ({
    ...{ name: 'Copies', writtenOn: null, mayWrite: async () => true, ask: async () => true },
    write: () => Promise.reject(new DOMException('', 'NotFoundError')),
  });
  await expect(makeDailyCopy({ ...deps, folder })).rejects.toThrow(DOMException);
  expect(remembered).toEqual([]);
});
