/** The topics of an act that may have changed anything. */

import type { Topic } from '../door/vault-door.ts';

export const EVERYTHING: readonly Topic[] = [
  ...(['wins', 'rest', 'check-ins', 'settings'] as const),
  ...(['plan', 'people', 'paths', 'rituals', 'journal'] as const),
  ...(['thoughts', 'scales', 'experiments'] as const),
];
