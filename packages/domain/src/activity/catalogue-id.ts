/** Ids of the catalogue, such as `home.wash-one-cup` or `home.dishes.one-cup`. Unknown ones are kept: the catalogue grows. */

export const isCatalogueId = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(raw);
