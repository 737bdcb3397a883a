/** A page alone, and a folder of them, as a journal in Markdown lies on a disk. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const pagesIn = async (home: string): Promise<readonly string[]> => {
  const { out } = await runProgram(['export', '-'], { home });
  const { entries } = JSON.parse(out) as { entries: { localDay: string; text: string }[] };
  return entries.map(({ localDay, text }) => `${localDay} ${text}`).toSorted();
};

test('a folder of pages comes in by their names, without what is hidden and without links', async () => {
  const [home, folder] = [aHome(), aFolder()];
  mkdirSync(join(folder, 'days', '.obsidian'), { recursive: true });
  writeFileSync(join(folder, 'days', '2026-11-03.md'), 'Rain, all day, and tea.\n- [x] Dishes\n');
  writeFileSync(join(folder, '2026-11-04.md'), 'Sun.\n');
  writeFileSync(join(folder, 'ideas.md'), 'No day.\n');
  writeFileSync(join(folder, 'days', '.obsidian', '2026-11-05.md'), 'hidden\n');
  symlinkSync(join(folder, '2026-11-04.md'), join(folder, '2026-11-06.md'));
  const { said } = await askProgram(['import', folder], { home });
  expect(said).toMatchObject({ format: 'markdown', added: { entries: 2, wins: 1 }, skipped: [{}] });
  expect(await pagesIn(home)).toEqual([
    '2026-11-03 Rain, all day, and tea.\n- [x] Dishes',
    '2026-11-04 Sun.',
  ]);
});

test('one page alone comes in once, by its name or by its head, and an undated one says what it lacks', async () => {
  const [home, folder] = [aHome(), aFolder()];
  const page = join(folder, '2026-11-03.md');
  writeFileSync(page, 'Rain, all day, and tea.\n');
  expect((await askProgram(['import', page], { home })).said).toMatchObject({ added: { entries: 1 } });
  expect((await askProgram(['import', folder], { home })).said).toMatchObject({ added: { entries: 0 } });
  const headed = join(folder, 'walk.md');
  writeFileSync(headed, '---\ndate: 2026-11-05\n---\nA walk.\n');
  expect((await askProgram(['import', headed], { home })).said).toMatchObject({ added: { entries: 1 } });
  writeFileSync(headed, 'A walk.\n');
  const { errors } = await runProgram(['import', headed], { home });
  expect(errors).toContain('2026-11-03.md');
  expect(await pagesIn(home)).toEqual(['2026-11-03 Rain, all day, and tea.', '2026-11-05 A walk.']);
});

test('a folder with nothing in it that is known is refused with a sentence', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'photo.jpg'), 'x');
  const { code, errors } = await runProgram(['import', folder], { home: aHome() });
  expect([code, errors]).toEqual([3, expect.stringContaining('does not know this kind of file')]);
});

test('notes without a day are told as notes, by their names, and their reason once', async () => {
  const [home, folder] = [aHome(), aFolder()];
  writeFileSync(join(folder, '2026-11-04.md'), 'Sun.\n');
  for (let n = 10; n < 22; n += 1) writeFileSync(join(folder, `ideas-${n}.md`), 'No day.\n');
  const { out } = await runProgram(['import', folder], { home });
  expect(out).toContain('12 notes were left out');
  expect(out).toMatch(/\n {2}ideas-10\.md\n(?: {2}ideas-\d\d\.md\n){9} {2}and 2 more\n/);
  expect(out).not.toMatch(/lines? (?:was|were) left out/);
  expect(out.match(/the day/g)).toHaveLength(1);
});
