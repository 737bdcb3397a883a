/** Whether Help may keep the plan or the people outside the vault. What is no longer allowed is gone at once. */

import type { Session } from '../session.ts';
import type { HelpCopyKeeper } from './help-copy.ts';

export interface OutsideDeps {
  readonly session: Pick<Session, 'changeSetting'>;
  readonly keeper: HelpCopyKeeper;
}

const SETTING = { plan: 'helpOutsidePlan', people: 'helpOutsidePeople' } as const;

/** Allowed, the copy is written by the mirror as soon as the vault has it down. False: it could not be kept. */
export const allowOutside = (
  { session, keeper }: OutsideDeps,
  what: 'plan' | 'people',
  allowed: boolean,
): Promise<boolean> => {
  if (!allowed) keeper.put({ [what]: null });
  return session.changeSetting(SETTING[what], allowed);
};
