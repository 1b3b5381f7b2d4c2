// @ts-check
/**
 * What a build warns of is a fault, but for two things: modules that are fetched later by one part of the page and at once by another, or all at once by the
 * charts without a browser, which are one bundle; and types that libraries import as values.
 *
 * @type {import('rollup').WarningHandlerWithDefault}
 */
export const onwarn = (warning, warn) => {
  if (warning.plugin === 'vite:reporter' || warning.code === 'UNUSED_EXTERNAL_IMPORT') return;
  warn(warning);
};
