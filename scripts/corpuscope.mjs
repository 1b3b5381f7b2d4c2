#!/usr/bin/env node
// @ts-check
/** The command line, built first where its sources are newer. */
import { createRequire } from 'node:module';
import { ensureBuilt } from './build.mjs';

await ensureBuilt('cli');
if (['serve', 'site'].includes(process.argv[2] ?? '')) await ensureBuilt('site');
if (['export', 'report'].includes(process.argv[2] ?? '')) await ensureBuilt('figures');
createRequire(import.meta.url)('../build/cli/main.js');
