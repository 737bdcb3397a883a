/** Reads a person from a form or from data of unknown make. A wrong field is named by itself, and never quoted. */

import { flag, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parseOptionalText, parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseChat, parseEmail, parsePhone } from './contact.ts';
import { parseOrder } from './order.ts';
import type { TrustedPerson } from './trusted-person.ts';

/** Needs `id` and `name`. A phone that no phone can dial gives `{ type: 'WrongField', field: 'phone' }`. */
export const parseTrustedPerson = (raw: unknown): Result<TrustedPerson, ShapeError<keyof TrustedPerson>> =>
  parseFields<TrustedPerson>(raw, {
    id: required(isEntityId),
    name: parsePrivateText,
    phone: parsePhone,
    email: parseEmail,
    chat: parseChat,
    company: flag,
    practicalHelp: flag,
    hardMoments: flag,
    firstLine: parseOptionalText,
    order: parseOrder,
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
