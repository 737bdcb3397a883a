/** Messages as Lingui compiles them: a list of plain texts and placeholders. Keyed by message key. */

import type { Messages } from '@lingui/core';

export type CompiledCatalogue = Messages;
