/** The web app as it is now, built once a run and kept apart, so that nobody's next build changes it meanwhile. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../e2e/site.ts';
import type { Site } from '../../e2e/site.ts';
import type { Ground } from '../ground.ts';

const APP = join(import.meta.dirname, '..', '..', 'apps', 'web');

/** The folder of the built app. */
export const builtCopy = (ground: Ground): Promise<string> =>
  ground.once('app', async () => {
    ground.say('building the app');
    const { build } = await import('vite');
    await build({ root: APP, configFile: join(APP, 'vite.config.ts'), logLevel: 'warn' });
    const copy = mkdtempSync(join(tmpdir(), 'cairn-bench-app-'));
    ground.later(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(join(APP, 'dist'), copy, { recursive: true });
    return copy;
  });

/** The port is the same throughout the run: a vault belongs to its origin, port and all. */
let port = 0;

export const serveApp = async (ground: Ground): Promise<Site> => {
  const site = await serveFolder(await builtCopy(ground), port);
  port = Number(new URL(site.address).port);
  return site;
};
