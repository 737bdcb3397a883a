/** The country's model for a page of Help. */

import type { AppModel } from '../../view-models/app.ts';
import { CountryModel } from '../../view-models/help/country.ts';
import { findRow } from '../../view-models/help/find-row.ts';

export const countryOf = ({ session, helpCopy }: AppModel): CountryModel =>
  new CountryModel({
    session,
    keeper: helpCopy,
    findRow,
  });
