/** Ratings a person may give. Absence is `null`, and `null` is never 0 in any mean. */

/** 0 "none", 5 "some", 10 "as much as I can imagine". Whole numbers. Never merged with another rating. */
export type Rating = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** What it took, afterwards: 1 a little, 2 some, 3 a lot. */
export type Effort = 1 | 2 | 3;

export const isRating = (value: unknown): value is Rating =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;

export const isEffort = (value: unknown): value is Effort => value === 1 || value === 2 || value === 3;
