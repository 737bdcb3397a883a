/** The model of reminders that arrive, put together from what the app has; `null` where the platform has no such thing. */

import type { Copy } from '@cairn/copy';
import type { AppModel } from '../../view-models/app.ts';
import { ArrivingModel } from '../../view-models/days/arriving.ts';

export const createArriving = async (app: AppModel, t: Copy['t']): Promise<ArrivingModel | null> => {
  const { platform, session } = app;
  if (platform.push === undefined) return null;
  const [push, { notices }] = await Promise.all([platform.push(), platform.attention()]);
  return new ArrivingModel({
    ...{ push, notices, sync: platform.sync, clock: app.clock, door: session.door() },
    newActId: () => app.newActId(),
    settings: () => session.get().settings,
    isLookedAt: () => document.visibilityState === 'visible',
    words: { title: t('app.name'), body: t('remind.arrive.words') },
  });
};
