import assert from 'node:assert/strict';
import path from 'node:path';
import { mock } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readBibliography } from '../../../src/engine/bibliography/read.js';
import { convertCitations } from '../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../src/engine/cite/convert/print.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { CitationWorker } from '../../../src/extension/citations/citation-worker.js';
import type { CitationReply, CitationRequest, FormattingTask } from '../../../src/worker/citations/protocol.js';
import { serveCitations } from '../../../src/worker/citations/serve.js';
import type { WorkerHandle } from '../../../src/worker/worker-handle.js';
import { root } from '../corpus/load.js';
import { corpusItems, formatterOf, localeFile, styleFile } from '../engine/cite/styles/support.js';

describe('the citation worker', function () {
  this.timeout(600_000);

  const source = (file: string) => pathToFileURL(path.join(root, 'src/engine', file)).href;
  const setup = {
    processor: source('cite/styles/processor.ts'),
    formats: source('bibliography/formats.ts'),
    exporter: source('cite/export/export.ts'),
    texts: null,
  };
  const citations: FormattingTask['citations'] = corpusItems.map(({ id }, index) => ({
    form: index % 2 === 0 ? 'bracketed' : 'textual',
    items: [{ prefix: '', key: id, suppressAuthor: false, locator: { label: 'paragraph', value: '3' }, suffix: '' }],
  }));
  const taskOf = (style: string): FormattingTask => ({
    style,
    locales: [['en-US', localeFile('en-US')]],
    language: 'en-US',
    items: corpusItems,
    citations,
  });

  it('says what the formatter says, style after style, and what is wrong with one', async () => {
    const replies: CitationReply[] = [];
    const answer = serveCitations((reply) => replies.push(reply));
    await answer({ setup });
    const styles = ['apa', 'chicago-notes', 'apa'];
    for (const [id, style] of styles.entries()) await answer({ id, call: 'format', task: taskOf(styleFile(style)) });
    await answer({ id: 3, call: 'format', task: taskOf('<style/>') });
    for (const [id, style] of styles.entries())
      assert.deepEqual(replies[id], { id, result: formatterOf(style, corpusItems, 'en-US').document(citations) });
    const last = replies[3];
    assert.ok(last !== undefined && 'error' in last && last.error !== '');
  });

  it('reads a bibliography in parts, with its problems', async () => {
    const text = `${Array.from({ length: 1_000 }, (_, at) => `@book{k${at}, title={T ${at}}}`).join('\n')}\n@book{open, title={`;
    const handle: WorkerHandle & { listener?: (message: unknown) => void; longest: number } = {
      longest: 0,
      post: (message) => void answer(message as CitationRequest),
      onMessage: (given) => {
        handle.listener = given;
      },
      onFailure: () => undefined,
      terminate: () => undefined,
    };
    const answer = serveCitations((reply) => {
      if ('entries' in reply) handle.longest = Math.max(handle.longest, reply.entries.length);
      handle.listener?.(structuredClone(reply));
    });
    const worker = new CitationWorker(() => handle, setup);
    const { list, ...read } = await worker.readBibliography('a.bib', text);
    assert.deepEqual(read, readBibliography('a.bib', text));
    assert.deepEqual(
      list.items,
      read.entries.map(({ item }) => item),
    );
    assert.equal(list.get('k7')?.title, 'T 7');
    assert.ok(handle.longest > 0 && handle.longest <= 50);
    worker.dispose();
  });

  it('is given up only when nothing comes of a task for a minute', async () => {
    const timers = mock.timers;
    timers.enable({ apis: ['setTimeout'] });
    try {
      let listener: (message: unknown) => void = () => undefined;
      const worker = new CitationWorker(
        () => ({
          post: () => undefined,
          onMessage: (given) => {
            listener = given;
          },
          onFailure: () => undefined,
          terminate: () => undefined,
        }),
        setup,
      );
      const entries = readBibliography('a.bib', '@book{k, title={T}}').entries;
      const slow = worker.readBibliography('a.bib', '@book{k, title={T}}');
      for (let part = 0; part < 3; part++) {
        timers.tick(50_000);
        listener({ id: 1, entries } satisfies CitationReply);
      }
      listener({ id: 1, result: { format: 'bibtex', problems: [] } } satisfies CitationReply);
      assert.equal((await slow).entries.length, 3);
      const stuck = worker.readBibliography('a.bib', '@book{k, title={T}}');
      timers.tick(60_001);
      await assert.rejects(stuck, /too long/u);
    } finally {
      timers.reset();
    }
  });

  it('is sent a long text in parts, and stops sending to one that has failed', async () => {
    const text = `@book{first, title={A 😀 title}}\n${'% 😀\n'.repeat(400_000)}@book{last, title={B}}\n`;
    const sent: number[] = [];
    let fail: (reason: string) => void = () => undefined;
    const start = (): WorkerHandle => {
      let listener: (message: unknown) => void = () => undefined;
      const answer = serveCitations((reply) => listener(reply));
      return {
        post: (message) => {
          const request = structuredClone(message) as CitationRequest;
          if ('textOf' in request) sent.push(request.text.length);
          void answer(request);
        },
        onMessage: (given) => {
          listener = given;
        },
        onFailure: (given) => {
          fail = given;
        },
        terminate: () => undefined,
      };
    };
    const worker = new CitationWorker(start, setup);
    const { list: _, ...read } = await worker.readBibliography('a.bib', text);
    assert.deepEqual(read, readBibliography('a.bib', text));
    assert.equal(
      sent.reduce((sum, length) => sum + length, 0),
      text.length,
    );
    assert.ok(sent.length > 3 && sent.every((length) => length <= 500_000), String(sent));
    const stopped = worker.readBibliography('a.bib', text);
    fail('out of memory');
    await assert.rejects(stopped, /stopped/u);
    worker.dispose();
  });

  it('converts a draft as the engine does', async () => {
    const replies: CitationReply[] = [];
    const answer = serveCitations((reply) => replies.push(reply));
    await answer({ setup });
    const text = `Words [@${corpusItems[0]?.id}, para. 3], and more [@nobody].\n`;
    const { citations: _, ...formatting } = taskOf(styleFile('apa'));
    const addresses = [[corpusItems[0]?.id ?? '', 'https://example.org/a']] as const;
    await answer({ id: 0, call: 'convert', task: { text, to: 'links', formatting, addresses } });
    const printer = new CitationPrinter({
      formatter: formatterOf('apa', corpusItems, 'en-US'),
      address: (key) => new Map<string, string>(addresses).get(key) ?? null,
    });
    const { left, ...conversion } = convertCitations(parseDraft(text), 'links', printer);
    const { edits } = conversion;
    assert.deepEqual(replies, [{ id: 0, result: { ...conversion, left: left.length } }]);
    assert.ok(edits.length === 2 && left.length === 0);
  });

  it('that dies fails only what it was asked for', async () => {
    let fail: (reason: string) => void = () => undefined;
    let launched = 0;
    const worker = new CitationWorker(() => {
      launched++;
      let listener: (message: unknown) => void = () => undefined;
      const answer = serveCitations((reply) => listener(reply));
      return {
        post: (message) =>
          launched === 1 && 'call' in (message as CitationRequest)
            ? setImmediate(() => fail('out of memory'))
            : void answer(message as CitationRequest),
        onMessage: (given) => {
          listener = given;
        },
        onFailure: (given) => {
          fail = given;
        },
        terminate: () => undefined,
      };
    }, setup);
    await assert.rejects(worker.readBibliography('a.bib', '@book{k, title={T}}'), /out of memory/u);
    assert.equal((await worker.readBibliography('a.bib', '@book{k, title={T}}')).entries.length, 1);
    assert.equal(launched, 2);
    worker.dispose();
  });
});
