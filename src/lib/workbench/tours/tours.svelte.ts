import { formatTour, NO_TOUR, parseTour, TOUR_FILE, type Tour, type TourStop } from '#core/atlas/tour';
import type { Manifest } from '#core/atlas/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { encodeRows } from '#lib/view/rowCode.ts';
import type { TourName, TourPlace } from '#lib/view/tourPlace.ts';
import type { View } from '#lib/view/view.ts';
import { formatView, LONGEST_PICKED, parseView } from '#lib/view/viewCodec.ts';
import { storageKey, type KeptText } from '../browserStorage.ts';
import { Kept } from '../kept.svelte.ts';
import type { KeptSets } from '../keptSets.svelte.ts';
import { guideOf } from './guide.ts';

/** The page, as far as a tour leads through it. */
interface Shown {
  readonly atlas: OpenAtlas;
  readonly view: View;
  readonly kept: KeptSets;
  go(change: Partial<View>): void;
}

/** Says that this browser was offered a guide: it is offered once. */
const OFFERED = 'corpuscope-guided';

/** The tours of an atlas: the guide that every page has, and saved views that came with the atlas or are a person's own. */
export class Tours {
  /** The tour that lies beside the atlas. */
  #served: Tour = $state.raw(NO_TOUR);
  /** A person's own, in its place. */
  readonly #own: Kept<Tour | null>;
  /** Whether the page shows the list of stops, to change them. */
  editing = $state(false);
  /** Whether a visitor is to be asked: never twice. */
  offered = $state(false);
  #fetched: Promise<void> | null = null;

  constructor(
    private readonly shown: Shown,
    private readonly storage: KeptText,
  ) {
    this.#own = new Kept(storage, tourKey(shown.atlas.manifest), {
      read: parsed,
      write: (tour) => tour && formatTour(tour),
    });
    this.offered = storage.getItem(OFFERED) === null;
  }

  /** The tour of saved views. */
  get saved(): Tour {
    return this.#own.value ?? this.#served;
  }
  /** Whether the person's own will be here at the next visit. */
  get kept(): boolean {
    return this.#own.kept;
  }
  /** Whether it is not the one that came with the atlas, or came with none. */
  get changed(): boolean {
    return this.#own.value !== null;
  }

  of(name: TourName): Tour {
    return name === 'guide' ? guideOf(this.shown.atlas) : this.saved;
  }

  /** Looks, once, for the tour that lies beside the atlas. A tour that cannot be read is as good as none: the atlas is what was asked for. */
  fetch(): Promise<void> {
    return (this.#fetched ??= this.#fetch().catch(() => undefined));
  }

  /** Goes to a stop. */
  async visit(place: TourPlace): Promise<void> {
    if (place.of === 'saved') await this.fetch();
    this.dismiss();
    this.show(this.of(place.of).stops[place.stop - 1]?.query ?? '', place);
  }

  /** Shows the view of a stop, as a step. */
  show(query: string, tour: TourPlace | null = null): void {
    this.shown.go({ ...parseView(query), tour });
  }

  /** The view that is shown, for a stop. Papers that were picked by hand are written out where they are not too many, so that another browser knows them. */
  shownQuery(): string {
    const { view, kept } = this.shown;
    const rows = view.picked && kept.rowsOf(view.picked);
    const picked = (rows && encodeRows(rows, LONGEST_PICKED)) || view.picked;
    return formatView({ ...view, picked, tour: null });
  }

  /** Asks no more. */
  dismiss(): void {
    this.offered = false;
    this.storage.setItem(OFFERED, 'yes');
  }

  take(tour: Tour): void {
    this.#own.change(() => tour);
  }

  add(stop: TourStop): void {
    this.#restop((stops) => [...stops, stop]);
  }

  change(at: number, change: Partial<TourStop>): void {
    this.#restop((stops) => stops.map((stop, i) => (i === at ? { ...stop, ...change } : stop)));
  }

  remove(at: number): void {
    this.#restop((stops) => stops.filter((_, i) => i !== at));
  }

  /** Puts a stop before or after its neighbour. */
  move(at: number, by: 1 | -1): void {
    this.#restop((before) => {
      const stops = [...before];
      const [stop] = stops.splice(at, 1);
      if (stop) stops.splice(Math.max(0, at + by), 0, stop);
      return stops;
    });
  }

  /** Gives up the person's own, for the one that came with the atlas, if any did. */
  forget(): void {
    this.#own.change(() => null);
  }

  #restop(make: (stops: readonly TourStop[]) => TourStop[]): void {
    this.#own.change((own) => {
      const tour = own ?? this.#served;
      return { ...tour, stops: make(tour.stops) };
    });
  }

  async #fetch(): Promise<void> {
    const file = await this.shown.atlas.folder.open(TOUR_FILE);
    if (file) this.#served = parseTour(new TextDecoder().decode(await file.slice(0, file.byteLength)), TOUR_FILE);
  }
}

/** Where a browser keeps a person's own tour of an atlas. */
export const tourKey = (manifest: Pick<Manifest, 'inputs'>): string => storageKey('tour', manifest);

/** The tour of a stored text; null where it is no such text. */
function parsed(text: string | null): Tour | null {
  try {
    return text === null ? null : parseTour(text, 'this browser');
  } catch {
    // Another program's text under our key, or an older version's: it is no tour.
    return null;
  }
}
