/** Numbers in addresses: decimal, without leading zeros, within bounds. Pure. */

/** `null` for anything else. */
export const countIn = (text: string, { most }: { readonly most: number }): number | null => {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return null;
  const count = Number(text);
  return Number.isSafeInteger(count) && count <= most ? count : null;
};
