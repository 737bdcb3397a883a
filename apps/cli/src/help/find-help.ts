/** What Help has for a country, with whether each row has grown old. Needs no vault. An unknown country has no numbers. */

import { DEFAULT_DAY_START, isOlderThan, localDayAt } from '@cairn/domain';
import type { Helpline, LocalDay } from '@cairn/domain';
import { countryHelp, directoryLink, OLDEST_HELPLINE_DAYS } from '@cairn/vault/help';
import type { Surroundings } from '../surroundings.ts';

export interface DatedLine extends Helpline {
  /** Older than 365 days, by the newer of its source's day and of a check. */
  readonly old: boolean;
}

export interface EmergencyNumbers {
  /** As dialled; the one to call first where a life is in danger first. */
  readonly numbers: readonly string[];
  /** https address where they were read. */
  readonly source: string;
  /** `null` where the source bears no date; then nobody knows whether it is old. */
  readonly sourceDate: LocalDay | null;
  readonly old: boolean;
}

export interface HelpThere {
  /** As it was chosen, in capitals; `null`: none is chosen. */
  readonly country: string | null;
  /** `null` where nothing is known of the country: the local emergency number is told in words. */
  readonly emergency: EmergencyNumbers | null;
  readonly lines: readonly DatedLine[];
  /** The public directory, at the country's own page where there are numbers for it. */
  readonly directory: string;
}

/** `chosen` is as it was typed or kept; `null` and blank are no choice. Nothing here guesses a country. */
export const findHelp = (chosen: string | null, { clock }: Pick<Surroundings, 'clock'>): HelpThere => {
  const country = chosen === null || chosen.trim() === '' ? null : chosen.trim().toUpperCase();
  const found = country === null ? null : countryHelp(country);
  if (found === null) return { country, emergency: null, lines: [], directory: directoryLink(null) };
  const today = localDayAt(clock.now().wall, DEFAULT_DAY_START);
  const { emergency: numbers, emergencySource: source, emergencySourceDate: sourceDate } = found;
  return {
    country,
    emergency: { numbers, source, sourceDate, old: isOld({ sourceDate, verifiedOn: null }, today) },
    lines: found.lines.map((line) => ({ ...line, old: isOld(line, today) })),
    directory: directoryLink(country),
  };
};

const isOld = (row: Parameters<typeof isOlderThan>[0], today: LocalDay): boolean =>
  (row.sourceDate ?? row.verifiedOn) !== null && isOlderThan(row, today, OLDEST_HELPLINE_DAYS);
