/** When a device syncs: section 5 of docs/sync-protocol.md. Pure; `chance` is a number from 0 to below 1, passed in. All in milliseconds. */

/** While it is open. */
export const EVERY = 300_000;

/** After an act: 2 to 30 seconds, so that what belongs together goes together; 1 while another device is known to wait. */
export const delayAfterAct = (chance: number, anotherWaits: boolean): number =>
  anotherWaits ? 1000 : 2000 + Math.floor(chance * 28_000);

/**
 * After hints that were cut: a relay that ends lets go of everybody at one moment, and within a second or two all of them would be back. So
 * the first three times it is 1 to 8 seconds, by chance; after that as after a failure.
 */
export const delayAfterCut = (times: number, chance: number): number =>
  times > 3 ? delayAfterFailure(times, chance, null) : 1000 + Math.floor(chance * 7000);

const LONGEST = 300_000;

/**
 * After so many failures in a row: 2, 4, 8 ... up to 300 seconds, shortened by up to half. `retryAfter` in seconds, as the
 * relay asked; it is kept.
 */
export const delayAfterFailure = (failures: number, chance: number, retryAfter: number | null): number => {
  const whole = Math.min(2 ** Math.max(1, failures) * 1000, LONGEST);
  const shortened = Math.ceil(whole * (1 - chance / 2));
  return retryAfter === null ? shortened : Math.max(shortened, retryAfter * 1000);
};
