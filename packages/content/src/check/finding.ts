/** One thing a check found. A finding is a line for a writer to act on, never a reason to guess. */

export interface Finding {
  /** The rule's name, kebab-case. */
  readonly rule: string;
  /** An activity's id, a copy key, or `path:line`. */
  readonly where: string;
  /** What the writer needs to know, in one line. */
  readonly message: string;
}

export const findingLine = ({ rule, where, message }: Finding): string => `${where}: ${message} [${rule}]`;
