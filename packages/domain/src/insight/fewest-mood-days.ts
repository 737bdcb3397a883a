/** How many days with a mood there have to be before any are compared (domain.md 6.3 B). By itself, because a start knows it too. */
export const FEWEST_MOOD_DAYS = 42;
