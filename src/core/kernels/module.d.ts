/** The compiled module of src/kernels, which scripts/kernels.mjs makes. */
declare module 'virtual:kernels' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
