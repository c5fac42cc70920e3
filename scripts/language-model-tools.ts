/**
 * Writes the tools for language models into `package.json`, where VS Code reads them, from their definitions:
 *
 *   node --import=tsx scripts/language-model-tools.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from '../src/tools/catalog.js';
import { inputSchemaOf, type ToolDefinition } from '../src/tools/tool.js';

const file = path.join(import.meta.dirname ?? __dirname, '../package.json');

/** The tools as `contributes.languageModelTools` has them. */
export function contributedTools(): object[] {
  return TOOLS.map(contributedTool);
}

function contributedTool(definition: ToolDefinition): object {
  const { name, title, description } = definition;
  return {
    name,
    displayName: title,
    modelDescription: description,
    toolReferenceName: name.replace('quoin_', '').replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    canBeReferencedInPrompt: true,
    icon: '$(quote)',
    userDescription: `${title} in the Quoin library.`,
    tags: ['quotations', 'sources'],
    inputSchema: inputSchemaOf(definition),
  };
}

if (
  process.argv[1] !== undefined &&
  path.resolve(process.argv[1]) === path.join(path.dirname(file), 'scripts/language-model-tools.ts')
) {
  const manifest: { contributes: Record<string, unknown> } = JSON.parse(readFileSync(file, 'utf8'));
  manifest.contributes.languageModelTools = contributedTools();
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
