/** Whether the device is set so, now and as it changes: a store, which a component reads with `$`. */

import type { Readable } from '../view-models/live.ts';

export const mediaMatches = (query: string): Readable<boolean> => {
  const list = matchMedia(query);
  return {
    subscribe: (tell) => {
      const say = (): void => tell(list.matches);
      say();
      list.addEventListener('change', say);
      return () => list.removeEventListener('change', say);
    },
  };
};
