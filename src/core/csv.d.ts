/** Bundlers and test runners give a file's text for its name with `?raw`. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
