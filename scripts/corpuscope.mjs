#!/usr/bin/env node
// @ts-check
/** The command line, built first where its sources are newer. */
import { ensureBuilt } from './build.mjs';

await ensureBuilt('cli');
if (process.argv[2] === 'serve') await ensureBuilt('site');
await import(new URL('../build/cli/main.js', import.meta.url).href);
