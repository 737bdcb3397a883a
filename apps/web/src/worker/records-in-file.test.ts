/** What was counted in a long file comes in from the file itself, beside the vault; one that has changed brings nothing. */

import { sourceOf } from '@cairn/interchange';
import type { EntityId } from '@cairn/domain';
import type { IncomingRecords } from '@cairn/vault';
import { readChosen } from '@cairn/vault/reading';
import { expect, test } from 'vitest';
import { testVault } from '../../../../packages/vault/src/testing/test-vault.ts';
import { withRecords } from './records-in-file.ts';
import type { FiledRecords } from './records-in-file.ts';

const ACT = '0'.repeat(31) + '7';
const ANSWERS = { zone: 'Europe/Berlin' };
const diary = (rows: number): string =>
  `full_date,date,weekday,time,mood,activities,note_title,note\n${Array.from(
    { length: rows },
    (_, at) =>
      `2024-03-01,March 1,Friday,${String(at % 24).padStart(2, '0')}:10,good,"walk","","note ${at}"\n`,
  ).join('')}`;
const EMPTY: IncomingRecords = {
  ...{ format: 'daylio-csv', fileName: 'mine.csv', wins: [], checkIns: [], restDays: [] },
};
const filed = (text: string): FiledRecords => ({
  ...EMPTY,
  inFile: { file: sourceOf(new TextEncoder().encode(text)), answers: ANSWERS },
});
const asked = (input: IncomingRecords) => ({ act: ACT as EntityId, name: 'import-records', input }) as const;

test('a diary is kept out of its file, whole, once, and goes back at once', async () => {
  const vault = await testVault();
  try {
    const request = await withRecords(asked(filed(diary(300))));
    expect(request.input).not.toHaveProperty('inFile');
    const kept = await vault.door.act(request);
    expect(kept).toMatchObject({ ok: true, value: { added: { wins: 300, checkIns: 300 }, known: 0 } });
    const again = await withRecords({ ...asked(filed(diary(300))), act: ACT.replace('7', '8') as EntityId });
    expect(await vault.door.act(again)).toMatchObject({
      ...{ ok: true, value: { added: { wins: 0, checkIns: 0 }, known: 600 } },
    });
    await vault.does('undo', { act: ACT as EntityId });
    for await (const win of readChosen(vault.door, null).lists.wins) expect(win).toBeNull();
  } finally {
    await vault.close();
  }
});

test('an act with its records in it is left as it is; a file that is another now brings nothing', async () => {
  const whole = asked(EMPTY);
  expect(await withRecords(whole)).toBe(whole);
  await expect(withRecords(asked(filed('no diary any more')))).rejects.toThrow(DOMException);
});
