/**
 * FHIR R4 (4.0.1) as far as our bundles and the forms of others reach: each type with its fields, as `name type cardinality`; a type with
 * `{...}` is bound to these codes. Written after hl7.org/fhir/R4. A type that is not here is unknown to the check, and refused.
 */

const ELEMENT = 'id string 0..1; extension Extension 0..*';
const BACKBONE = `${ELEMENT}; modifierExtension Extension 0..*`;
const RESOURCE = 'id id 0..1; meta Meta 0..1; implicitRules uri 0..1; language code 0..1';
const DOMAIN = `${RESOURCE}; text Narrative 0..1; contained Resource 0..*; extension Extension 0..*; modifierExtension Extension 0..*`;
const STATUS = 'status code{draft|active|retired|unknown} 1..1';
const CANONICAL = `url uri 0..1; identifier Identifier 0..*; version string 0..1; name string 0..1; title string 0..1; ${STATUS}; experimental boolean 0..1; date dateTime 0..1; publisher string 0..1; contact ContactDetail 0..*; description markdown 0..1; useContext UsageContext 0..*; jurisdiction CodeableConcept 0..*; purpose markdown 0..1; copyright markdown 0..1`;
const ANY =
  'Boolean|Integer|Decimal|String|Code|Uri|Url|Canonical|Date|DateTime|Time|Instant|Markdown|Id|PositiveInt|UnsignedInt|Coding|CodeableConcept|Quantity|Duration|Reference|Expression|Period|Range|Identifier|Annotation';
const QUANTITY = `${ELEMENT}; value decimal 0..1; comparator code{<|<=|>=|>} 0..1; unit string 0..1; system uri 0..1; code code 0..1`;
const QR_VALUES = 'Boolean|Decimal|Integer|Date|DateTime|Time|String|Uri|Coding|Quantity|Reference';
const OBS_VALUES = 'Quantity|CodeableConcept|String|Boolean|Integer|Range|Time|DateTime|Period';
const ITEM_TYPES =
  'group|display|boolean|decimal|integer|date|dateTime|time|string|text|url|choice|open-choice|attachment|reference|quantity';

