import assert from 'node:assert/strict';
import { readdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpError } from '@modelcontextprotocol/sdk/types.js';
import { createServer } from '../../../src/mcp/server.js';
import { TOOLS } from '../../../src/tools/catalog.js';
import { Program } from '../cli/program.js';

const ARTICLE = `---
id: harbour
title: Harbour to stay open
issued: 2024-03-05
---

“The stones are cheap,” said Omar Diaz, the harbour master. “The work is not.”
`;

/** Two outlets report what one speaker says about a missile, and another speaker speaks of something else. */
const MISSILE = {
  first:
    '---\nid: first\ntitle: Minister on missiles\nissued: 2024-04-01\n---\n\n“Nobody has told us to send the S-400 back to anyone,” said Vera Lindqvist, the defence minister.\n\n“The harbour needs stones,” said Omar Diaz.\n',
  second:
    '---\nid: second\ntitle: No return\nissued: 2024-04-02\n---\n\n“Nobody told us to send the S-400 back to anyone at all,” Vera Lindqvist said.\n',
};

/** The result of a call, as a client gets it. */
interface Answer {
  readonly isError?: boolean;
  readonly structuredContent: {
    readonly results: readonly Record<string, unknown>[];
    readonly [name: string]: unknown;
  };
  readonly content: readonly { readonly text: string }[];
}

