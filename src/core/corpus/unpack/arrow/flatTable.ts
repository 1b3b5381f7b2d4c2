/**
 * A table of FlatBuffers, read within its bytes: every offset and every count is compared with them.
 *
 * @see https://flatbuffers.dev/internals/
 */
export class FlatTable {
  private constructor(
    readonly view: DataView,
    private readonly start: number,
  ) {}

  /** The table that the offset at a place leads to. @throws {RangeError} where it lies outside the bytes */
  static at(bytes: Uint8Array, place: number): FlatTable {
    return FlatTable.behind(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), place);
  }

  private static behind(view: DataView, place: number): FlatTable {
    const table = new FlatTable(view, place + view.getInt32(place, true));
    table.slots();
    return table;
  }

  /** Where the table's list of slots is, and how many bytes it has. */
  private slots(): readonly [at: number, bytes: number] {
    const at = this.start - this.view.getInt32(this.start, true);
    return [at, this.view.getUint16(at, true)];
  }

  /** Where the value of a slot is; 0 where there is none. */
  private place(slot: number): number {
    const [at, bytes] = this.slots();
    const entry = 4 + 2 * slot;
    const offset = entry < bytes ? this.view.getInt16(at + entry, true) : 0;
    return offset && this.start + offset;
  }

  byte(slot: number): number {
    const place = this.place(slot);
    return place && this.view.getUint8(place);
  }

  long(slot: number): bigint {
    const place = this.place(slot);
    return place ? this.view.getBigInt64(place, true) : 0n;
  }

  table(slot: number): FlatTable | undefined {
    const place = this.place(slot);
    return place ? FlatTable.behind(this.view, place) : undefined;
  }

  /** Where each entry of a vector is. @throws {Error} where more are claimed than there are bytes for */
  vector(slot: number, bytesEach: number): number[] {
    const place = this.place(slot);
    if (!place) return [];
    const start = place + this.view.getInt32(place, true);
    const count = this.view.getInt32(start, true);
    if (!(count >= 0 && start + 4 + count * bytesEach <= this.view.byteLength)) {
      throw new Error(`${count} entries in ${this.view.byteLength} bytes`);
    }
    return Array.from({ length: count }, (_, entry) => start + 4 + entry * bytesEach);
  }

  /** The tables that a vector of offsets leads to. */
  tables(slot: number): FlatTable[] {
    return this.vector(slot, 4).map((place) => FlatTable.behind(this.view, place));
  }
}
