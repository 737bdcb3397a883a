/** What another app shares comes in three fields, often with the same words in two of them; a draft is one text. */

const FIELDS = ['title', 'text', 'url'] as const;

/** Fields joined by line breaks, without those that another one holds already. Empty when nothing was shared. */
export const sharedText = (form: Pick<FormData, 'get'>): string => {
  const parts = FIELDS.map((field) => form.get(field))
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return parts
    .filter((part, index) => !parts.some((other, at) => at !== index && holds(other, part, at < index)))
    .join('\n');
};

/** Of two equal ones the first stays. */
const holds = (other: string, part: string, isBefore: boolean): boolean =>
  other === part ? isBefore : other.includes(part);
