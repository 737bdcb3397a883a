/**
 * A record as one FHIR R4 Bundle (type collection), piece by piece: forms with their answers and sums, check-ins, and wins in the person's
 * words. What lies in the trash or was let to rest is not in it, and neither is the journal, Help or a person.
 */

import type { CheckIn, Instant, InstrumentId, ScaleResponse, Win } from '@cairn/domain';
import type { Records } from '../cairn-json/cairn-file.ts';
import { answeredResources, questionnaireOf } from './form-resources.ts';
import type { Resource, WordsOf } from './form-resources.ts';
import { checkInResources, codeSystem, winResource } from './own-resources.ts';
import { BASE } from './terms.ts';

/** Lists are read in this order, once. */
export interface FhirSource {
  readonly exportedAt: Instant;
  readonly wins: Records<Win>;
  readonly checkIns: Records<CheckIn>;
  readonly scaleResponses: Records<ScaleResponse>;
  readonly wordsOf: WordsOf;
}

/** Pieces are joined as they come. An error of the source goes to the caller: what was written so far is no bundle. */
export async function* writeFhir(source: FhirSource): AsyncGenerator<string, void, undefined> {
  const timestamp = new Date(source.exportedAt).toISOString();
  yield `{\n"resourceType": "Bundle",\n"type": "collection",\n"timestamp": "${timestamp}",\n"entry": [\n`;
  let separator = '';
  for await (const resource of resources(source)) {
    const fullUrl = `${BASE}/${resource.resourceType}/${resource.id}`;
    yield separator + JSON.stringify({ fullUrl, resource });
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

async function* resources(source: FhirSource): AsyncGenerator<Resource, void, undefined> {
  yield codeSystem();
  for await (const win of source.wins) if (!win.trashed && !win.resting) yield winResource(win);
  for await (const checkIn of source.checkIns) if (!checkIn.trashed) yield* checkInResources(checkIn);
  const told = new Set<InstrumentId>();
  for await (const response of source.scaleResponses) {
    if (response.trashed) continue;
    const { instrument } = response;
    const words = source.wordsOf(instrument);
    const answered = answeredResources(response, words);
    if (answered.isKnown && !told.has(instrument)) yield questionnaireOf(instrument, words);
    if (answered.isKnown) told.add(instrument);
    yield* answered.resources;
  }
}
