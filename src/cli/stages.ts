import type { Progress } from '#core/types';

export interface StageClock {
  onProgress(progress: Progress): void;
  seconds(): Record<string, number>;
}

/** Seconds spent in each stage, told from the progress reports: a stage lasts from its first report to the next stage's. */
export function stageClock(): StageClock {
  const spent = new Map<string, number>();
  let current: string | null = null;
  let since = performance.now();
  const stop = () => {
    const now = performance.now();
    if (current !== null) spent.set(current, (spent.get(current) ?? 0) + (now - since) / 1000);
    since = now;
  };
  return {
    onProgress({ stage }) {
      if (stage === current) return;
      stop();
      current = stage;
    },
    seconds() {
      stop();
      return Object.fromEntries([...spent].map(([stage, value]) => [stage, Math.round(value * 1000) / 1000]));
    },
  };
}
