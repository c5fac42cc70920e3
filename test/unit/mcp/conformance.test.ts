import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { listResources, readResource } from '../../../src/mcp/resources.js';
import { createServer } from '../../../src/mcp/server.js';
import { callTool } from '../../../src/tools/call.js';
import { root } from '../corpus/load.js';
import { contextOf } from '../tools/library.js';

/**
 * The suite is not a dependency: it weighs 40 MB, and its later versions need Node 22. It is run where it has been installed:
 * `npm install --no-save @modelcontextprotocol/conformance@0.1.13`, here or in the folder that QUOIN_CONFORMANCE names.
 */
const SUITE = [root, process.env.QUOIN_CONFORMANCE ?? root]
  .map((folder) => path.join(folder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js'))
  .find((file) => existsSync(file));

/** What concerns every server. The other scenarios call tools and prompts of names that only a server made for the suite has. */
const SCENARIOS = ['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list'];

interface Check {
  readonly id: string;
  readonly status: string;
  readonly errorMessage?: string;
}

describe('the protocol’s conformance suite', function () {
  this.timeout(120_000);
  let http: Server;
  let url = '';

  before(async function () {
    if (SUITE === undefined) {
      this.test?.parent?.tests.forEach((test) => {
        test.title += ' (skipped: @modelcontextprotocol/conformance is not installed)';
      });
      this.skip();
    }
    const context = contextOf({});
    // The suite speaks HTTP only: a bridge for this test, with the very server that is served over standard input.
    http = createHttpServer(async (request, response) => {
      const server = createServer('1', async () => ({
        call: (name, input) => callTool(context, name, input),
        resources: async (cursor) => listResources(context.library, cursor),
        resource: async (uri) => readResource(context.library, uri),
      }));
      const transport = new StreamableHTTPServerTransport({});
      response.on('close', () => void server.close());
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      await transport.handleRequest(request, response);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`;
  });

  after(() => http?.close());

  for (const scenario of SCENARIOS) {
    it(`is satisfied: ${scenario}`, async () => {
      const results = mkdtempSync(path.join(tmpdir(), 'quoin-conformance-'));
      try {
        const args = [SUITE ?? '', 'server', '--url', url, '--scenario', scenario, '--output-dir', results];
        const run = spawn(process.execPath, args, { stdio: 'ignore' });
        const status = await new Promise((resolve) => run.on('exit', resolve));
        const checks = (readdirSync(results, { recursive: true }) as string[])
          .filter((file) => file.endsWith('checks.json'))
          .flatMap((file) => JSON.parse(readFileSync(path.join(results, file), 'utf8')) as Check[]);
        assert.ok(
          checks.some((check) => check.status === 'SUCCESS'),
          'The suite checked nothing.',
        );
        assert.deepEqual(
          checks.filter((check) => check.status === 'FAILURE' || check.status === 'WARNING'),
          [],
        );
        assert.equal(status, 0);
      } finally {
        rmSync(results, { recursive: true, force: true });
      }
    });
  }
});
