/** Shapes that JSON is held to, each telling what is wrong in sentences that name where. Nothing is cast before it has passed. */

/** Faults, each beginning with the place. */
export type Shape = (raw: unknown, at: string) => readonly string[];

type Fields = Readonly<Record<string, Shape>>;

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const text: Shape = (raw, at) => {
  if (typeof raw !== 'string') return [`${at} is no text`];
  if (raw.trim() === '') return [`${at} is empty`];
  return raw === raw.trim() ? [] : [`${at} has a blank at an end`];
};

/** A text that may be empty. */
export const anyText: Shape = (raw, at) => (typeof raw === 'string' ? [] : [`${at} is no text`]);

export const textOrNull: Shape = (raw, at) => (raw === null ? [] : text(raw, at));

export const exactly =
  (value: unknown): Shape =>
  (raw, at) =>
    raw === value ? [] : [`${at} is ${JSON.stringify(raw)} and not ${JSON.stringify(value)}`];

export const listOf =
  (item: Shape, least = 0): Shape =>
  (raw, at) => {
    if (!Array.isArray(raw)) return [`${at} is no list`];
    const few = raw.length < least ? [`${at} has ${raw.length} of ${least}`] : [];
    return [...few, ...raw.flatMap((one: unknown, place) => item(one, `${at}[${place}]`))];
  };

/** So many, each of its own shape. */
export const tupleOf =
  (...items: readonly Shape[]): Shape =>
  (raw, at) => {
    if (!Array.isArray(raw)) return [`${at} is no list`];
    if (raw.length !== items.length) return [`${at} has ${raw.length} and not ${items.length}`];
    return items.flatMap((item, place) => item(raw[place], `${at}[${place}]`));
  };

/** Every field of `fields`, of `maybe` those that are there, and no other. */
export const recordOf =
  (fields: Fields, maybe: Fields = {}): Shape =>
  (raw, at) => {
    if (!isRecord(raw)) return [`${at} is no record`];
    const known = Object.entries(fields).flatMap(([key, shape]) =>
      key in raw ? shape(raw[key], `${at}.${key}`) : [`${at}.${key} is missing`],
    );
    const more = Object.entries(maybe).flatMap(([key, shape]) =>
      key in raw ? shape(raw[key], `${at}.${key}`) : [],
    );
    const unknown = Object.keys(raw)
      .filter((key) => !(key in fields) && !(key in maybe))
      .map((key) => `${at}.${key} is not known`);
    return [...known, ...more, ...unknown];
  };

/** Any keys, all of one shape. */
export const recordOfAll =
  (shape: Shape): Shape =>
  (raw, at) =>
    isRecord(raw)
      ? Object.entries(raw).flatMap(([key, one]) => shape(one, `${at}.${key}`))
      : [`${at} is no record`];

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (raw, at) => {
    const faults = shapes.map((shape) => shape(raw, at));
    return faults.some((one) => one.length === 0) ? [] : (faults.at(-1) ?? []);
  };

/** Of the same make as `model`: the same keys, lists as long, texts for texts, and all else the same value. */
export const likeModel = (model: unknown): Shape => {
  if (typeof model === 'string') return text;
  if (Array.isArray(model)) return tupleOf(...model.map(likeModel));
  if (isRecord(model))
    return recordOf(Object.fromEntries(Object.entries(model).map(([key, one]) => [key, likeModel(one)])));
  return exactly(model);
};
