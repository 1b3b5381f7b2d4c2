import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ATLAS_FILES, MANIFEST_FILE } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { checkTables } from '#core/atlas/tableFile';
import { openAtlasDirectory } from '../atlasDirectory.ts';
import { builtSite } from '../builtSite.ts';
import { stageFolder } from '../staging.ts';
import { unwritable } from '../systemError.ts';
import { oneLine } from '../terminal.ts';

interface SiteFlags {
  readonly out: string;
  readonly json?: true;
}

/** Folder of the atlas within the site, as the page asks for it. */
const ATLAS = 'atlas';
/** GitHub Pages leaves out what begins with `_` where this file is missing. */
const NO_JEKYLL = '.nojekyll';

/** Web hosts compress by themselves; compressed copies are for `corpuscope serve`. */
const isPlain = (path: string) => !/\.(?:br|gz)$/.test(path);

export function siteCommand(): Command {
  return new Command('site')
    .description('Writes the dashboard over an atlas as files for any web host.')
    .argument('<DIR>', 'folder of the atlas')
    .requiredOption('--out <DIR>', 'folder of the site')
    .option('--json', 'print a machine-readable summary')
    .action(async (atlas: string, { out, json }: SiteFlags) => {
      const folder = openAtlasDirectory(atlas);
      const manifest = await readManifest(folder);
      await checkTables(folder, manifest);
      const { counts } = manifest;
      const site = builtSite();
      const page = readdirSync(site).filter((entry) => !entry.startsWith('.') && isPlain(entry));
      const staging = stageFolder(out, {
        name: 'site',
        markers: ['index.html', join(ATLAS, MANIFEST_FILE)],
        files: [...page, ATLAS, NO_JEKYLL],
      });
      try {
        for (const entry of page) {
          cpSync(join(site, entry), join(staging.directory, entry), { recursive: true, filter: isPlain });
        }
        for (const file of ATLAS_FILES) cpSync(join(atlas, file), join(staging.directory, ATLAS, file));
        writeFileSync(join(staging.directory, NO_JEKYLL), '');
        staging.commit();
      } catch (cause) {
        staging.abandon();
        throw unwritable('site', out, cause);
      }
      const bytes = bytesBelow(out);
      console.log(
        json
          ? JSON.stringify({ site: out, papers: counts.papers, bytes })
          : oneLine(
              `The dashboard over ${counts.papers} papers is in ${out} (${(bytes / 2 ** 20).toFixed(1)} MB): put the folder on any web host.`,
            ),
      );
    });
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
