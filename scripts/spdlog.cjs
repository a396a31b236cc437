/**
 * Stands in for @vscode/spdlog, the native part that writes VS Code's logs, on hosts that are installed without a compiler.
 * It has what VS Code calls of it: one line a message, written at once.
 *
 * Example: a line of remoteexthost.log is `2025-03-01 09:00:00.000 [error] Cannot read properties of undefined`.
 */
'use strict';

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

/** In spdlog's order; its own name for `warn` in a line is `warning`. */
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #least = LEVELS.indexOf('info');
  #formatted = true;

  constructor(_type, _name, file) {
    this.#file = file;
  }

  /** A level as its index; one above all of them is off. */
  setLevel(level) {
    this.#least = level;
  }

  /** From now on a message is written as it is, with no line end but its own. */
  clearFormatters() {
    this.#formatted = false;
  }

  setPattern() {}
  flush() {}
  drop() {}

  write(level, message) {
    if (level < this.#least) return;
    const name = LEVELS[level] === 'warn' ? 'warning' : LEVELS[level];
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#formatted ? `${time} [${name}] ${message}\n` : message);
  }
}

for (const [level, name] of LEVELS.entries()) {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
}

async function create(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('', name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
