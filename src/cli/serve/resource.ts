import type { Readable } from 'node:stream';
import type { ByteRange } from './byteRange.ts';

/** Something that can be sent: its bytes, and what is known of them before. */
export interface Resource {
  readonly type: string;
  readonly size: number;
  /** Changes with the bytes. Quoted, as the header has it. */
  readonly etag: string;
  readonly cacheControl: string;
  /** Of the bytes as they are stored, such as `br`; null where they are as they are. */
  readonly encoding: string | null;
  /** Whether another request may be answered with the same content in another encoding. */
  readonly negotiated: boolean;
  /** Null: nothing is allowed to what is sent. */
  readonly policy: string | null;
  open(range: ByteRange): Readable;
  /** Lets go of what a resource holds that is not sent. */
  close(): Promise<void>;
}
