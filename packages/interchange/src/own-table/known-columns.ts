/** What was said about columns, as it is kept beside the record: text in, text out. Text that is anything else says nothing. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { listIn, objectsIn } from '../formats/json-parts.ts';
import { parsedJson } from '../formats/parsed-json.ts';
import { COLUMN_ROLES, hasSameColumns, isMoodScale, NO_COLUMNS } from './column-map.ts';
import type { ColumnMap, KnownColumns } from './column-map.ts';

/** The draft that holds it: sealed like everything else, on this device alone. */
export const COLUMNS_SLOT = 'import-columns';

const MOST_FILES = 12;

export const parseKnownColumns = (text: string): readonly KnownColumns[] =>
  objectsIn(parsedJson(text)).flatMap(({ names, map }) =>
    isJsonObject(map) ? [{ names: listIn(names).map(nameIn), map: mapIn(map) }] : [],
  );

const nameIn = (value: JsonValue): string => (typeof value === 'string' ? value : '');

const mapIn = (map: JsonObject): ColumnMap => {
  const columns = COLUMN_ROLES.map((role) => [role, typeof map[role] === 'string' ? map[role] : null]);
  const { scale } = map;
  return { ...NO_COLUMNS, ...Object.fromEntries(columns), scale: isMoodScale(scale) ? scale : null };
};

/** The newest first; what was said of the same columns before is replaced. Empty where it would not fit. */
export const writeKnownColumns = (known: readonly KnownColumns[], added: KnownColumns): string => {
  const others = known.filter(({ names }) => !hasSameColumns(names, added.names));
  for (let many = MOST_FILES; many > 0; many = Math.floor(many / 2)) {
    const text = JSON.stringify([added, ...others].slice(0, many));
    if (text.length <= LONGEST) return text;
  }
  return '';
};

/** Fewer than a draft holds: a text cut off would be none. */
const LONGEST = 20_000;
