/** Every way in which a relay says no. Law: whatever is wrong with a session, a signature, a nonce or an address is `refused`. */

export const REFUSAL_STATUS = {
  'bad-request': 400,
  refused: 401,
  invite: 403,
  'not-found': 404,
  conflict: 409,
  closed: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  full: 507,
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUS;

export type RefusalStatus = (typeof REFUSAL_STATUS)[RefusalCode];
