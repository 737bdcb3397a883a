/** The person's day as it is known here: the vault's, or this device's until the vault has said. */

import type { LocalDay } from '@cairn/domain';
import type { AppModel, AppState } from '../../view-models/app.ts';
import { dayNow } from '../../view-models/day-now.ts';

export const todayHere = ({ today }: AppState, app: AppModel): LocalDay =>
  today.get().today?.day ?? dayNow(app.clock.now(), app.session.get().settings.dayStartsAt);
