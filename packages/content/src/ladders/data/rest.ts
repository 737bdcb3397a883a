/** Shape of the "rest" ladders in every language: id, and its rungs from the lowest up. Words are per locale. */

import type { LadderRow } from '../ladder-structure.ts';

export const rest: readonly LadderRow[] = [
  {
    id: 'rest.bedtime',
    rungs: [
      ['say-when', 1, 1, 0, 'any', 1],
      ['low-lamp', 1, 1, 0, 'any', 2],
      ['soft-alarm', 1, 1, 0, 'any', 2],
      ['tomorrow-line', 2, 1, 0, 'any', 3],
      ['night-wash', 2, 2, 0, 'in', 3],
      ['early-change', 5, 2, 0, 'in', 4],
      ['one-lamp-left', 2, 2, 0, 'in', 5],
      ['in-bed-at-time', 5, 2, 0, 'in', 6],
      ['last-light', 2, 2, 0, 'in', 7],
    ],
  },
  {
    id: 'rest.awake-at-night',
    rungs: [
      ['clock-away', 1, 1, 0, 'bed', 1],
      ['cool-foot', 1, 1, 0, 'bed', 1],
      ['slow-out', 1, 1, 0, 'bed', 2],
      ['loosen', 2, 1, 0, 'bed', 2],
      ['animals', 2, 1, 0, 'bed', 3],
      ['park-it', 2, 1, 0, 'bed', 3],
      ['dull-story', 10, 1, 0, 'bed', 4],
      ['sit-dim', 5, 2, 0, 'in', 5],
      ['dull-page', 10, 2, 0, 'in', 5],
      ['up-as-usual', 5, 2, 0, 'in', 7],
    ],
  },
  {
    id: 'rest.phone-away',
    rungs: [
      ['face-down', 1, 1, 0, 'bed', 1],
      ['five-breaths', 1, 1, 0, 'bed', 2],
      ['silent', 1, 1, 0, 'any', 2],
      ['end-of-bed', 1, 1, 0, 'bed', 3],
      ['grey', 2, 1, 0, 'any', 3],
      ['stand-in', 1, 1, 0, 'any', 3],
      ['across-room', 1, 2, 0, 'in', 4],
      ['paper-before-sleep', 10, 2, 0, 'in', 5],
      ['water-before-phone', 5, 2, 0, 'in', 6],
      ['other-room', 2, 2, 0, 'in', 7],
    ],
  },
  {
    id: 'rest.pause',
    rungs: [
      ['hands-empty', 1, 1, 0, 'any', 1],
      ['ten-breaths-out', 1, 1, 0, 'any', 2],
      ['cover-eyes', 1, 1, 0, 'any', 2],
      ['say-break', 1, 1, 0, 'any', 3],
      ['one-song-lying', 5, 1, 0, 'any', 3],
      ['in-the-light', 10, 1, 0, 'any', 4],
      ['cup-away', 10, 2, 0, 'in', 5],
      ['answer-later', 2, 2, 1, 'any', 5],
      ['soft-half-hour', 20, 2, 0, 'in', 6],
      ['free-hour', 45, 2, 0, 'any', 7],
    ],
  },
];
