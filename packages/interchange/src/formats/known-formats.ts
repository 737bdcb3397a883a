/** What every list of known formats has: how one is recognised, and its reader, which comes when it is needed and not before. */

import type { Read } from '../found/found.ts';
import type { OtherFormat } from '../import-plan.ts';

export interface KnownFormat<Seen, Input> {
  readonly format: OtherFormat;
  readonly fits: (seen: Seen) => boolean;
  readonly load: () => Promise<Read<Input>>;
}
