/**
 * Writes the tools for language models into `package.json`, where VS Code reads them, and what it shows of them in English into
 * `package.nls.json`, from their definitions:
 *
 *   node --import=tsx scripts/language-model-tools.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from '../src/tools/catalog.js';
import { inputSchemaOf, type ToolDefinition } from '../src/tools/tool.js';

const root = path.join(import.meta.dirname ?? __dirname, '..');

/** The tools as `contributes.languageModelTools` has them. */
export function contributedTools(): object[] {
  return TOOLS.map(contributedTool);
}

/** What the editor shows of the tools, by their keys in `package.nls.json`. */
export function textsOfTools(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TOOLS.flatMap(({ name, title, summary }) => [
      [`tool.${referenceOf(name)}.displayName`, title],
      [`tool.${referenceOf(name)}.userDescription`, summary],
    ]),
  );
}

function contributedTool(definition: ToolDefinition): object {
  const { name, description } = definition;
  return {
    name,
    displayName: `%tool.${referenceOf(name)}.displayName%`,
    modelDescription: description,
    toolReferenceName: referenceOf(name),
    canBeReferencedInPrompt: true,
    icon: '$(quote)',
    userDescription: `%tool.${referenceOf(name)}.userDescription%`,
    tags: ['quotations', 'sources'],
    inputSchema: inputSchemaOf(definition),
  };
}

/** How a prompt names a tool. */
function referenceOf(name: string): string {
  return name.replace('quoin_', '').replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

function change<T>(name: string, changed: (content: T) => T): void {
  const file = path.join(root, name);
  writeFileSync(file, `${JSON.stringify(changed(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
}

if (
  process.argv[1] !== undefined &&
  path.resolve(process.argv[1]) === path.join(root, 'scripts/language-model-tools.ts')
) {
  change('package.json', (manifest: { contributes: object }) => ({
    ...manifest,
    contributes: { ...manifest.contributes, languageModelTools: contributedTools() },
  }));
  change('package.nls.json', (texts: object) => ({ ...texts, ...textsOfTools() }));
}
