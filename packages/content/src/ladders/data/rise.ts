/** Shape of the "rise" ladders in every language: id, and its rungs from the lowest up. Words are per locale. */

import type { LadderRow } from '../ladder-structure.ts';

export const rise: readonly LadderRow[] = [
  {
    id: 'rise.out-of-bed',
    rungs: [
      ['one-arm', 1, 1, 0, 'bed', 1],
      ['elbows', 1, 1, 0, 'bed', 2],
      ['edge', 1, 1, 0, 'bed', 3],
      ['sip', 1, 1, 0, 'bed', 3],
      ['out-a-minute', 1, 2, 0, 'in', 4],
      ['daylight', 1, 2, 0, 'in', 4],
      ['another-room', 5, 2, 0, 'in', 5],
      ['shoes-and-coat', 5, 2, 0, 'in', 6],
      ['doorstep', 2, 2, 0, 'out', 7],
      ['short-walk', 10, 3, 0, 'out', 8],
    ],
  },
  {
    id: 'rise.set-time',
    rungs: [
      ['note-waking', 1, 1, 0, 'bed', 1],
      ['pick-a-time', 1, 1, 0, 'bed', 2],
      ['set-it', 1, 1, 0, 'bed', 2],
      ['warm-layer', 1, 1, 0, 'any', 2],
      ['sit-up', 1, 1, 0, 'bed', 4],
      ['light-on', 1, 1, 0, 'bed', 4],
      ['out-of-reach', 1, 2, 0, 'in', 5],
      ['up-once', 1, 2, 0, 'in', 6],
      ['one-song-up', 5, 2, 0, 'in', 7],
      ['up-and-light', 5, 2, 0, 'in', 8],
    ],
  },
  {
    id: 'rise.morning',
    rungs: [
      ['face-the-light', 1, 1, 0, 'bed', 1],
      ['stretch', 1, 1, 0, 'bed', 2],
      ['water-first', 1, 1, 0, 'bed', 2],
      ['wake-up-song', 5, 1, 0, 'bed', 3],
      ['wet-face', 2, 2, 0, 'in', 4],
      ['light-in', 1, 2, 0, 'in', 4],
      ['hot-cup', 5, 2, 0, 'in', 5],
      ['bite-first', 5, 2, 0, 'in', 6],
      ['morning-air', 5, 2, 0, 'out', 6],
      ['first-hour', 45, 3, 0, 'in', 8],
    ],
  },
  {
    id: 'rise.evening-ready',
    rungs: [
      ['one-thing', 1, 1, 0, 'bed', 1],
      ['read-the-day', 1, 1, 0, 'any', 2],
      ['first-job', 2, 1, 0, 'any', 2],
      ['from-here', 1, 1, 0, 'any', 3],
      ['one-outfit', 5, 2, 0, 'in', 4],
      ['bowl-and-spoon', 2, 2, 0, 'in', 4],
      ['bag-by-door', 5, 2, 0, 'in', 5],
      ['clear-spot', 5, 2, 0, 'in', 6],
      ['ready', 20, 2, 0, 'in', 7],
    ],
  },
];
