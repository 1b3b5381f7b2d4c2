/** Numbers written forms and the keys that they count under, each in the order of first occurrence. */
export class FormBook {
  readonly forms: string[] = [];
  /** Number of the key of each form. */
  readonly keyOf: number[] = [];
  readonly keys: string[] = [];
  readonly #formIds = new Map<string, number>();
  readonly #keyIds = new Map<string, number>();

  /** The form's number. A form keeps the key that it is first seen with. */
  add(form: string, key: string): number {
    const known = this.#formIds.get(form);
    if (known !== undefined) return known;
    let keyId = this.#keyIds.get(key);
    if (keyId === undefined) {
      keyId = this.keys.push(key) - 1;
      this.#keyIds.set(key, keyId);
    }
    this.keyOf.push(keyId);
    const id = this.forms.push(form) - 1;
    this.#formIds.set(form, id);
    return id;
  }
}
