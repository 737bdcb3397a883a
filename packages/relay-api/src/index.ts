/** What a device and a relay need to understand each other. It knows no network, no clock and no chance. */

export { asciiBytes, fromHex, joinBytes, toHex } from './bytes.ts';
export type { Bytes } from './bytes.ts';
export { decodeBody, encodeBody } from './body.ts';
export type { BodyResult, BodySchema, NotThisForm } from './body.ts';
export { addressOf, chainNext, chainStart } from './chain.ts';
export { LIMITS, SIZES, TIMES } from './limits.ts';
export * from './messages.ts';
export { REFUSAL_STATUS } from './refusals.ts';
export type { RefusalCode, RefusalStatus } from './refusals.ts';
export { ROUTES } from './routes.ts';
export type { Payload, Route, RouteName } from './routes.ts';
export { signedText } from './signed-text.ts';
export type { SigningPurpose, ToSign } from './signed-text.ts';
export { beforeWork, MOST_WORK, WORK_HEADER, zeroBitsOf } from './work.ts';
