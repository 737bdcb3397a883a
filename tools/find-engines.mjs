// The browser engines beside Chromium that journeys run in: what each needs of Debian, and whether it is here.

import { spawnSync } from 'node:child_process';

const answers = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

export const FIREFOX = process.env['CAIRN_FIREFOX'] ?? 'firefox-esr';

const WEBKIT =
  'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2; import cairo';

/** A sentence on what is missing for an engine, or `null`. */
export const missingFor = (engine) => {
  if (engine === 'firefox' && !answers(FIREFOX, ['--version']))
    return 'There is no Firefox here: on Debian apt-get install firefox-esr, or set CAIRN_FIREFOX to its path.';
  if (engine === 'webkit' && !(answers('/usr/bin/python3', ['-c', WEBKIT]) && answers('which', ['Xvfb'])))
    return 'There is no WebKitGTK here: on Debian apt-get install gir1.2-webkit2-4.1 python3-gi python3-gi-cairo xvfb.';
  return null;
};
