/** Whether what goes to an address could be read on the way. Pure. */

import { isUnsealed, parseAddress } from '../../platform/model/model-address.ts';

/** False while it is no address yet. */
export const travelsUnsealed = (address: string): boolean => {
  const parsed = parseAddress(address);
  return parsed.ok && isUnsealed(parsed.value);
};
