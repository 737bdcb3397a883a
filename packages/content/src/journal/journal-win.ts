/** The words of the win that a page of the journal ends as. They tell that one wrote, and nothing of what. */

/** English until content speaks more. */
export const journalWin = (_locale: string): string => 'Wrote in the journal';
