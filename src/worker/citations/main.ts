/** The worker that formats citations and reads bibliographies. */
import { scope } from '../scope.js';
import type { CitationRequest } from './protocol.js';
import { serveCitations } from './serve.js';

const answer = serveCitations((reply) => scope.postMessage(reply, []));
scope.addEventListener('message', ({ data }) => void answer(data as CitationRequest));
