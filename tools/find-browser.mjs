// Finds the Chromium that browser tests drive, or brings it from Debian's packages where that may be done.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a Chromium, or `null`. `CAIRN_CHROMIUM` names one outright. */
export const findBrowser = () => {
  const named = process.env['CAIRN_CHROMIUM'];
  if (named) return isProgram(named) ? named : null;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  for (const name of NAMES) {
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  }
  return isProgram(ON_A_MAC) ? ON_A_MAC : null;
};

/** Finds or installs one; `null` when neither works. */
export const provideBrowser = () => {
  const found = findBrowser();
  if (found !== null) return found;
  const mayInstall = process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
  if (!mayInstall) return null;
  console.log('Chromium is not here; installing it from Debian (apt-get install chromium).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env,
  });
  return findBrowser();
};

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
