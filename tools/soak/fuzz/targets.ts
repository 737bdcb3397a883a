/** Everything that is fuzzed, by name. */

import { fileTargets } from './file-targets.ts';
import { LOG_TARGETS } from './log-targets.ts';
import { PAIRING_TARGETS } from './pairing-targets.ts';
import { RELAY_TARGETS } from './relay-targets.ts';
import { requestTarget } from './request-target.ts';
import type { Target } from './target.ts';

export const allTargets = async (): Promise<readonly Target[]> => [
  ...LOG_TARGETS,
  ...RELAY_TARGETS,
  requestTarget(),
  ...PAIRING_TARGETS,
  ...(await fileTargets()),
];
