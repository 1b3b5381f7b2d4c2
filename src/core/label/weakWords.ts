/** Words that no phrase of a name ends in: it would be a fragment, or about how the work was done. By one common form each. */
export const WEAK_HEADS = `
  accuracy performance result improvement benchmark dataset datasets baseline setting settings scenario scenarios experiments
  score tasks ability case cases method approach technique level way hidden shot counterpart wise aware page project truth
  precision recall footprint choice application applications domain domains problems literature study studies work paper
`;
