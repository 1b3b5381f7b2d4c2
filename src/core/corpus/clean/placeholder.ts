const PLACEHOLDER =
  /^[[(]?(?:no abstracts?(?: (?:is |was )?(?:available|provided|given|found))?|abstracts? (?:is )?(?:not|un) ?available|n\/?a|nan|null|none|-+)[\])]?\.?$/i;

/** Whether an export wrote this in the place of a missing abstract: "[No abstract available]", "N/A", "nan". */
export function isPlaceholder(abstract: string): boolean {
  return abstract.length < 40 && PLACEHOLDER.test(abstract);
}
