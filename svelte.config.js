import adapter from '@sveltejs/adapter-static';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const SITE = 'build/site';

/** Writes a list of the code beside it: a page that has rested fetches what it may need later. */
function listed(/** @type {import('@sveltejs/kit').Adapter} */ inner) {
  return {
    ...inner,
    async adapt(/** @type {import('@sveltejs/kit').Builder} */ builder) {
      await inner.adapt(builder);
      const files = readdirSync(join(SITE, '_app/immutable'), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:js|css|ttf|wasm)$/.test(file))
        .map((file) => `_app/immutable/${file.replaceAll('\\', '/')}`)
        .sort();
      writeFileSync(join(SITE, '_app/files.json'), JSON.stringify(files));
    },
  };
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: listed(adapter({ pages: SITE, assets: SITE, precompress: true })),
    paths: { relative: true },
    files: { assets: 'static' },
    /**
     * The page runs its own code and asks its own host, nothing else. Written into the page as <meta>, which any web host serves;
     * `corpuscope serve` sends the same as a header.
     */
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        // WebAssembly: the build's hot loops.
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // One attribute, word for word: that of the element in which SvelteKit tells screen readers of another page.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        // Figures on their way to PNG.
        'img-src': ['self', 'blob:', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'require-trusted-types-for': ['script'],
        // Svelte's templates, and the one worker.
        'trusted-types': ['svelte-trusted-html', 'corpuscope-worker'],
      },
    },
  },
};
