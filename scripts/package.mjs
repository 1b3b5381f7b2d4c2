// @ts-check
/**
 * Builds what only the package has: the library with its types (build/library) and the charts as Svelte components (build/charts).
 * `npm pack` calls it; the command line and the dashboard are built by build.mjs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { build } from 'vite';
import { ensureBuilt, ROOT } from './build.mjs';
import { resolveImport } from './lint/imports.js';

process.chdir(ROOT);
process.env['NODE_ENV'] = 'production';
await ensureBuilt('cli', 'site', 'figures');
await build({ configFile: 'vite.library.config.ts', logLevel: 'warn' });
await bundleTypes();
await packCharts();

/** One file of types for the library, with those of the packages that are bundled in. */
async function bundleTypes() {
  const bundle = await rollup({
    input: 'src/library/index.ts',
    plugins: [
      dts({ tsconfig: 'tsconfig.json', respectExternal: true, compilerOptions: { noEmit: false, incremental: false } }),
    ],
  });
  await bundle.write({ file: 'build/library/index.d.ts', format: 'es' });
  await bundle.close();
}

/** The charts and what they import, with relative imports, as a Svelte package made in a folder of its own. */
async function packCharts() {
  const workshop = join(ROOT, '.svelte-kit/charts');
  rmSync(workshop, { recursive: true, force: true });
  const todo = ['src/lib/charts/index.ts'];
  for (const file of todo) {
    const text = readFileSync(file, 'utf8');
    const moved = text.replace(/(from\s+|import\(\s*|import\s+)'([#.][^']*)'/g, (whole, before, specifier) => {
      const target = resolveImport(ROOT, file, specifier);
      if (target === null) return whole;
      if (!todo.includes(target)) todo.push(target);
      const path = posix.relative(posix.dirname(file), target).replace(/\.ts$/, '.js');
      return `${before}'${path.startsWith('.') ? path : `./${path}`}'`;
    });
    const out = join(workshop, file);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, moved);
  }
  const compilerOptions = {
    strict: true,
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
  };
  writeFileSync(join(workshop, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  const exports = { './charts': './src/lib/charts/index.js' };
  writeFileSync(
    join(workshop, 'package.json'),
    JSON.stringify({ type: 'module', exports, peerDependencies: { svelte: '^5.0.0' } }),
  );
  const bin = join(ROOT, 'node_modules/@sveltejs/package/svelte-package.js');
  execFileSync(process.execPath, [bin, '--input', 'src', '--output', join(ROOT, 'build/charts')], {
    cwd: workshop,
    stdio: 'inherit',
  });
  rmSync(workshop, { recursive: true, force: true });
}
