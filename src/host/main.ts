/**
 * The worker of the library. A browser starts the workers of an extension as scripts, which cannot have parts in common with others;
 * so the script only loads the module that does.
 */
import { scope } from '../worker/scope.js';
import { loadProgramIn } from './program-loader.js';

loadProgramIn(scope);
