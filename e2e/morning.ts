/** At night Cairn offers nothing more to do, whatever hour this machine has; so what begins with an offer begins by day. */

/** A time zone where it is eleven in the morning now. */
export const whereItIsMorning = (): string => {
  const hours = new Date().getUTCHours() - 11;
  return hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '+' : ''}${hours}`;
};
