// A reporter for Vitest: which tests passed when they were begun once more, and what stopped them the first time.
// Their lines stand at the end of `npm test` and of `npm run verify`: passed, and yet to be looked into.

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export default class SecondGo {
  #told = [];

  onTestCaseResult(test) {
    const { errors = [], state } = test.result();
    if (state !== 'passed' || test.diagnostic()?.flaky !== true) return;
    const file = relative(test.project.config.root, test.module.moduleId);
    const [first = ''] = stripVTControlCharacters(errors[0]?.message ?? '').split('\n');
    this.#told.push(`${file} > ${test.fullName}: ${first}`);
  }

  onTestRunEnd() {
    const place = process.env['CAIRN_SECOND_GO'];
    if (place !== undefined) writeFileSync(place, JSON.stringify(this.#told));
  }
}
