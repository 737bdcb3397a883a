/** `@cairn/crypto/pair`: devices that join a vault or leave it. Loaded in that moment. */

export {
  devicePublicKey,
  newDeviceSecret,
  openAsDevice,
  parseDevicePublicKey,
  sealToDevice,
} from './device-seal.ts';
export type {
  DeviceKeys,
  DeviceOpenWith,
  DevicePublicKey,
  DeviceSealedBytes,
  DeviceSealFor,
  DeviceSecret,
} from './device-seal.ts';
export { farewellInfo, isCommittedTo, pairCommitment, pairDigits, pairInfo } from './pairing.ts';
export type { Meeting, MeetingOfBoth } from './pairing.ts';