export const DEFINITIONS: Readonly<Record<string, string>> = {
  Coding: `${ELEMENT}; system uri 0..1; version string 0..1; code code 0..1; display string 0..1; userSelected boolean 0..1`,
  CodeableConcept: `${ELEMENT}; coding Coding 0..*; text string 0..1`,
  Quantity: QUANTITY,
  Duration: QUANTITY,
  Range: `${ELEMENT}; low Quantity 0..1; high Quantity 0..1`,
  Period: `${ELEMENT}; start dateTime 0..1; end dateTime 0..1`,
  Reference: `${ELEMENT}; reference string 0..1; type uri 0..1; identifier Identifier 0..1; display string 0..1`,
  Identifier: `${ELEMENT}; use code{usual|official|temp|secondary|old} 0..1; type CodeableConcept 0..1; system uri 0..1; value string 0..1; period Period 0..1; assigner Reference 0..1`,
  Annotation: `${ELEMENT}; author[x] Reference|String 0..1; time dateTime 0..1; text markdown 1..1`,
  Meta: `${ELEMENT}; versionId id 0..1; lastUpdated instant 0..1; source uri 0..1; profile canonical 0..*; security Coding 0..*; tag Coding 0..*`,
  Narrative: `${ELEMENT}; status code{generated|extensions|additional|empty} 1..1; div xhtml 1..1`,
  Extension: `${ELEMENT}; url uri 1..1; value[x] ${ANY} 0..1`,
  ContactDetail: `${ELEMENT}; name string 0..1; telecom ContactPoint 0..*`,
  ContactPoint: `${ELEMENT}; system code{phone|fax|email|pager|url|sms|other} 0..1; value string 0..1; use code{home|work|temp|old|mobile} 0..1; rank positiveInt 0..1; period Period 0..1`,
  UsageContext: `${ELEMENT}; code Coding 1..1; value[x] CodeableConcept|Quantity|Range|Reference 1..1`,
  Expression: `${ELEMENT}; description string 0..1; name id 0..1; language code 1..1; expression string 0..1; reference uri 0..1`,
  Element: ELEMENT,

  Questionnaire: `${DOMAIN}; ${CANONICAL}; derivedFrom canonical 0..*; subjectType code 0..*; approvalDate date 0..1; lastReviewDate date 0..1; effectivePeriod Period 0..1; code Coding 0..*; item QuestionnaireItem 0..*`,
  QuestionnaireItem: `${BACKBONE}; linkId string 1..1; definition uri 0..1; code Coding 0..*; prefix string 0..1; text string 0..1; type code{${ITEM_TYPES}} 1..1; enableWhen EnableWhen 0..*; enableBehavior code{all|any} 0..1; required boolean 0..1; repeats boolean 0..1; readOnly boolean 0..1; maxLength integer 0..1; answerValueSet canonical 0..1; answerOption AnswerOption 0..*; initial Initial 0..*; item QuestionnaireItem 0..*`,
  EnableWhen: `${BACKBONE}; question string 1..1; operator code{exists|=|!=|>|<|>=|<=} 1..1; answer[x] Boolean|Decimal|Integer|Date|DateTime|Time|String|Coding|Quantity|Reference 1..1`,
  AnswerOption: `${BACKBONE}; value[x] Integer|Date|Time|String|Coding|Reference 1..1; initialSelected boolean 0..1`,
  Initial: `${BACKBONE}; value[x] ${QR_VALUES} 1..1`,

  QuestionnaireResponse: `${DOMAIN}; identifier Identifier 0..1; basedOn Reference 0..*; partOf Reference 0..*; questionnaire canonical 0..1; status code{in-progress|completed|amended|entered-in-error|stopped} 1..1; subject Reference 0..1; encounter Reference 0..1; authored dateTime 0..1; author Reference 0..1; source Reference 0..1; item ResponseItem 0..*`,
  ResponseItem: `${BACKBONE}; linkId string 1..1; definition uri 0..1; text string 0..1; answer ResponseAnswer 0..*; item ResponseItem 0..*`,
  ResponseAnswer: `${BACKBONE}; value[x] ${QR_VALUES} 0..1; item ResponseItem 0..*`,

  Observation: `${DOMAIN}; identifier Identifier 0..*; basedOn Reference 0..*; partOf Reference 0..*; status code{registered|preliminary|final|amended|corrected|cancelled|entered-in-error|unknown} 1..1; category CodeableConcept 0..*; code CodeableConcept 1..1; subject Reference 0..1; focus Reference 0..*; encounter Reference 0..1; effective[x] DateTime|Period|Instant 0..1; issued instant 0..1; performer Reference 0..*; value[x] ${OBS_VALUES} 0..1; dataAbsentReason CodeableConcept 0..1; interpretation CodeableConcept 0..*; note Annotation 0..*; bodySite CodeableConcept 0..1; method CodeableConcept 0..1; specimen Reference 0..1; device Reference 0..1; hasMember Reference 0..*; derivedFrom Reference 0..*; component Component 0..*`,
  Component: `${BACKBONE}; code CodeableConcept 1..1; value[x] ${OBS_VALUES} 0..1; dataAbsentReason CodeableConcept 0..1; interpretation CodeableConcept 0..*`,

  Bundle: `${RESOURCE}; identifier Identifier 0..1; type code{document|message|transaction|transaction-response|batch|batch-response|history|searchset|collection} 1..1; timestamp instant 0..1; total unsignedInt 0..1; entry BundleEntry 0..*`,
  BundleEntry: `${BACKBONE}; fullUrl uri 0..1; resource Resource 0..1`,

  CodeSystem: `${DOMAIN}; ${CANONICAL}; caseSensitive boolean 0..1; valueSet canonical 0..1; hierarchyMeaning code 0..1; compositional boolean 0..1; versionNeeded boolean 0..1; content code{not-present|example|fragment|complete|supplement} 1..1; supplements canonical 0..1; count unsignedInt 0..1; concept Concept 0..*`,
  Concept: `${BACKBONE}; code code 1..1; display string 0..1; definition string 0..1; concept Concept 0..*`,
  ValueSet: `${DOMAIN}; ${CANONICAL}; immutable boolean 0..1; expansion Expansion 0..1`,
  Expansion: `${BACKBONE}; identifier uri 0..1; timestamp dateTime 1..1; total integer 0..1; offset integer 0..1; contains Contains 0..*`,
  Contains: `${BACKBONE}; system uri 0..1; abstract boolean 0..1; inactive boolean 0..1; version string 0..1; code code 0..1; display string 0..1; contains Contains 0..*`,
};

export const RESOURCES: readonly string[] = [
  ...['Questionnaire', 'QuestionnaireResponse', 'Observation', 'Bundle', 'CodeSystem', 'ValueSet'],
];

const DAY = '([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])';
const CLOCK = '([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?';
const ZONE = '(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))';

/** What JSON has for a primitive, and how its letters have to be. */
export const PRIMITIVES: Readonly<Record<string, readonly ['string' | 'number' | 'boolean', RegExp]>> = {
  boolean: ['boolean', /^(true|false)$/],
  integer: ['number', /^-?(0|[1-9]\d*)$/],
  unsignedInt: ['number', /^(0|[1-9]\d*)$/],
  positiveInt: ['number', /^[1-9]\d*$/],
  decimal: ['number', /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/],
  string: ['string', /^(?=[\s\S]*\S)(?:[^\p{Cc}]|[\t\r\n])+$/u],
  markdown: ['string', /\S/],
  code: ['string', /^[^\s]+(\s[^\s]+)*$/],
  id: ['string', /^[A-Za-z0-9\-.]{1,64}$/],
  uri: ['string', /^\S+$/],
  url: ['string', /^\S+$/],
  canonical: ['string', /^\S+$/],
  xhtml: ['string', /^<div[\s>]/],
  date: ['string', new RegExp(`^${DAY})?)?$`)],
  dateTime: ['string', new RegExp(`^${DAY}(T${CLOCK}${ZONE})?)?)?$`)],
  instant: ['string', new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${CLOCK}${ZONE}$`)],
  time: ['string', new RegExp(`^${CLOCK}$`)],
};
