import { collectionsIn } from './check/collections.js';
import { measureVerdicts } from './models/verdicts.js';
async function main() { for (const from of collectionsIn('../shared/data', 7)) { if (from.name !== (process.argv[2] ?? from.name)) continue; const r = await measureVerdicts(from, 120, 7, (w) => console.log('W', w)); console.log(from.name, JSON.stringify(r)); } }
void main();
