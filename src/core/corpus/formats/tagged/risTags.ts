/** What the tags of RIS stand for, as facets are named; the meaning that most types of references share. */
// prettier-ignore
export const RIS_TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A2: 'Editors', A3: 'Tertiary authors', A4: 'Subsidiary authors', AD: 'Author address', AN: 'Accession number',
    AV: 'Availability', BT: 'Book title', C1: 'Custom 1', C2: 'Custom 2', C3: 'Custom 3', C4: 'Custom 4',
    C5: 'Custom 5', C6: 'Custom 6', C7: 'Custom 7', C8: 'Custom 8', CA: 'Caption', CN: 'Call number', CP: 'Issue',
    CT: 'Title of unpublished work', CY: 'Place published', DA: 'Date', DB: 'Database', DP: 'Database provider',
    ED: 'Editors', EP: 'End page', ET: 'Edition', FD: 'Free date', H1: 'Location: library', H2: 'Location: call number',
    ID: 'Reference ID', IS: 'Issue', J1: 'Periodical abbreviation 1', J2: 'Alternate title', JA: 'Journal abbreviation',
    JF: 'Journal', JO: 'Journal name', K1: 'Keywords', L1: 'File attachments', L2: 'Full text link',
    L3: 'Related records', L4: 'Image', LA: 'Language', LB: 'Label', LK: 'Link', LL: 'Location', M1: 'Number',
    M2: 'Start page', M3: 'Type of work', N1: 'Notes', N2: 'Abstract (N2)', NO: 'Notes', NV: 'Number of volumes',
    OL: 'Output language', OP: 'Original publication', PB: 'Publisher', PP: 'Place of publication',
    PY: 'Publication year', RI: 'Reviewed item', RN: 'Research notes', RP: 'Reprint edition', SE: 'Section',
    SF: 'Subfile', SN: 'ISSN or ISBN', SP: 'Start page', ST: 'Short title', T1: 'Primary title', T2: 'Secondary title',
    T3: 'Series', TA: 'Translated author', TI: 'Title', TT: 'Translated title', U1: 'User 1', U2: 'User 2',
    U3: 'User 3', U4: 'User 4', U5: 'User 5', UR: 'URL', VL: 'Volume', VO: 'Volume',
    WP: 'Date of electronic publication', WT: 'Website title', WV: 'Website version', Y1: 'Primary date',
    Y2: 'Access date', YR: 'Publication year', C9: 'Custom 9', DI: 'DOI', A5: 'Quinary authors', SR: 'Source type',
    FU: 'Funding',
  }),
);

/** Types of references by their code, in the words of the format's own list. */
// prettier-ignore
export const RIS_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ABST: 'Abstract', ADVS: 'Audiovisual material', AGGR: 'Aggregated database', ANCIENT: 'Ancient text',
    ART: 'Artwork', BILL: 'Bill', BLOG: 'Blog', BOOK: 'Book', CASE: 'Case', CHAP: 'Book section', CHART: 'Chart',
    CLSWK: 'Classical work', COMP: 'Computer program', CONF: 'Conference proceeding', CPAPER: 'Conference paper',
    CTLG: 'Catalog', DATA: 'Dataset', DBASE: 'Online database', DICT: 'Dictionary', EBOOK: 'Electronic book',
    ECHAP: 'Electronic book section', EDBOOK: 'Edited book', EJOUR: 'Electronic article', ELEC: 'Web page',
    ENCYC: 'Encyclopedia', EQUA: 'Equation', FIGURE: 'Figure', GEN: 'Generic', GOVDOC: 'Government document',
    GRANT: 'Grant', GRNT: 'Grant', HEAR: 'Hearing', ICOMM: 'Internet communication', INPR: 'In press',
    INTV: 'Interview', JFULL: 'Journal (full)', JOUR: 'Journal article', LEGAL: 'Legal rule', MANSCPT: 'Manuscript',
    MAP: 'Map', MGZN: 'Magazine article', MPCT: 'Film or broadcast', MULTI: 'Online multimedia', MUSIC: 'Music',
    NEWS: 'Newspaper article', PAMP: 'Pamphlet', PAT: 'Patent', PCOMM: 'Personal communication', PREPRINT: 'Preprint',
    PODCAST: 'Podcast', PRESS: 'Press release', RPRT: 'Report', SER: 'Serial', SLIDE: 'Slide', SOUND: 'Sound recording',
    STAND: 'Standard', STAT: 'Statute', STD: 'Generic', THES: 'Thesis', UNBILL: 'Unenacted bill',
    UNPB: 'Unpublished work', UNPD: 'Unpublished work', VIDEO: 'Video recording',
  }),
);
