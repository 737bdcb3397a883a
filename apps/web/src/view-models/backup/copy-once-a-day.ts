/** The daily copy of a browser, put together. One tab at a time makes it. */

import type { EntityId } from '@cairn/domain';
import { browserBackups } from '../../platform/backup/backups.ts';
import { keptFolder } from '../../platform/backup/copy-folder.ts';
import type { Clock } from '../clock.ts';
import { dayNow } from '../day-now.ts';
import type { Session } from '../session.ts';
import { makeDailyCopy } from './daily-copy.ts';
import type { DailyCopy } from './daily-copy.ts';

export interface CopyOnceDeps {
  readonly session: Session;
  readonly clock: Clock;
  newActId(): EntityId;
}

/** `stopped`: the folder is gone or full, or the record was shut meanwhile. The next day tries again. */
export const copyOnceADay = (deps: CopyOnceDeps): Promise<DailyCopy | 'stopped'> => {
  const { session, clock } = deps;
  const copy = async (): Promise<DailyCopy> =>
    makeDailyCopy({
      door: await session.door(),
      backups: browserBackups,
      folder: keptFolder,
      now: () => clock.now(),
      today: () => dayNow(clock.now(), session.get().settings.dayStartsAt),
      remember: (day) => session.changeSetting('backedUpOn', day),
      newActId: () => deps.newActId(),
    });
  return navigator.locks.request('cairn-copy', copy).catch(() => 'stopped' as const);
};
