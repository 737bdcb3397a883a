export { isFieldValue, isName, parseChange } from './change.ts';
export type {
  Change,
  ChangeError,
  ChangePart,
  Fields,
  FieldValue,
  PurgeChange,
  SetChange,
} from './change.ts';
export { foldChanges, recordKey } from './fold-changes.ts';
export type { Folded } from './fold-changes.ts';
export {
  FURTHEST_AHEAD,
  furthestStamp,
  hlcParts,
  isDeviceId,
  isHlc,
  parseDeviceId,
  parseHlc,
  receive,
  stampAfter,
  tick,
} from './hybrid-clock.ts';
export type { ClockError, ClockReading, DeviceId, Hlc, HlcParts, Stamped } from './hybrid-clock.ts';
export { concurrentTexts, mergeChange } from './merge.ts';
export type { ConcurrentText, Merged } from './merge.ts';
export { fieldClock, recordClocks } from './record-state.ts';
export type { RecordState } from './record-state.ts';
export { baseOf, changedFields, purgeChange, setChange } from './set-change.ts';
export type { ChangeHead } from './set-change.ts';
