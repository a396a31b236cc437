import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/**
 * Fences a request. It first lets the messages that have already come in pass, so that a cancellation or a newer text
 * is known before any work; then whatever the work throws becomes one log line and a harmless answer.
 */
export function fenced<P, R>(
  log: (line: string) => void,
  name: string,
  harmless: R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await work(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message).replace(/\s*\n\s*/g, ' ') : String(error)}`,
      );
      return harmless;
    }
  };
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
