import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import type { ArchiveAsk } from '../../platform/backup/archive-asks.ts';
import { aWin, createFakeVault, TODAY } from '../fixtures/fake-door.ts';
import { MakeBackup, backupName } from './make-backup.ts';

interface Desk {
  readonly model: MakeBackup;
  readonly files: Map<string, string>;
  readonly asked: ArchiveAsk[];
  readonly remembered: LocalDay[];
}

/** `refuses`: what the browser's own window ends in. */
const aDesk = (refuses: Error | null = null, isTypable = true): Desk => {
  const files = new Map<string, string>();
  const asked: ArchiveAsk[] = [];
  let lastOn: LocalDay | null = null;
  const remembered: LocalDay[] = [];
  const vault = createFakeVault([aWin({ id: 'c'.repeat(32), text: 'watered the fern' })]);
  const model = new MakeBackup({
    door: () => Promise.resolve(vault),
    backups: {
      ask: (ask) => {
        asked.push(ask);
        return Promise.resolve(
          isTypable
            ? { ok: true, value: new Blob(['sealed ', ask.bytes]) }
            : { ok: false, error: { type: 'UntypablePassphrase' } },
        );
      },
      isEasy: () => false,
      sixWords: () => Promise.resolve(''),
      lastOn: () => lastOn,
      keepLastOn: (day) => (lastOn = day),
      laterOn: () => null,
      keepLaterOn: () => undefined,
    },
    saveFile: async (name, parts) => {
      if (refuses !== null) throw refuses;
      let text = '';
      for await (const part of parts) text += typeof part === 'string' ? part : await part.text();
      files.set(name, text);
    },
    now: () => new Date(0),
    today: () => TODAY,
    remember: async (day) => remembered.push(day),
  });
  return { model, files, asked, remembered };
};

test('everything and the 24 words go to be sealed, and the day is remembered', async () => {
  const { model, files, asked, remembered } = aDesk();
  await model.write('a stone by the river', 'a stone by the river');
  expect(asked.map(({ passphrase }) => passphrase)).toEqual(['a stone by the river']);
  const text = files.get(backupName(TODAY)) ?? '';
  expect(text).toMatch(/^sealed /);
  expect(text).toContain('watered the fern');
  expect(text).toContain('recoveryWords');
  expect(model.get()).toMatchObject({ ended: 'written', lastOn: TODAY });
  expect(remembered).toEqual([TODAY]);
});

test('nothing is written where the two differ, where it cannot be typed again, where somebody closes the window or the disk is full', async () => {
  const differ = aDesk();
  await differ.model.write('one', 'two');
  expect(differ.model.get().ended).toBe('differ');
  const untypable = aDesk(null, false);
  await untypable.model.write('one', 'one');
  expect(untypable.model.get().ended).toBe('untypable');
  const closed = aDesk(new DOMException('', 'AbortError'));
  await closed.model.write('one', 'one');
  expect(closed.model.get()).toMatchObject({ ended: 'none', isWorking: false });
  const full = aDesk(new DOMException('', 'QuotaExceededError'));
  await full.model.write('one', 'one');
  expect(full.model.get()).toMatchObject({ ended: 'stopped', lastOn: null });
  for (const { files, remembered } of [differ, untypable, closed, full])
    expect([files.size, remembered.length]).toEqual([0, 0]);
});
