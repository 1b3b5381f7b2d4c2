/** An event of Chrome's trace: times in microseconds; `tdur` is time of the thread itself, whatever else the machine does. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Work of the page's main thread, in milliseconds of the thread. */
export interface MainThread {
  /** Of each task in the part of the trace between two marks. */
  tasks(from: string, to: string): number[];
  /** Of each task of that part in which a frame was drawn: beside the benchmark, which asks for every frame, the page asked for it too. */
  frames(from: string, to: string): number[];
}

/** Reads a trace of the categories {@link CATEGORIES}. Marks are those of `performance.mark`. */
export function readTrace(bytes: Uint8Array): MainThread {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const marks = new Map(
    traceEvents.filter(({ name }) => name.startsWith('bench:')).map((event) => [event.name, event] as const),
  );
  const own = [...marks.values()][0];
  if (!own) throw new Error('the trace has no marks of the benchmark');
  const main = traceEvents.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
  const tasks = main.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const drawn = main.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const between = (from: string, to: string) => {
    const [start, end] = [marks.get(from)?.ts ?? 0, marks.get(to)?.ts ?? Infinity];
    return tasks.filter(({ ts }) => ts >= start && ts < end);
  };
  const spent = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
  return {
    tasks: (from, to) => between(from, to).map(spent),
    frames: (from, to) =>
      between(from, to)
        .filter(({ ts, dur = 0 }) => drawn.filter((at) => at >= ts && at <= ts + dur).length > 1)
        .map(spent),
  };
}

export const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
