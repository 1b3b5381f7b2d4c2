/** Bytes that are fetched as they are asked for. A negative start counts from the end. */
export interface RandomAccess {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer> | ArrayBuffer;
}
