/** What a filter is about; those of one column are about `where NAME`. */
export type FilterAbout = 'topics' | 'terms' | 'mentions' | 'picked' | 'q' | `where ${string}`;

/** The filters that do not bear on a chart, such as the one that a click on it sets; undefined where all do. */
export type UnfilteredBy = FilterAbout | 'all' | undefined;
