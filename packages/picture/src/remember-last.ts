/** A pure function that remembers its last answer: asked the same again, it gives the very same thing. */

type Part = string | number | boolean | object;

/** Remembers by what `keyOf` names: plain things by value, others by identity. */
export const rememberByValue = <Input, Output>(
  keyOf: (input: Input) => readonly Part[],
  work: (input: Input) => Output,
): ((input: Input) => Output) => {
  let last: { readonly key: readonly Part[]; readonly output: Output } | null = null;
  return (input) => {
    const key = keyOf(input);
    if (last === null || key.some((part, i) => part !== last?.key[i])) last = { key, output: work(input) };
    return last.output;
  };
};

/** Remembers by identity: for what {@link rememberByValue} has made. */
export const rememberPair = <A extends object, B extends object, Output>(
  work: (a: A, b: B) => Output,
): ((a: A, b: B) => Output) => {
  let last: { readonly a: A; readonly b: B; readonly output: Output } | null = null;
  return (a, b) => {
    if (last === null || last.a !== a || last.b !== b) last = { a, b, output: work(a, b) };
    return last.output;
  };
};

/** Remembers by identity, of one thing. */
export const rememberOne = <A extends object, Output>(work: (a: A) => Output): ((a: A) => Output) => {
  let last: { readonly a: A; readonly output: Output } | null = null;
  return (a) => {
    if (last === null || last.a !== a) last = { a, output: work(a) };
    return last.output;
  };
};
