import childProcess, { type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { commands } from 'vscode';

/** A message between the client and the language server. */
export interface Passed {
  readonly to: 'server' | 'client';
  readonly method: string;
  /** Whether it wants an answer. */
  readonly request: boolean;
}

interface Wire {
  readonly passed: Passed[];
  readonly messages: EventEmitter;
}

const KEY = Symbol.for('hegao.wire');

/** All that has passed since the server was started: the client starts it by `fork`, in the process that runs the tests. */
const wire = ((globalThis as Record<symbol, unknown>)[KEY] ??= tapped()) as Wire;

/**
 * Starts the server again if it was started before anybody listened, as it is where a text stands open when the window
 * comes up.
 */
export async function listening(): Promise<void> {
  if (wire.passed.length === 0) await commands.executeCommand('hegao.restart');
}

/** How many messages have passed, to tell those that follow: `since(mark())` is empty. */
export function mark(): number {
  return wire.passed.length;
}

export function since(marked: number): readonly Passed[] {
  return wire.passed.slice(marked);
}

/** Resolves when no message has passed for so many milliseconds. */
export function silence(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      wire.messages.off('message', again);
      resolve();
    };
    let timer = setTimeout(end, milliseconds);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    wire.messages.on('message', again);
  });
}

function tapped(): Wire {
  const made: Wire = { passed: [], messages: new EventEmitter() };
  const fork = childProcess.fork.bind(childProcess);
  const record = (to: Passed['to'], message: unknown): void => {
    const { method, id } = message as { readonly method?: string; readonly id?: unknown };
    if (method === undefined) return;
    made.passed.push({ to, method, request: id !== undefined });
    made.messages.emit('message');
  };
  const tap = (child: ChildProcess): ChildProcess => {
    const send = child.send.bind(child) as (...args: readonly unknown[]) => boolean;
    Object.assign(child, {
      send: (...args: readonly unknown[]) => {
        record('server', args[0]);
        return send(...args);
      },
    });
    return child.on('message', (message) => {
      record('client', message);
    });
  };
  childProcess.fork = ((...args: Parameters<typeof fork>) => tap(fork(...args))) as typeof fork;
  return made;
}
