/** Minutes after midnight of the person's own clock, 0-1439: 07:30 is 450. */

export const isMinuteOfDay = (raw: unknown): raw is number =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw < 1440;
