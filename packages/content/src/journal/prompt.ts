/** A question to begin a page of the journal with. */

export interface Prompt {
  /** For ever: a page keeps the id, and not the words. */
  readonly id: string;
  readonly text: string;
}
