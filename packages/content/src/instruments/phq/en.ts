/** The Patient Health Questionnaires in English, as published. See LICENCE.md beside this. */

import type { InstrumentWords } from '../instrument-words.ts';

const OPENING = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

export const HOW_OFTEN = [
  'Not at all',
  'Several days',
  'More than half the days',
  'Nearly every day',
] as const;

const EIGHT = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
] as const;

const NOTICE =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

const phq = { language: 'en', opening: OPENING, answers: HOW_OFTEN, extra: null } as const;

export const PHQ_2_EN: InstrumentWords = {
  ...{ ...phq, id: 'phq-2', name: 'PHQ-2', items: EIGHT.slice(0, 2) },
  authors: 'Kroenke, Spitzer and Williams',
  credit: `Kroenke, Spitzer and Williams 2003, Medical Care. ${NOTICE}`,
  source: 'https://doi.org/10.1097/01.MLR.0000093487.78664.3C',
};

export const PHQ_8_EN: InstrumentWords = {
  ...{ ...phq, id: 'phq-8', name: 'PHQ-8', items: EIGHT },
  authors: 'Kroenke and others',
  credit: `Kroenke and others 2009, Journal of Affective Disorders. ${NOTICE}`,
  source: 'https://doi.org/10.1016/j.jad.2008.06.026',
};

export const PHQ_9_EN: InstrumentWords = {
  ...{ ...phq, id: 'phq-9', name: 'PHQ-9' },
  items: [...EIGHT, 'Thoughts that you would be better off dead, or of hurting yourself in some way'],
  extra: {
    text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    answers: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
  },
  authors: 'Kroenke, Spitzer and Williams',
  credit: `Kroenke, Spitzer and Williams 2001, Journal of General Internal Medicine. ${NOTICE}`,
  source: 'https://doi.org/10.1046/j.1525-1497.2001.016009606.x',
};
