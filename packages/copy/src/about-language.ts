/** `about.json` of a language: its name, who wrote its words, and who has read them. */

export interface AboutLanguage {
  /** What the language calls itself. */
  readonly name: string;
  /** What English calls it. */
  readonly english: string;
  /** How it is offered, in the language itself; a draft says that it is one. */
  readonly offer: string;
  /** `YYYY-MM-DD`. */
  readonly writtenOn: string;
  /** In words fit for a page. `null`: nobody has. */
  readonly reviewedBy: string | null;
  readonly source: string;
}
