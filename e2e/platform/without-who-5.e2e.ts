/** The words of the WHO-5 have a licence of their own. Cairn built without their folder is whole but for them. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { goTo } from '../journeys/acts.ts';
import { begin, chooseForm } from '../journeys/scale-acts.ts';
import { startCairn } from '../journeys/start-cairn.ts';
import { builtApp } from '../site.ts';

const ROOT = dirname(dirname(import.meta.dirname));
const WHO_5 = join('packages', 'content', 'src', 'instruments', 'who-5');
const NOT_COPIED = new Set(['node_modules', 'dist', '.types']);
const place = mkdtempSync(join(tmpdir(), 'cairn-without-'));

afterAll(() => rmSync(place, { recursive: true }));

/** The same house without one room: its own packages are those of the copy, all others are where they were. */
const copyOfHouse = (): void => {
  for (const part of ['packages', 'apps', 'package.json', 'tsconfig.base.json'])
    cpSync(join(ROOT, part), join(place, part), {
      recursive: true,
      filter: (path) => !NOT_COPIED.has(basename(path)),
    });
  rmSync(join(place, WHO_5), { recursive: true });
  const modules = join(place, 'node_modules');
  mkdirSync(join(modules, '@cairn'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '@cairn' && !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  for (const folder of ['packages', 'apps'])
    for (const name of readdirSync(join(place, folder)))
      symlinkSync(join(place, folder, name), join(modules, '@cairn', name));
};

const inSettings = async (folder: string): Promise<number> => {
  const browser = await launchBrowser();
  const cairn = await startCairn(browser, folder);
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'For my appointments' }).waitFor();
  await page.waitForLoadState('networkidle');
  const offered = await page.getByRole('checkbox', { name: 'Five questions on well-being' }).count();
  await chooseForm(page, 'Seven questions on worry');
  await begin(page);
  expect(await page.locator('[data-question]').count()).toBe(7);
  expect(cairn.complaints).toEqual([]);
  await cairn.stop();
  await browser.close();
  return offered;
};

test(
  'with its folder the five questions are offered; without it Cairn builds and works, and they are not',
  { timeout: 600_000 },
  async () => {
    expect(existsSync(join(ROOT, WHO_5, 'LICENCE.md'))).toBe(true);
    expect(await inSettings(await builtApp())).toBe(1);
    copyOfHouse();
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      ...{ cwd: join(place, 'apps', 'web'), encoding: 'utf8' },
    });
    expect([built.status, built.stderr]).toEqual([0, '']);
    expect(await inSettings(join(place, 'apps', 'web', 'dist'))).toBe(0);
  },
);
