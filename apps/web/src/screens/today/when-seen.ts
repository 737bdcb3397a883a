/** Says once that most of something is in view; what came by a tap is brought there first, as far as it needs and no further. */

import type { Attachment } from 'svelte/attachments';

interface Seen {
  readonly comes: boolean;
  readonly onseen: () => void;
}

/** A card of 200 % text may be taller than what is in view of it. */
const MOST_OF_IT = 0.6;

export const whenSeen =
  ({ comes, onseen }: Seen): Attachment<HTMLElement> =>
  (element) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        onseen();
      },
      { threshold: MOST_OF_IT },
    );
    watch.observe(element);
    if (comes) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
    }
    return () => watch.disconnect();
  };
