/** An undo tells what it took, and what is kept of it has no words. */

import { expect, test } from 'vitest';
import { anAct, testVault } from '../testing/test-vault.ts';

test('says which thing went, which was changed, and nothing of it lies with the act', async () => {
  const vault = await testVault();
  try {
    const { win } = await vault.does('log-win', { text: 'watered the basil' });
    await vault.does('edit-win', { id: win.id, set: { text: 'planted words' } });
    expect((await vault.does('undo', {})).taken).toEqual({ kind: 'changed', words: 'watered the basil' });
    const act = anAct();
    const gone = { kind: 'kept', words: 'watered the basil' };
    for (const _ of [1, 2])
      expect(await vault.door.act({ act, name: 'undo', input: {} })).toMatchObject({
        value: { undone: 'log-win', taken: gone },
      });
    const acts = await vault.database.all<{ answer: string }>(`SELECT answer FROM act WHERE name = 'undo'`);
    expect(acts).toHaveLength(2);
    for (const { answer } of acts) expect(answer).not.toContain('basil');
  } finally {
    await vault.close();
  }
});
