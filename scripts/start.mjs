// @ts-check
/** `npm start`: the atlas of the seeds, built where it is missing or stale, and the dashboard over it. */
process.argv.splice(2, 0, 'serve', 'seeds');
await import('./corpuscope.mjs');
