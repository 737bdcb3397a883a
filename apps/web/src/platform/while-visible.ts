/** What runs while the page is looked at, and at no other time: a phone in a pocket does nothing for Cairn. */

import type { Clock } from '../view-models/clock.ts';

export type Seen = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** `begin` each time the page comes to be looked at, at once where it is; what it gives is called when the page is left, and at the end. */
export const whileVisible = (begin: () => () => void, page: Seen = document): (() => void) => {
  let end = (): void => {};
  const turn = (): void => {
    end();
    end = page.visibilityState === 'visible' ? begin() : () => {};
  };
  page.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    page.removeEventListener('visibilitychange', turn);
    end();
  };
};

interface LookAgain {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly every: number;
  readonly page?: Seen;
}

/** `look` so often; whoever comes back later than that sees at once how it stands. */
export const lookAgain = ({ clock, every, page }: LookAgain, look: () => void): (() => void) => {
  let lookedAt = clock.now().getTime();
  return whileVisible(() => {
    let callOff = (): void => {};
    const arm = (): void => {
      const now = clock.now().getTime();
      if (now - lookedAt >= every || now < lookedAt) {
        lookedAt = now;
        look();
      }
      callOff = clock.after(lookedAt + every - now, arm);
    };
    arm();
    return () => callOff();
  }, page);
};
