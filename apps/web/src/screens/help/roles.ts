/** What a person one trusts is for: the field that keeps it, and the role that content and copy speak of. */

import type { TrustedRole } from '@cairn/content/help';

export interface Role {
  readonly field: 'company' | 'practicalHelp' | 'hardMoments';
  readonly role: TrustedRole;
}

export const ROLES: readonly Role[] = [
  { field: 'company', role: 'company' },
  { field: 'practicalHelp', role: 'practical-help' },
  { field: 'hardMoments', role: 'hard-moments' },
];
