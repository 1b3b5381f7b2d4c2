import type { Term } from '#core/types';

import type { Candidate } from './phrases/shortlist.ts';
import { spellingIn } from './wording/spelling.ts';
import { papersIn, type PaperOrder } from './termSets.ts';
import type { TextOf } from './texts.ts';
import { SPELLING } from './thresholds.ts';

/** How one class of papers writes its candidates; each is looked up once, when it is first asked for. */
export class ClassForms {
  readonly #forms = new Map<Candidate, string | null>();

  constructor(
    private readonly terms: readonly Term[],
    private readonly order: PaperOrder,
    private readonly c: number,
    private readonly textOf: TextOf | undefined,
  ) {}

  /** The form to show; null where none stands for the term. Without texts that of the whole corpus. */
  of(candidate: Candidate): string | null {
    let form = this.#forms.get(candidate);
    if (form === undefined) {
      const term = this.terms[candidate.term]!;
      const { order, c, textOf } = this;
      form = textOf ? spellingIn(papersIn(candidate.exact, order, c, SPELLING.papers), term, textOf) : term.form;
      this.#forms.set(candidate, form);
    }
    return form;
  }

  /** Whether it was looked up, and cannot be shown. */
  isRefused(candidate: Candidate): boolean {
    return this.#forms.get(candidate) === null;
  }

  /** The form as far as it is known: else that of the whole corpus. */
  likely(candidate: Candidate): string {
    return this.#forms.get(candidate) ?? this.terms[candidate.term]!.form;
  }

  /** Takes the corpus's forms for those that were looked up: better a name that reads badly than none. */
  acceptAll(): void {
    for (const candidate of this.#forms.keys()) this.#forms.set(candidate, this.terms[candidate.term]!.form);
  }
}