describe('the server for language models', function () {
  this.timeout(600_000);
  const quoin = new Program();
  let client: Client;
  const call = async (name: string, input: Record<string, unknown>): Promise<Answer> =>
    (await client.callTool({ name, arguments: input })) as unknown as Answer;

  before(async () => {
    await quoin.build();
    quoin.write('desk/sources/harbour.md', ARTICLE);
    for (const [name, text] of Object.entries(MISSILE)) quoin.write(`desk/sources/${name}.md`, text);
    quoin.write(
      'desk/draft.md',
      '---\nbibliography: refs.json\n---\n\n“The stones are dear” [@harbour], as in [@book].\n',
    );
    quoin.write('desk/refs.json', '[{"id":"book","type":"book"}]');
    quoin.write('outside.md', '“The stones are dear” [@harbour].\n');
    symlinkSync(path.join(quoin.folder, 'outside.md'), path.join(quoin.folder, 'desk/link.md'));
    client = new Client({ name: 'test', version: '1' });
    const folder = path.join(quoin.folder, 'desk');
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [quoin.file, 'mcp', folder, '--no-cache'],
        stderr: 'ignore',
      }),
    );
  });

  after(async () => {
    await client?.close();
    quoin.remove();
  });

  it('lists read-only tools with their schemas', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      TOOLS.map(({ name }) => name),
    );
    for (const { annotations, inputSchema } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations?.openWorldHint, false);
      assert.equal(inputSchema.type, 'object');
    }
  });

  it('answers each tool from the folder and the bundled articles', async () => {
    const found = await call('quoin_search_quotations', { query: 'stones cheap' });
    assert.equal(found.structuredContent.results[0]?.key, 'harbour');
    assert.ok((await call('quoin_search_quotations', { query: 'India Russia' })).structuredContent.results.length > 0);
    const inputs: Record<string, Record<string, unknown>> = {
      quoin_search_passages: { query: 'harbour master' },
      quoin_get_passage: { key: 'harbour' },
      quoin_verify_quotations: { quotations: [{ words: 'The work is not', key: 'harbour' }] },
      quoin_list_speakers: {},
      quoin_list_entities: {},
      quoin_get_statements: { speaker: 'Omar Diaz' },
      quoin_get_citation: { id: 'harbour', style: 'apa', syntax: 'plain' },
      quoin_check_draft: { path: 'draft.md' },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await call(name, input);
      assert.ok(!answer.isError, `${name}: ${answer.content[0]?.text}`);
    }
    const cited = await call('quoin_get_citation', { id: 'harbour', style: 'apa', syntax: 'plain' });
    assert.match(String(cited.structuredContent.citation), /2024/u);
  });

  it('reads a draft of the folder with its bibliography, and nothing outside the folder', async () => {
    const { structuredContent } = await call('quoin_check_draft', { path: 'draft.md' });
    assert.deepEqual(
      structuredContent.results.map(({ code }) => code),
      ['altered-quotation'],
    );
    for (const outside of [
      '../outside.md',
      'link.md',
      path.join(quoin.folder, 'outside.md'),
      'missing.md',
      'sources',
    ]) {
      const { isError, structuredContent: failure } = await call('quoin_check_draft', { path: outside });
      assert.equal(isError, true, outside);
      assert.equal((failure.error as { code: string }).code, 'unreadable-draft', outside);
    }
  });

  it('reads no bibliography outside the folder, and no source as a draft', async () => {
    quoin.write('outside.json', '[{"id":"secret","type":"book"}]');
    for (const named of ['../outside.json', path.join(quoin.folder, 'outside.json')]) {
      quoin.write('desk/leak.md', `---\nbibliography: ${named}\n---\n\nSee [@secret].\n`);
      const { structuredContent } = await call('quoin_check_draft', { path: 'leak.md' });
      assert.deepEqual(
        structuredContent.results.map(({ code }) => code),
        ['unknown-citation'],
        named,
      );
    }
    quoin.write('desk/..notes/a.md', 'No quotation.\n');
    assert.ok(!(await call('quoin_check_draft', { path: '..notes/a.md' })).isError);
    assert.equal((await call('quoin_check_draft', { path: 'sources/harbour.md' })).isError, true);
  });

  it('knows what has changed in the folder since the last call', async () => {
    quoin.write('desk/sources/harbour.md', ARTICLE.replace('cheap', 'dear'));
    quoin.write('desk/sources/new.md', '---\nid: new\n---\n\n“The lamps are lit,” said Eva Moe.\n');
    const [changed] = (
      await call('quoin_verify_quotations', { quotations: [{ words: 'The stones are dear', key: 'harbour' }] })
    ).structuredContent.results;
    assert.equal(changed?.verdict, 'verified');
    assert.equal(
      (await call('quoin_search_quotations', { query: 'lamps lit' })).structuredContent.results[0]?.key,
      'new',
    );
    quoin.write('desk/sources/harbour.md', ARTICLE);
    for (const [name, text] of Object.entries(MISSILE)) quoin.write(`desk/sources/${name}.md`, text);
  });

  it('has the articles and their paragraphs as resources', async () => {
    const { resources } = await client.listResources();
    assert.ok(resources.some(({ uri }) => uri === 'quoin://source/harbour'));
    const { contents } = await client.readResource({ uri: 'quoin://source/harbour/para/1' });
    assert.match(JSON.stringify(contents), /The stones are cheap/u);
    for (const uri of [
      'quoin://source/none',
      'quoin://source/harbour/para/9',
      'file:///etc/passwd',
      'quoin://source/%E0',
    ])
      await assert.rejects(() => client.readResource({ uri }), /no such resource/u, uri);
    assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 2);
  });

  it('has prompts', async () => {
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['quote_with_sources', 'check_this_draft'],
    );
    const { messages } = await client.getPrompt({ name: 'quote_with_sources', arguments: { subject: 'the harbour' } });
    assert.match(JSON.stringify(messages), /the harbour.*quoin_search_quotations/u);
  });

  it('says what to do next where there is no such prompt, resource or cursor', async () => {
    const refused: readonly (() => Promise<unknown>)[] = [
      () => client.getPrompt({ name: 'none' }),
      () => client.getPrompt({ name: 'check_this_draft', arguments: {} }),
      () => client.getPrompt({ name: 'check_this_draft', arguments: { path: ' ' } }),
      () => client.readResource({ uri: 'quoin://source/none' }),
      () => client.listResources({ cursor: 'none' }),
    ];
    for (const ask of refused)
      await assert.rejects(ask, (error) => {
        assert.ok(error instanceof McpError && error.code === -32602);
        const { next } = error.data as { readonly next: string };
        assert.ok(next.length > 10 && error.message.endsWith(next), error.message);
        return true;
      });
  });

  it('answers “who said what about it, with quotations” by tool calls alone, and every quotation verifies', async () => {
    const statements = await call('quoin_get_statements', { topic: 'S-400' });
    assert.deepEqual(
      statements.structuredContent.results.map(({ reports }) =>
        (reports as readonly { key: string }[]).map(({ key }) => key),
      ),
      [['first', 'second']],
    );
    const lines = statements.structuredContent.results.flatMap(({ speaker, reports }) => {
      const [report] = reports as readonly { insert: string }[];
      const { basis } = (speaker ?? {}) as { basis?: string };
      return report === undefined || basis !== 'stated' ? [] : [`${report.insert}\n`];
    });
    assert.ok(lines.length > 0);
    const { structuredContent } = await call('quoin_check_draft', { text: lines.join('\n') });
    assert.equal(structuredContent.total, lines.length);
    assert.equal(structuredContent.verified, structuredContent.total);
  });

  it('reads a folder of sources that is made after the start', async () => {
    quoin.write('new/draft.md', 'No quotation.\n');
    const late = new Client({ name: 'test', version: '1' });
    const folder = path.join(quoin.folder, 'new');
    const args = [quoin.file, 'mcp', folder, '--no-bundled', '--no-cache'];
    await late.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
    try {
      const search = async (): Promise<Answer> =>
        (await late.callTool({
          name: 'quoin_search_quotations',
          arguments: { query: 'lamps lit' },
        })) as unknown as Answer;
      assert.match((await search()).content[0]?.text ?? '', /no articles/u);
      quoin.write('new/sources/a.md', '---\nid: a\n---\n\n“The lamps are lit,” said Eva Moe.\n');
      assert.equal((await search()).structuredContent.results[0]?.key, 'a');
    } finally {
      await late.close();
    }
  });

  it('keeps what it read for the next start, and reads what has changed', async () => {
    quoin.write('kept/sources/a.md', '---\nid: a\n---\n\n“The lamps are lit,” said Eva Moe.\n');
    quoin.write('kept/sources/b.md', ARTICLE);
    const folder = path.join(quoin.folder, 'kept');
    const cache = path.join(quoin.folder, 'cache');
    const start = async (): Promise<readonly string[]> => {
      const other = new Client({ name: 'test', version: '1' });
      const args = [quoin.file, 'mcp', folder, '--no-bundled', '--cache', cache];
      await other.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
      try {
        const verify = { name: 'quoin_verify_quotations', arguments: { quotations: CLAIMS } };
        const { structuredContent } = (await other.callTool(verify)) as unknown as Answer;
        return structuredContent.results.map(({ verdict }) => String(verdict));
      } finally {
        await other.close();
      }
    };
    const CLAIMS = [
      { words: 'The lamps are lit', key: 'a' },
      { words: 'The stones are cheap', key: 'harbour' },
    ];
    assert.deepEqual(await start(), ['verified', 'verified']);
    const kept = readdirSync(cache);
    assert.equal(kept.length, 2);
    assert.deepEqual(await start(), ['verified', 'verified']);
    assert.deepEqual(readdirSync(cache), kept);
    quoin.write('kept/sources/a.md', '---\nid: a\n---\n\n“The lamps are out,” said Eva Moe.\n');
    assert.deepEqual(await start(), ['altered-quotation', 'verified']);
    assert.equal(readdirSync(cache).length, 3);
  });

  it('reads a large library again where what it kept is lost, and never takes a source for one without words', async () => {
    for (let number = 0; number < 260; number++)
      quoin.write(
        `large/sources/note-${number}.md`,
        `---\nid: note-${number}\n---\n\n“Pier ${number} was open to all ships in winter,” said Olav Moe.\n`,
      );
    const cache = path.join(quoin.folder, 'large-cache');
    const large = new Client({ name: 'test', version: '1' });
    const args = [quoin.file, 'mcp', path.join(quoin.folder, 'large'), '--no-bundled', '--cache', cache];
    await large.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
    try {
      const verify = async (number: number) => {
        const quotations = [{ words: `Pier ${number} was open to all ships in winter`, key: `note-${number}` }];
        return (await large.callTool({
          name: 'quoin_verify_quotations',
          arguments: { quotations },
        })) as unknown as Answer;
      };
      const verdict = ({ structuredContent }: Answer) => structuredContent.results[0]?.verdict;
      assert.equal(verdict(await verify(1)), 'verified');
      const [segment = ''] = readdirSync(cache).filter((name) => name.endsWith('.segment'));
      truncateSync(path.join(cache, segment), 100);
      assert.equal((await verify(200)).isError, true);
      assert.equal(verdict(await verify(200)), 'verified');
    } finally {
      await large.close();
    }
  });

  it('says that the library cannot be read, and tries again at the next call', async () => {
    let tries = 0;
    const failing = createServer('1', async () => {
      tries += 1;
      throw new Error('EVIL text of an article');
    });
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const other = new Client({ name: 'test', version: '1' });
    const log = console.error;
    console.error = () => undefined;
    try {
      await Promise.all([failing.connect(ours), other.connect(theirs)]);
      for (let call = 1; call <= 2; call++) {
        const answer = (await other.callTool({ name: 'quoin_list_speakers', arguments: {} })) as unknown as Answer;
        assert.equal(answer.isError, true);
        assert.ok(!JSON.stringify(answer).includes('EVIL'));
        assert.equal(tries, call);
      }
      await assert.rejects(
        () => other.listResources(),
        (error) => error instanceof Error && !error.message.includes('EVIL'),
      );
    } finally {
      console.error = log;
      await other.close();
    }
  });
});
