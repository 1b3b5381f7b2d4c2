import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ATLAS_FILES } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { checkTables } from '#core/atlas/tables/tableFile';
import { formatTour, NO_TOUR, parseTour, TOUR_FILE, type Tour } from '#core/atlas/tour';
import { CorpuscopeError } from '#core/errors';
import { openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { builtSite } from '../builtSite.ts';
import { stageFolder } from '../folder/staging.ts';
import { unwritable } from '../systemError.ts';
import { oneLine } from '../terminal.ts';

interface SiteFlags {
  readonly out: string;
  readonly tour?: string;
  readonly json?: true;
}

/** Folder of the atlas within the site, as the page asks for it. */
const ATLAS = 'atlas';
/** GitHub Pages leaves out what begins with `_` where this file is missing. */
const NO_JEKYLL = '.nojekyll';
/** What an earlier site has, with an atlas or without. */
const MARKERS = ['index.html', 'before-paint.js', NO_JEKYLL];

/** Web hosts compress by themselves; compressed copies are for `corpuscope serve`. */
const isPlain = (path: string) => !/\.(?:br|gz)$/.test(path);

export function siteCommand(): Command {
  return new Command('site')
    .description(
      "Writes the dashboard as files for any web host: over an atlas, or alone, as a page that opens people's own files.",
    )
    .argument('[DIR]', 'folder of the atlas; without it the page opens with the choice of files')
    .requiredOption('--out <DIR>', 'folder of the site')
    .option(
      '--tour <FILE>',
      'a tour that the page saved, to be offered to visitors; else the tour.json of DIR, if there is one',
    )
    .option('--json', 'print a machine-readable summary')
    .action(async (atlas: string | undefined, { out, tour, json }: SiteFlags) => {
      const papers = atlas === undefined ? null : await papersOf(atlas);
      writeSite(
        out,
        atlas,
        atlas === undefined ? NO_TOUR : readTour(tour ?? join(atlas, TOUR_FILE), tour !== undefined),
      );
      const bytes = bytesBelow(out);
      const what = papers === null ? 'without an atlas' : `over ${papers} papers`;
      console.log(
        json
          ? JSON.stringify({ site: out, papers, bytes })
          : oneLine(
              `The dashboard ${what} is in ${out} (${(bytes / 2 ** 20).toFixed(1)} MB): put the folder on any web host.`,
            ),
      );
    });
}

/** How many papers an atlas has, once it is known to be whole. */
async function papersOf(atlas: string): Promise<number> {
  const folder = openAtlasDirectory(atlas);
  const manifest = await readManifest(folder);
  await checkTables(folder, manifest);
  return manifest.counts.papers;
}

/** Writes the page, and the atlas if there is one; the atlas of an earlier site in the same place goes. */
function writeSite(out: string, atlas: string | undefined, tour: Tour): void {
  const site = builtSite();
  const page = readdirSync(site).filter((entry) => !entry.startsWith('.') && isPlain(entry));
  const staging = stageFolder(out, { name: 'site', markers: MARKERS, files: [...page, ATLAS, NO_JEKYLL] });
  try {
    for (const entry of page) {
      cpSync(join(site, entry), join(staging.directory, entry), { recursive: true, filter: isPlain });
    }
    if (atlas !== undefined) {
      for (const file of ATLAS_FILES) cpSync(join(atlas, file), join(staging.directory, ATLAS, file));
      writeFileSync(join(staging.directory, ATLAS, TOUR_FILE), formatTour(tour));
    }
    writeFileSync(join(staging.directory, NO_JEKYLL), '');
    staging.commit();
  } catch (cause) {
    staging.abandon();
    throw unwritable('site', out, cause);
  }
}

/** @param asked whether the file must be there */
function readTour(path: string, asked: boolean): Tour {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (cause) {
    if (!asked) return NO_TOUR;
    throw new CorpuscopeError('the tour cannot be read', { where: path, fix: 'check the name', cause });
  }
  return parseTour(content, path);
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
