import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '#core/corpus/decode';
import { formatOf } from '#core/corpus/formats/formats';

/** Real exports of other people's tools, beside the checkout; not part of the project. */
const SAMPLES = new URL('../../../../shared/importer-samples/', import.meta.url);

/** Why a record of a sample has nothing to show: no title and no abstract, in words that say what it holds instead. */
const EMPTY = 'neither title nor abstract';

/** File, format, records as a person counts them in the file, and how many of them are not papers, by reason. */
type Sample = readonly [file: string, format: string, records: number, rejected?: Readonly<Record<string, number>>];

const RIS: readonly Sample[] = [
  ['rispy/example_basic.ris', 'RIS', 1],
  ['rispy/example_bom.ris', 'RIS', 1, { [EMPTY]: 1 }], // a DOI alone
  ['rispy/example_custom_list_tags.ris', 'RIS', 1, { [EMPTY]: 1 }], // authors and ISSNs
  ['rispy/example_empty_tag.ris', 'RIS', 1],
  ['rispy/example_extraneous_data.ris', 'RIS', 2],
  ['rispy/example_full.ris', 'RIS', 2],
  ['rispy/example_full_without_whitespace.ris', 'RIS', 2],
  ['rispy/example_full_write.ris', 'RIS', 2],
  ['rispy/example_multi_unknown_tags.ris', 'RIS', 1],
  ['rispy/example_multiline.ris', 'RIS', 3], // abstracts without titles
  ['rispy/example_single_unknown_tag.ris', 'RIS', 1],
  ['rispy/example_starting_newlines.ris', 'RIS', 1],
  ['rispy/example_urls.ris', 'RIS', 4],
  ['rispy/example_utf_chars.ris', 'RIS', 1],
  ['rispy/example_wos.ris', 'Web of Science plain text', 2],
  ['asreview/_baseline.ris', 'RIS', 100],
  ['asreview/baseline_empty_values.ris', 'RIS', 4],
  ['asreview/baseline_reference_types.ris', 'RIS', 61, { [EMPTY]: 61 }], // a type and at most a note each
  ['asreview/baseline_tag-notes.ris', 'RIS', 12, { [EMPTY]: 11 }], // notes, the first with a title
  ['asreview/baseline_tag-notes_labels.ris', 'RIS', 32],
  ['asreview/baseline_tag-notes_zotero.ris', 'RIS', 4],
  ['asreview/baseline_tag_and_field_definitions.ris', 'RIS', 1], // a tag stands behind its ER
  ['asreview/baseline_tag_and_field_definitions_lists.ris', 'RIS', 1, { [EMPTY]: 1 }],
  ['asreview/baseline_zotero.ris', 'RIS', 100],
  ['asreview/embase.ris', 'RIS', 6],
  ['asreview/faulty_year.ris', 'RIS', 1],
  ['asreview/ovid_psycinfo.ris', 'RIS', 6],
  ['asreview/ovid_zotero.ris', 'RIS', 6],
  ['asreview/proquest.ris', 'RIS', 6],
  ['asreview/pubmed_endnote.txt', 'RIS', 6],
  ['asreview/pubmed_zotero.ris', 'RIS', 6],
  ['asreview/ris_issue_1099.txt', 'RIS', 7],
  ['asreview/ris_issue_992.txt', 'RIS', 19],
  ['asreview/ris_many_authors.ris', 'RIS', 1],
  ['asreview/scopus.ris', 'RIS', 6],
  ['asreview/web_of_science.txt', 'RIS', 10],
];

const bib = (name: string) => `citation-js/plugin-bibtex__test__${name}`;

