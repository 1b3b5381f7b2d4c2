import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// `sveltekit()` takes no argument here: with one, Kit 2 ignores svelte.config.js.
export default defineConfig({ plugins: [sveltekit()] });
