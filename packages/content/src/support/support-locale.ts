/** What a language says about its list: where the words come from, and whether anybody has reviewed them. */

export interface SupportReview {
  readonly source: string;
  /** ISO date. */
  readonly writtenOn: string;
  /** Who, in words fit for the About page. `null`: no clinician and nobody with lived experience has reviewed this yet. */
  readonly reviewedBy: string | null;
  /** ISO date; `null` as long as nobody has. */
  readonly reviewedOn: string | null;
}
