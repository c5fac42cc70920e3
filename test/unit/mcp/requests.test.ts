import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import * as z from 'zod/v4';
import { createServer } from '../../../src/mcp/server.js';
import { callTool } from '../../../src/tools/call.js';
import { contextOf } from '../tools/library.js';

describe('requests that do not fit the protocol', () => {
  const context = contextOf({});
  const server = createServer('1', async () => ({
    call: (name, input) => callTool(context, name, input),
    resources: async () => ({ resources: [] }),
    resource: async () => ({ contents: [] }),
  }));
  const client = new Client({ name: 'test', version: '1' });
  const send = (method: string, params?: object) => client.request({ method, params } as never, z.any());

  before(async () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(ours), client.connect(theirs)]);
  });

  after(() => client.close());

  it('are refused in few words, without a value of theirs', async () => {
    const cases: [string, object | undefined][] = [
      ['tools/call', undefined],
      ['tools/call', { name: 5 }],
      ['tools/call', { name: 'quoin_list_speakers', arguments: ['EVIL'] }],
      ['tools/call', { name: 'quoin_list_speakers', arguments: 'EVIL' }],
      ['resources/read', {}],
      ['resources/read', { uri: ['EVIL'] }],
      ['resources/list', { cursor: { EVIL: 1 } }],
      ['prompts/get', { name: 'check_this_draft', arguments: { path: 7 } }],
    ];
    for (const [method, params] of cases) {
      await assert.rejects(
        () => send(method, params),
        (error) => {
          const { code, message } = error as { code: number; message: string };
          assert.equal(code, -32602, method);
          assert.match(message, /The parameters do not fit this method\. Send those of [a-z]+\/[a-z]+\.$/u);
          return true;
        },
        `${method} ${JSON.stringify(params)}`,
      );
    }
  });

  it('are answered where a field that may be left out is null', async () => {
    const listed = (await send('tools/call', { name: 'quoin_list_speakers', arguments: null })) as {
      isError?: boolean;
    };
    assert.ok(!listed.isError);
    await send('resources/list', { cursor: null });
    const none = (await send('tools/call', { name: 'quoin_search_quotations', arguments: null })) as {
      structuredContent: { error: { code: string; message: string } };
    };
    assert.deepEqual(none.structuredContent.error.code, 'invalid-input');
    assert.match(none.structuredContent.error.message, /^query must/u);
  });
});
