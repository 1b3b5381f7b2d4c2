import type { Term } from '#core/types';

import { areOneName } from './wording/kin.ts';
import type { Name } from './name.ts';

/** Names and first phrases that classes have already. */
export class TakenNames {
  readonly #labels: Set<string>;
  readonly #leads = new Set<number>();

  constructor(
    private readonly terms: readonly Term[],
    labels: readonly string[],
  ) {
    this.#labels = new Set(labels.map((label) => label.toLowerCase()));
  }

  add({ label, namedBy: [lead] }: Pick<Name, 'label' | 'namedBy'>): void {
    this.#labels.add(label.toLowerCase());
    if (lead) this.#leads.add(lead.term);
  }

  /** Whether a class is called so, in whatever case. */
  hasLabel(label: string): boolean {
    return this.#labels.has(label.toLowerCase());
  }

  /** Whether the name of a class begins with the term. */
  hasLead(term: number): boolean {
    return this.#leads.has(term);
  }

  /** Whether the name of a class begins with what the term is short for, or with what is short for it. */
  hasShortOf(term: number): boolean {
    const { form } = this.terms[term]!;
    return [...this.#leads].some((lead) => areOneName(this.terms[lead]!.form, form));
  }
}
