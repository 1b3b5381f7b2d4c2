class Field<Value> {
  value: Value;

  constructor(value: Value) {
    this.value = $state.raw(value);
  }
}

/** A value whose fields are followed one by one. */
export interface Fields<Value> {
  /** As it is now. Who reads a field of it is told when that field changes, and not when another one does. */
  readonly now: Readonly<Value>;
  /** Puts another value in its place. A field that says the same keeps the value that it had. */
  set(next: Value): void;
}

/**
 * Follows the fields of a value, so that what is worked out from some of them is kept while others change.
 *
 * @param start of plain data, with all fields that there will be
 */
export function followFields<Value extends object>(start: Value): Fields<Value> {
  type Name = keyof Value & string;
  const names = Object.keys(start) as Name[];
  const fields = names.map((name) => [name, new Field(start[name])] as const);
  const now = {} as Value;
  for (const [name, field] of fields) Object.defineProperty(now, name, { enumerable: true, get: () => field.value });
  return {
    now,
    set(next) {
      for (const [name, field] of fields) if (!same(field.value, next[name])) field.value = next[name];
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
