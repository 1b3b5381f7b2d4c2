import { checkRows } from './batches.ts';
import { FlatTable } from './flatTable.ts';

/** Slots of FlatBuffers tables, from Arrow's Message.fbs, Schema.fbs and File.fbs. */
const MESSAGE = { headerType: 1, header: 2, bodyLength: 3 };
const SCHEMA = { fields: 1, metadata: 2 };
const FIELD = { typeId: 2, type: 3, dictionary: 4, children: 5, metadata: 6 };
const UNION = { typeId: 14, typeIds: 1 };
const RECORD_BATCH = { nodes: 1, buffers: 2, variadic: 4 };
const DICTIONARY_BATCH = { data: 1 };
const FOOTER = { schema: 1, dictionaries: 2, batches: 3, metadata: 4 };
const HEADER = { schema: 1, dictionaryBatch: 2, recordBatch: 3 };

/** Types whose values have a length each, or a number of their own: lists, maps and views of lists. */
const LISTS = [12, 16, 17, 21, 25, 26];

const MAGIC = 'ARROW1';
/** Bytes of an entry of a vector: of an offset, of a number, of a node or buffer, of a block of the footer. */
const BYTES = { offset: 4, number: 8, node: 16, block: 24 };

/**
 * Walks over the messages of an Arrow file or stream before they are decoded, and compares each count and each offset with the bytes that
 * are there. The library that decodes believes them: four bytes can claim two billion entries.
 *
 * @throws {Error} where a count or an offset does not hold
 * @see https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc
 */
export function checkMessages(bytes: Uint8Array): void {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC) checkFile(bytes);
  else for (let at = 0; at + 4 <= bytes.length;) at = checkMessage(bytes, at) ?? bytes.length;
}

function checkFile(bytes: Uint8Array): void {
  const end = bytes.length - MAGIC.length - 4;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(end, true);
  if (!(length > 0 && length <= end)) throw new Error('the footer lies outside');
  const footer = FlatTable.at(bytes, end - length);
  footer.vector(FOOTER.metadata, BYTES.offset);
  const schema = footer.table(FOOTER.schema);
  if (schema) checkSchema(schema);
  for (const slot of [FOOTER.dictionaries, FOOTER.batches]) {
    for (const block of footer.vector(slot, BYTES.block))
      checkMessage(bytes, Number(footer.view.getBigInt64(block, true)));
  }
}

/** @returns where the next message begins; null where there is none */
function checkMessage(bytes: Uint8Array, start: number): number | null {
  if (!(start >= 0 && start + 4 <= bytes.length)) throw new Error('a message lies outside');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = start + 4;
  let length = view.getInt32(start, true);
  if (length === -1) {
    if (at + 4 > bytes.length) return null;
    length = view.getInt32(at, true);
    at += 4;
  }
  if (length === 0) return null;
  if (!(length > 0 && at + length <= bytes.length)) throw new Error('a message ends too early');
  const message = FlatTable.at(bytes.subarray(at, at + length), 0);
  checkHeader(message, bytes.length);
  return at + length + Math.max(0, Number(message.long(MESSAGE.bodyLength)));
}

function checkHeader(message: FlatTable, bytes: number): void {
  const header = message.table(MESSAGE.header);
  if (!header) return;
  switch (message.byte(MESSAGE.headerType)) {
    case HEADER.schema:
      return checkSchema(header);
    case HEADER.recordBatch:
      return checkRecordBatch(header, bytes);
    case HEADER.dictionaryBatch: {
      const data = header.table(DICTIONARY_BATCH.data);
      if (data) checkRecordBatch(data, bytes);
    }
  }
}

function checkRecordBatch(batch: FlatTable, bytes: number): void {
  for (const node of batch.vector(RECORD_BATCH.nodes, BYTES.node)) {
    checkRows(Number(batch.view.getBigInt64(node, true)), bytes);
  }
  batch.vector(RECORD_BATCH.buffers, BYTES.node);
  batch.vector(RECORD_BATCH.variadic, BYTES.number);
}

function checkSchema(schema: FlatTable): void {
  schema.vector(SCHEMA.metadata, BYTES.offset);
  // Fields may share children: as many as there are bytes are looked at, not as many as there are ways to them.
  const pending = schema.tables(SCHEMA.fields);
  let left = schema.view.byteLength;
  for (let field = pending.pop(); field; field = pending.pop()) {
    if (left-- === 0) throw new Error('fields lie in one another');
    field.vector(FIELD.metadata, BYTES.offset);
    // Entries of a dictionary are taken out before anybody can look at them.
    if (field.table(FIELD.dictionary) && LISTS.includes(field.byte(FIELD.typeId)))
      throw new Error('a dictionary of lists');
    if (field.byte(FIELD.typeId) === UNION.typeId) field.table(FIELD.type)?.vector(UNION.typeIds, BYTES.offset);
    pending.push(...field.tables(FIELD.children));
  }
}
