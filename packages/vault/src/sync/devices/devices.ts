/** Joining, welcoming, naming, removing. Loaded once somebody has, or wants, a second device. */

import type { DeviceDoor } from './device-port.ts';
import { Refusal, settled } from '../../refusal.ts';

export const createDeviceDoor = (): DeviceDoor => {
  const notYet = () =>
    settled<never>(async () => {
      throw new Refusal({ type: 'CannotSync' });
    });
  return {
    join: notYet,
    welcome: notYet,
    joinWithWords: notYet,
    devices: notYet,
    nameDevice: notYet,
    removeDevice: notYet,
  };
};
