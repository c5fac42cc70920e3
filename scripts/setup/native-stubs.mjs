import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * VS Code's log writer, as its server uses it: the native one would have to be compiled, and a machine with nothing but
 * Node has no compiler. Without one the extension host does not start.
 */
const SPDLOG = `
const fs = require('node:fs');
const path = require('node:path');
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(type, name, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.stream = fs.createWriteStream(file, { flags: 'a' });
    // A log that cannot be written is no reason to stop what writes it.
    this.stream.on('error', () => {});
    this.level = 2;
    this.raw = false;
  }
  write(level, message) {
    if (level < this.level) return;
    this.stream.write(this.raw ? message : new Date().toISOString() + ' [' + LEVELS[level] + '] ' + message + '\\n');
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() { this.stream.end(); }
}
LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) { this.write(level, message); };
});
const create = async (name, file) => new Logger('rotating', name, file);
// One by one, as the importing side finds exports by their form.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;

/** Ends an extension host whose server has died; the extension host also looks for itself, every second. */
const WATCHDOG = `
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`;

/**
 * Puts plain JavaScript in the place of the two native modules without which VS Code's server does not work.
 *
 * @param {string} modules the `node_modules` of VS Code's server
 */
export function writeNativeStubs(modules) {
  writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), SPDLOG);
  writeFileSync(path.join(modules, '@vscode/native-watchdog/index.js'), WATCHDOG);
}
