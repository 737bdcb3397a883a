/** Everything that is fuzzed, by name. */

import { GIVEN_TARGETS } from './given-targets.ts';
import { LOG_TARGETS } from './log-targets.ts';
import { PAIRING_TARGETS } from './pairing-targets.ts';
import { RELAY_TARGETS } from './relay-targets.ts';
import { requestTarget } from './request-target.ts';
import { sealedTargets } from './sealed-targets.ts';
import type { Target } from './target.ts';

export const allTargets = async (): Promise<readonly Target[]> => [
  ...LOG_TARGETS,
  ...RELAY_TARGETS,
  requestTarget(),
  ...PAIRING_TARGETS,
  ...(await sealedTargets()),
  ...GIVEN_TARGETS,
];
