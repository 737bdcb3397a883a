/** Every real Daylio file at hand goes through the program: in as a whole, or one clear sentence. The files stay where they are. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { askProgram, ROOT, runProgram } from '../testing/run-program.ts';

const PLACE = '../shared/data/imports/daylio-csv';
const FOLDER = join(ROOT, PLACE);

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !name.endsWith('.md')) : [];

if (files.length === 0)
  test(`real Daylio files: folder ${PLACE} absent, hand-made ones stand in`, () => {
    process.stderr.write(`real Daylio files: ${PLACE} is absent; none was brought in by the program\n`);
  });

for (const name of files)
  test(`${name} comes in once, or says why not`, async () => {
    const home = aHome();
    const file = join(FOLDER, name);
    const look = await askProgram(['import', file, '--dry-run'], { home });
    if (look.code !== 0) {
      expect(look).toMatchObject({ code: 3, said: { ok: false, message: expect.stringMatching(/\.$/) } });
      expect((await runProgram(['import', file], { home })).code).toBe(3);
      return;
    }
    const order = look.said['needs'] === 'date-order' ? ['--date-order', 'day-first'] : [];
    const first = await askProgram(['import', file, ...order], { home });
    const { counts } = look.said as { counts: { wins: number; checkIns: number } };
    expect(first).toMatchObject({ code: 0, said: { known: 0 } });
    if (order.length === 0)
      expect(first.said['added']).toMatchObject({ wins: counts.wins, checkIns: counts.checkIns });
    const again = await askProgram(['import', file, ...order], { home });
    expect(again.said).toMatchObject({ added: { wins: 0, checkIns: 0, restDays: 0 } });
    await runProgram(['undo'], { home });
    expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [] });
  });
