/** Bytes survive the way between Node and a page as tagged number lists; everything else is JSON already. */

export type Plain =
  string | number | boolean | null | { readonly $bytes: number[] } | Plain[] | { [key: string]: Plain };

export const toPlain = (value: unknown): Plain => {
  if (value instanceof Uint8Array) return { $bytes: [...value] };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
};

export const fromPlain = (value: Plain): unknown => {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const bytes = '$bytes' in value ? value['$bytes'] : undefined;
  if (Array.isArray(bytes)) return Uint8Array.from(bytes.map(Number));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)]));
};
