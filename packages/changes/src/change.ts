/**
 * A change: the smallest thing that is written, sealed and sent. Everything a person does becomes one or more.
 * Law: whatever parses here merges; names are named in terms of the domain, never of a table.
 */

import { err, isEntityId, ok } from '@cairn/domain';
import type { EntityId, Result } from '@cairn/domain';
import { isHlc } from './hybrid-clock.ts';
import type { Hlc } from './hybrid-clock.ts';

export type Change = SetChange | PurgeChange;

/** Gives some fields of one record new values; creates the record where it is unknown. */
export interface SetChange {
  readonly kind: 'set';
  readonly id: EntityId;
  /** What it is (`win`, `challenge`, ...). A record is named by entity and id together. */
  readonly entity: string;
  readonly hlc: Hlc;
  /**
   * The clock of the text that this edit started from (see `baseOf`); `null` when the writer saw none.
   * Plays no part in who wins: it tells an edit of a known wording from one made side by side.
   */
  readonly base: Hlc | null;
  /** At least one field. A field that is not named keeps what it has. */
  readonly set: Fields;
}

/** Erases one record for ever, on every device, whatever else arrives before or after. */
export interface PurgeChange {
  readonly kind: 'purge';
  readonly id: EntityId;
  readonly entity: string;
  readonly hlc: Hlc;
}

/** A JSON scalar: finite numbers without -0, strings without lone surrogates, so that every store gives back the same. */
export type FieldValue = string | number | boolean | null;

export type Fields = Readonly<Record<string, FieldValue>>;

export type ChangeError =
  /** Of a kind this version does not know: a newer Cairn wrote it. Keep it for later. */
  | { readonly type: 'UnknownChangeKind' }
  /** `at` names the broken part, never its content. */
  | { readonly type: 'MalformedChange'; readonly at: ChangePart };

export type ChangePart = 'change' | 'kind' | 'id' | 'entity' | 'hlc' | 'base' | 'set';

/** Reads a change from outside. Keys of a change that this version does not know are left out; fields are all kept. */
export const parseChange = (value: unknown): Result<Change, ChangeError> => {
  if (!isObject(value)) return malformed('change');
  const { kind, id, entity, hlc } = value;
  if (typeof kind !== 'string') return malformed('kind');
  if (kind !== 'set' && kind !== 'purge') return err({ type: 'UnknownChangeKind' });
  if (!isEntityId(id)) return malformed('id');
  if (!isName(entity)) return malformed('entity');
  if (!isHlc(hlc)) return malformed('hlc');
  return kind === 'purge' ? ok({ kind, id, entity, hlc }) : parseSet(value, { id, entity, hlc });
};

/** Entities and fields: a lower-case letter, then up to 63 letters, digits or underscores. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-zA-Z0-9_]{0,63}$/.test(value);

export const isFieldValue = (value: unknown): value is FieldValue => {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
};

/** -0 becomes 0: no store and no JSON text tells them apart. */
export const withoutNegativeZero = (set: Fields): Fields =>
  Object.values(set).some((value) => Object.is(value, -0))
    ? Object.fromEntries(Object.entries(set).map(([field, value]) => [field, value === 0 ? 0 : value]))
    : { ...set };

const parseSet = (
  value: Readonly<Record<string, unknown>>,
  head: Pick<SetChange, 'id' | 'entity' | 'hlc'>,
): Result<Change, ChangeError> => {
  const { base, set } = value;
  if (base !== null && !isHlc(base)) return malformed('base');
  if (!isFields(set)) return malformed('set');
  return ok({ kind: 'set', ...head, base, set: withoutNegativeZero(set) });
};

const isFields = (value: unknown): value is Fields => {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([field, content]) => isName(field) && isFieldValue(content));
};

const isObject = (
  value: unknown,
): value is Readonly<Record<string, unknown>> & Partial<Record<KnownKey, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type KnownKey = 'kind' | 'id' | 'entity' | 'hlc' | 'base' | 'set';

const malformed = (at: ChangePart): Result<never, ChangeError> => err({ type: 'MalformedChange', at });
