import type { AtlasReader, Reading } from '#core/atlas/reading/readings';
import { UnpackedTexts, type PackedTexts } from '#core/atlas/tables/packedTexts';
import { findText } from '#core/atlas/tables/textIndex';
import type { Texts } from '#core/types';
import { explain, type Failure } from './failure.ts';

interface Here {
  readonly packed: Reading<'texts'>;
  readonly id: Texts;
  readonly title: Texts;
  readonly source: Texts;
}

/** Ids, titles and sources of all papers. While they are on their way each is empty; what shows one shows it when it is here. */
export class ShortTexts {
  failure = $state.raw<Failure | undefined>();
  #here = $state.raw<Here | undefined>();
  readonly id: Texts;
  readonly title: Texts;
  readonly source: Texts;

  constructor(
    private readonly reader: AtlasReader,
    papers: number,
  ) {
    const texts = (of: (here: Here) => Texts): Texts => ({
      length: papers,
      at: (row) => (this.#here ? of(this.#here).at(row) : row < papers ? '' : undefined),
    });
    this.id = texts(({ id }) => id);
    this.title = texts(({ title }) => title);
    this.source = texts(({ source }) => source);
  }

  /** Where a paper stands, by its id; undefined where there is none, or ids are on their way. */
  rowOf(id: string): number | undefined {
    return this.#here && findText(this.#here.packed.id, this.#here.packed.rowsById, id);
  }

  /** The packed ids; undefined while they are on their way. */
  get packedIds(): PackedTexts | undefined {
    return this.#here?.packed.id;
  }
  get packedTitles(): PackedTexts | undefined {
    return this.#here?.packed.title;
  }

  /** @throws where they cannot be read; who does not wait finds that in `failure` */
  async fetch(): Promise<void> {
    try {
      const packed = await this.reader.read('texts');
      this.#here = {
        packed,
        id: new UnpackedTexts(packed.id),
        title: new UnpackedTexts(packed.title),
        source: new UnpackedTexts(packed.source),
      };
    } catch (error) {
      this.failure = explain(error);
      throw error;
    }
  }
}
