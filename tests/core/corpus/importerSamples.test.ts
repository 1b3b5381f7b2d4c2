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

const ALL: readonly Sample[] = [...RIS];

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
