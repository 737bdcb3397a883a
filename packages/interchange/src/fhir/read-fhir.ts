/**
 * FHIR R4, a bundle or one resource: answered forms that are known here, and what a bundle of ours holds besides. Of a program's own
 * bundle the same ids come back, so that bringing it where it came from adds nothing. Pure; never throws.
 */

import { codesOf, daysBetween, err, INSTRUMENTS, ok } from '@cairn/domain';
import type { LocalDay, Result, ScaleResponse, Win } from '@cairn/domain';
import type { JsonObject } from '../cairn-json/json-value.ts';
import { objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { createAsides } from '../found/asides.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { Aside, OtherPlan, Skipped, SkipReason } from '../import-plan.ts';
import { countPlan, samplePlan } from '../plan-summary.ts';
import { responseIn } from './read-forms.ts';
import type { Forms } from './read-forms.ts';
import { CheckInsFound, codesOfObservation, ownCodeOf, winIn } from './read-own.ts';

/** Errors: `UnansweredForm`, `NoUsableRows`, `UnknownFormat`. */
export const readFhir = (file: JsonObject, options: ImportOptions): Result<OtherPlan, ImportError> => {
  const resources = resourcesIn(file);
  const reading = new Reading(resources, options);
  for (const resource of resources) reading.add(resource);
  return reading.plan();
};

const resourcesIn = (file: JsonObject): readonly JsonObject[] =>
  file['resourceType'] === 'Bundle'
    ? objectsIn(file['entry']).map(({ resource }) => objectIn(resource))
    : [file];

const formsIn = (resources: readonly JsonObject[]): Forms =>
  new Map(
    resources
      .filter(({ resourceType }) => resourceType === 'Questionnaire')
      .flatMap((form) =>
        [textOf(form['url']), `Questionnaire/${textOf(form['id'])}`].map((at) => [at, form]),
      ),
  );

/** Who somebody is, and what they take, stay where they are. */
const ASIDES: Readonly<Record<string, Aside>> = {
  ...{ Patient: 'contacts', RelatedPerson: 'contacts', Practitioner: 'contacts', Organization: 'contacts' },
  ...{ MedicationRequest: 'medicines', MedicationStatement: 'medicines', Medication: 'medicines' },
};

/** Under these a sum stands, in files of others sometimes under the code of the whole form. */
const SUMS: ReadonlySet<string> = new Set(
  Object.values(INSTRUMENTS)
    .map(codesOf)
    .flatMap(({ total, panel }) => [total.code, panel.code]),
);

const isOfAnswers = (observation: JsonObject): boolean =>
  objectsIn(observation['derivedFrom']).some(({ reference }) =>
    textOf(reference).includes('QuestionnaireResponse/'),
  );

class Reading {
  readonly #options: ImportOptions;
  readonly #forms: Forms;
  readonly #wins: Win[] = [];
  readonly #checkIns = new CheckInsFound();
  readonly #responses: ScaleResponse[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #asides = createAsides();
  #rows = 0;

  constructor(resources: readonly JsonObject[], options: ImportOptions) {
    this.#options = options;
    this.#forms = formsIn(resources);
  }

  add(resource: JsonObject): void {
    const kind = textOf(resource['resourceType']);
    const aside = ASIDES[kind];
    if (aside !== undefined) this.#asides.add(aside);
    if (kind !== 'Observation' && kind !== 'QuestionnaireResponse') return;
    this.#rows += 1;
    if (resource['status'] === 'entered-in-error') this.#asides.add('removed');
    else if (kind === 'Observation') this.#addObservation(resource);
    else this.#addResponse(resource);
  }

  plan(): Result<OtherPlan, ImportError> {
    const wins = this.#wins;
    const [checkIns, scaleResponses, skipped] = [this.#checkIns.all(), this.#responses, this.#skipped];
    const kept = wins.length + checkIns.length + scaleResponses.length;
    if (this.#rows === 0 && this.#forms.size > 0) return err({ type: 'UnansweredForm' });
    if (kept === 0 && skipped.length > 0) return err({ type: 'NoUsableRows', skipped });
    if (this.#rows === 0) return err({ type: 'UnknownFormat', looksLike: 'json' });
    const records = { wins, checkIns, restDays: [], entries: [], scaleResponses };
    return ok({
      ...{ format: 'fhir', variant: 'r4', ...records, skipped, needs: 'nothing' },
      ...{ counts: countPlan(records, skipped, this.#rows), notices: this.#asides.notices() },
      ...{ moodWords: [], activities: [], columns: null, openTasks: [], samples: samplePlan(records) },
    });
  }

  #addResponse(resource: JsonObject): void {
    const response = responseIn(resource, this.#forms, this.#options.hashId);
    if (response === null) this.#skip('unknown-form');
    else if (this.#isFuture(response.localDay)) this.#skip('future');
    else this.#responses.push(response);
  }

  #addObservation(resource: JsonObject): void {
    const code = ownCodeOf(resource);
    if (code === 'win') {
      const win = winIn(resource);
      if (win === null) this.#damaged();
      else this.#wins.push(win);
    } else if (code !== null) {
      if (!this.#checkIns.add(resource, code)) this.#damaged();
    } else if (!codesOfObservation(resource).some((coding) => SUMS.has(textOf(coding['code']))))
      this.#asides.add('measures');
    // The sum is counted anew from the answers.
    else if (!isOfAnswers(resource)) this.#skip('sum-alone');
  }

  #isFuture(day: LocalDay): boolean {
    const { today } = this.#options;
    return today !== undefined && daysBetween(today, day) > 1;
  }

  #damaged(): void {
    this.#skipped.push({
      line: null,
      reason: { type: 'damaged-record', list: 'Observation', index: this.#rows - 1 },
    });
  }

  #skip(type: 'unknown-form' | 'sum-alone' | 'future'): void {
    const reason: SkipReason = { type };
    this.#skipped.push({ line: null, reason });
  }
}
