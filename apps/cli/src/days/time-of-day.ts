/** A time by the person's own clock, as minutes after midnight: `7:30` is 450. */

/** `7:30`, `07:30` and `7.30`; `null` for everything else. */
export const parseTime = (written: string): number | null => {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return Number(hours) < 24 && Number(minutes) < 60 ? at : null;
};

export const sayTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
