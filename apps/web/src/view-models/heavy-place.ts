/** Where the card of heavy days stands: beside how it is, where it came while More was open; otherwise further up. Pure but for that. */

import type { LocalDay } from '@cairn/domain';
import type { Today } from '@cairn/vault';

export interface HeavyPlace {
  /** The day on which it is offered, in the one place or the other; `null`: not there. */
  readonly above: LocalDay | null;
  readonly beside: LocalDay | null;
}

/** `today` is `null` where nothing is offered: to whoever comes back, and in gentle mode. */
export const createHeavyPlace = (): ((today: Today | null, moreOpen: boolean) => HeavyPlace) => {
  let cameBeside = false;
  return (today, moreOpen) => {
    const day = today !== null && today.heavyDays && !today.isReturnDay ? today.day : null;
    if (day === null) cameBeside = today !== null && moreOpen;
    return cameBeside && moreOpen ? { above: null, beside: day } : { above: day, beside: null };
  };
};
