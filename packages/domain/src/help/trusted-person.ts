/** *People I trust*: whom to reach, how, and what for. Nobody is told that they are here, and nothing is sent by itself. */

import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';

export interface TrustedPerson {
  readonly id: EntityId;
  readonly name: PrivateText;
  /** As it was typed; `dialledOf` gives what is dialled. Private text like a name: it must reach no log. */
  readonly phone: PrivateText | null;
  readonly email: PrivateText | null;
  /** An https address. */
  readonly chat: PrivateText | null;
  /** What they are for. Any of the three, or none said. */
  readonly company: boolean;
  readonly practicalHelp: boolean;
  readonly hardMoments: boolean;
  /** A message to begin with, in the person's own voice. */
  readonly firstLine: PrivateText | null;
  /** Lower comes first. Equal ones are put in order by id. */
  readonly order: number;
  /** "Let this rest": found among the people, and never brought up by Cairn. */
  readonly resting: boolean;
  readonly trashed: boolean;
  /** The import that brought it; `null` for what was written in Cairn. */
  readonly importBatch: EntityId | null;
}
