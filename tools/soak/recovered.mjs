// Part of `npm run soak -- recovery`: see tools/soak/recovery/recovery.ts. CAIRN_WINS makes it short; such figures are no evidence.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runStep } from '../run-step.mjs';

const RECOVERY = join(ROOT, 'tools', 'soak', 'recovery', 'recovery.ts');

/** For docs/soak: whether it held, and the figures. */
export const recovered = (wins, report) => {
  runStep(`the way back of ${wins} wins`, ['node', RECOVERY, String(wins), report]);
  if (!existsSync(report)) return { ok: false, figure: 'did not run to its end' };
  const end = JSON.parse(readFileSync(report, 'utf8'));
  const is = end.isSame ? 'all as they were' : 'NOT as they were';
  const back = `back in ${end.recoverySeconds.toFixed(1)} s with ${Math.round(end.memoryMb)} MB of memory`;
  const kept = `sent in ${end.sendingSeconds.toFixed(1)} s, ${end.relayMb.toFixed(1)} MB at the relay`;
  return {
    ok: end.isSame && end.wins >= wins,
    figure: `${end.wins} wins, ${end.records} records, ${is}; ${back}; ${kept}`,
  };
};
