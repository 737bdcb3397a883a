/** The timer of this page: it lives as long as the page does, so that a sound that was chosen is heard on any screen. */

import type { Copy, PlainKey } from '@cairn/copy';
import type { AppModel } from '../app.ts';
import type { ToolKind } from './running-timer.ts';
import { TimerModel } from './timer.ts';

export const WIN_WORDS = {
  walk: 'walk.win',
  song: 'chore.win.song',
  'two-minutes': 'chore.win.two-minutes',
} as const satisfies Readonly<Record<ToolKind, PlainKey>>;

interface Held {
  readonly vaultNumber: number;
  readonly model: TimerModel;
}

const held = new WeakMap<AppModel, Held>();

/** Another vault, such as that of a made-up life, has a timer of its own. */
export const timerOf = (app: AppModel, copy: Copy): TimerModel => {
  const { vaultNumber } = app.session.get();
  const before = held.get(app);
  if (before?.vaultNumber === vaultNumber) return before.model;
  before?.model.stop();
  const model = new TimerModel({
    ...{ door: app.session.door(), clock: app.clock, newActId: () => app.newActId() },
    after: (kept) => app.after.follow(kept),
    settings: () => app.session.get().settings,
    attention: () => app.platform.attention(),
    wordsOf: (kind) => copy.t(WIN_WORDS[kind]),
    // Today has a line for one that runs.
    onTurn: () => app.wake(),
  });
  held.set(app, { vaultNumber, model });
  return model;
};
