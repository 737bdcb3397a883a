/** A country as it stands in the data: plain text, not yet read. `parseCountryHelp` of the domain says what each field is. */

import type { HelplineCheck, SmsContact } from '@cairn/domain';

export interface LineRow {
  readonly name: string;
  readonly call: string | null;
  readonly sms: SmsContact | null;
  readonly chat: string | null;
  readonly hours: string | null;
  readonly languages: readonly string[] | null;
  readonly url: string | null;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly sourceDate: string;
  /** `YYYY-MM-DD`. */
  readonly verifiedOn: string | null;
  readonly checked: HelplineCheck;
}

export interface CountryRow {
  readonly iso2: string;
  readonly emergency: readonly string[];
  readonly emergencySource: string;
  /** `YYYY-MM-DD`. */
  readonly emergencySourceDate: string | null;
  /** `YYYY-MM-DD`, the day on which somebody checked the emergency numbers. Absent: nobody has. */
  readonly emergencyVerifiedOn?: string;
  readonly lines: readonly LineRow[];
}