const BIBTEX: readonly Sample[] = [
  [bib('input__a_complete_article.bib'), 'BibTeX', 1],
  [bib('input__a_complete_book.bib'), 'BibTeX', 1],
  [bib('input__a_complete_booklet.bib'), 'BibTeX', 1],
  [bib('input__a_complete_inbook.bib'), 'BibTeX', 1],
  [bib('input__a_complete_incollection.bib'), 'BibTeX', 1],
  [bib('input__a_complete_inproceedings.bib'), 'BibTeX', 1],
  [bib('input__a_complete_manual.bib'), 'BibTeX', 1],
  [bib('input__a_complete_mastersthesis.bib'), 'BibTeX', 1],
  [bib('input__a_complete_misc.bib'), 'BibTeX', 1],
  [bib('input__a_complete_phdthesis.bib'), 'BibTeX', 1],
  [bib('input__a_complete_proceedings.bib'), 'BibTeX', 1],
  [bib('input__a_complete_techreport.bib'), 'BibTeX', 1],
  [bib('input__a_complete_unpublished.bib'), 'BibTeX', 1],
  [bib('input__authors_with_non-ASCII_characters.bib'), 'BibTeX', 1, { [EMPTY]: 1 }], // authors alone
  [bib('input__commands.bib'), 'BibTeX', 5],
  [bib('input__crossref.bib'), 'BibTeX', 6, { [EMPTY]: 1 }], // an article of which only the journal is known
  [bib('input__date-range.bib'), 'BibTeX', 1, { [EMPTY]: 1 }], // a date alone
  [bib('input__different_delimiters.bib'), 'BibTeX', 2],
  [bib('input__escaped_and.bib'), 'BibTeX', 2, { [EMPTY]: 2 }], // authors alone
  [bib('input__escaped_characters.bib'), 'BibTeX', 2],
  [bib('input__howpublished.bib'), 'BibTeX', 1],
  [bib('input__langid.bib'), 'BibTeX', 1],
  [bib('input__literals.bib'), 'BibTeX', 1, { [EMPTY]: 1 }], // author and year
  [bib('input__math.bib'), 'BibTeX', 1],
  [bib('input__nameparts.bib'), 'BibTeX', 8, { [EMPTY]: 8 }], // authors alone
  [bib('input__one_simple_entry.bib'), 'BibTeX', 1],
  [bib('input__orcid.bib'), 'BibTeX', 1],
  [bib('input__rich_text.bib'), 'BibTeX', 7, { [EMPTY]: 1 }], // one has the title of its book alone
  [bib('input__string_and_preamble.bib'), 'BibTeX', 1],
  [bib('input__unicode_and_capitalized_types.bib'), 'BibTeX', 1],
  [bib('input__uppercase_and.bib'), 'BibTeX', 1],
  [bib('input__uri.bib'), 'BibTeX', 3, { [EMPTY]: 3 }], // links alone
  [bib('input__whitespace_and_unknown_fields.bib'), 'BibTeX', 1],
  [bib('input__year_and_month_with_date.bib'), 'BibTeX', 1, { [EMPTY]: 1 }], // dates alone
  [bib('input__year_and_month_without_date.bib'), 'BibTeX', 1, { [EMPTY]: 1 }], // a date alone
  [bib('mapping__biblatex-input.bib'), 'BibTeX', 28],
  [bib('mapping__biblatex-output.bib'), 'BibTeX', 28],
  [bib('mapping__bibtex-input.bib'), 'BibTeX', 16],
  [bib('mapping__bibtex-output.bib'), 'BibTeX', 16],
  [bib('output__ascii_escapes.bib'), 'BibTeX', 1],
  [bib('output__complex_title.bib'), 'BibTeX', 3],
  [bib('output__editor.bib'), 'BibTeX', 1],
  [bib('output__invalid_rich_text_title.bib'), 'BibTeX', 1],
  [bib('output__label.bib'), 'BibTeX', 7, { [EMPTY]: 7 }], // keys alone
  [bib('output__list_with_and.bib'), 'BibTeX', 1],
  [bib('output__no_type.bib'), 'BibTeX', 1],
  [bib('output__orcid.bib'), 'BibTeX', 1],
  [bib('output__plain_text.bib'), 'BibTeX', 1],
  [bib('output__rich_text_title.bib'), 'BibTeX', 4],
  [bib('output__safe_labels.bib'), 'BibTeX', 1],
  [bib('output__unicode_escapes.bib'), 'BibTeX', 4],
  [bib('input__multiple_entries.txt'), 'Bib.TXT', 2],
  [bib('input__one_simple_entry.txt'), 'Bib.TXT', 1],
  [bib('input__whitespace.txt'), 'Bib.TXT', 1],
  [bib('output__simple.txt'), 'Bib.TXT', 1],
  [bib('input__nothing.txt'), 'Bib.TXT', 2, { [EMPTY]: 1 }], // the first a key without a field
];

const XML: readonly Sample[] = [
  ['pubmed/pubmed-29768149.xml', 'PubMed XML', 1],
  ['arxiv-atom/arxiv_response.xml', 'Atom (arXiv)', 2],
];

const ALL: readonly Sample[] = [...RIS, ...BIBTEX, ...XML];

describe.skipIf(!existsSync(SAMPLES))('the samples of other tools are read to the count of a person', () => {
  for (const [file, format, records, rejected = {}] of ALL)
    test(`${file} is ${format} with ${records} records`, () => {
      const text = decode(basename(file), readFileSync(new URL(file, SAMPLES)));
      const reader = formatOf(text);
      expect(reader.name).toBe(format);
      const found = [...reader.read(text)];
      expect(found).toHaveLength(records);
      const reasons: Record<string, number> = {};
      for (const record of found) {
        const reason =
          record.kind === 'broken' ? record.reason : record.title.trim() || record.abstract.trim() ? '' : EMPTY;
        if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
      }
      expect(reasons).toEqual(rejected);
    });
});
