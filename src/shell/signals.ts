const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that is aborted when somebody presses Ctrl-C or the system asks the program to end (on Windows: Ctrl-C and
 * closing the window). The second time the program ends at once, with exit code 130. `release` gives the signals back.
 */
export function stopOnSignals(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  const release = (): void => {
    for (const name of SIGNALS) process.off(name, stop);
  };
  return { signal: controller.signal, release };
}
