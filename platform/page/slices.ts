// Work in pauses: a generator is run while the page is idle, never longer than a slice, and not while the tab is hidden.

/** Longest slice. A person notices 50; a quarter of it leaves room for a slow step. */
const SLICE_MS = 12;

/** Runs `steps` to its end in idle slices. Rejects with what a step throws. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    await nextIdle();
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** Resolves when the tab is visible and the browser idle; at once where there is neither (the command line). */
export async function nextIdle(): Promise<void> {
  await visible();
  if (typeof requestIdleCallback === 'undefined') return;
  await new Promise<void>((resolve) => {
    // A page that is never idle still gets its reading after a while.
    requestIdleCallback(() => resolve(), { timeout: 2000 });
  });
}

/** Resolves once the tab is visible. */
export function visible(): Promise<void> {
  if (typeof document === 'undefined' || document.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
  });
}
