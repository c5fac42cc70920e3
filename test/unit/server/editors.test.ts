import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Program } from '../cli/program.js';
import { root } from '../corpus/load.js';

const HARBOUR = `---
id: harbour
title: Harbour to stay open
---

“The stones are cheap,” said Omar Diaz, the harbour master. “The work is not.”

The town has 12,000 people, and Mr Diaz said he would “never again close the quay in winter”.
`;

const DRAFT = `Omar Diaz said “the stones are dear” [@harbour, para. 1].

Diaz said he would “never again clo
`;

/** What a script in an editor found, and made of the draft. */
interface Found {
  readonly finding: string;
  readonly card: string;
  readonly text: string;
}

/** A recipe of the docs: the code below the heading of an editor. */
function recipe(editor: string): string {
  const docs = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const [, code] = new RegExp(`\n### ${editor}\n[^#]*?\`\`\`[a-z]+\n(.*?)\`\`\``, 'su').exec(docs) ?? [];
  assert.ok(code, `There is no recipe for ${editor}.`);
  return code;
}

/** Asks Neovim itself for each thing, and has it make the edits. */
const IN_NEOVIM = `
-- Neovim before 0.8 has the two steps of it only.
vim.lsp.start = vim.lsp.start or function(config)
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
end
dofile('recipe.lua')
local function wait_for(condition)
  assert(vim.wait(300000, condition, 50), 'waited in vain')
end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 300000) or {}) do
    assert(answer.error == nil, vim.inspect(answer.error))
    return answer.result
  end
end
local found = {}
vim.cmd('edit draft.md')
vim.bo.filetype = 'markdown'
wait_for(function() return #vim.diagnostic.get(0) > 0 end)
found.finding = vim.diagnostic.get(0)[1].code or vim.diagnostic.get(0)[1].user_data.lsp.code
vim.api.nvim_win_set_cursor(0, { 1, 45 })
found.card = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents.value
vim.cmd('normal! 3GA')
vim.api.nvim_win_set_cursor(0, { 3, #vim.api.nvim_get_current_line() })
local position = vim.lsp.util.make_position_params()
position.position.character = vim.str_utfindex(vim.api.nvim_get_current_line())
local item = ask('textDocument/completion', position).items[1]
vim.lsp.util.apply_text_edits({ item.textEdit }, 0, 'utf-16')
local range = vim.lsp.util.make_given_range_params({ 1, 0 }, { 1, 60 })
range.context = { diagnostics = {}, only = { 'quickfix' } }
vim.lsp.util.apply_workspace_edit(ask('textDocument/codeAction', range)[1].edit, 'utf-16')
wait_for(function() return #vim.diagnostic.get(0) == 0 end)
vim.api.nvim_win_set_cursor(0, { 1, 45 })
vim.lsp.buf.rename('quay')
wait_for(function() return vim.fn.search('@quay', 'nw') > 0 end)
found.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\\n')
vim.fn.writefile({ vim.json.encode(found) }, 'found.json')
vim.cmd('qall!')
`;

/** The same in Emacs, by the commands that a writer uses. */
const IN_EMACS = `
(require 'cl-lib)
(require 'json)
(require 'markdown-mode)
(require 'eglot)
(load (expand-file-name "recipe.el") nil t)
(fset 'y-or-n-p #'always)
(setq eglot-confirm-server-initiated-edits nil eglot-sync-connect t make-backup-files nil)
(defun wait-for (condition)
  (with-timeout (300 (error "waited in vain"))
    (while (not (funcall condition)) (accept-process-output nil 0.1))))
(let (finding card)
  (find-file "draft.md")
  (apply #'eglot--connect (eglot--guess-contact))
  (flymake-start)
  (wait-for (lambda () (flymake-start) (flymake-diagnostics)))
  (setq finding (flymake-diagnostic-text (car (flymake-diagnostics))))
  (goto-char (point-min))
  (search-forward "@harb")
  (setq card (plist-get (plist-get (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                                    (eglot--TextDocumentPositionParams)) :contents) :value))
  (goto-char (point-min))
  (search-forward "again clo")
  (completion-at-point)
  (wait-for (lambda () (string-match-p "in winter” \\\\[@harbour" (buffer-string))))
  (cl-letf (((symbol-function 'completing-read) (lambda (_prompt all &rest _) (car (all-completions "" all)))))
    (goto-char (point-min))
    (let ((actions (eglot-code-actions (point-min) (line-end-position) "quickfix")))
      (eglot--apply-workspace-edit (plist-get (car actions) :edit) t)))
  (wait-for (lambda () (string-match-p "stones are cheap" (buffer-string))))
  ;; Emacs does it when it is idle, which it never is here.
  (eglot--signal-textDocument/didChange)
  (goto-char (point-min))
  (search-forward "@harb")
  (eglot-rename "quay")
  (wait-for (lambda () (string-match-p "@quay" (buffer-string))))
  (let ((json-encoding-pretty-print nil) (coding-system-for-write 'utf-8))
    (write-region (json-encode (list :finding finding :card card :text (buffer-string))) nil "found.json"))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
`;

describe('the language server in editors', function () {
  this.timeout(900_000);
  const quoin = new Program();

  before(() => quoin.build());
  after(() => quoin.remove());

  /** Runs a script in an editor that has the recipe of the docs, on a folder of its own. */
  async function drive(
    command: string,
    args: readonly string[],
    files: Readonly<Record<string, string>>,
  ): Promise<Found> {
    for (const [name, content] of Object.entries(files)) quoin.write(`${command}/${name}`, content);
    quoin.write(`${command}/sources/harbour.md`, HARBOUR);
    quoin.write(`${command}/draft.md`, DRAFT);
    quoin.write(`bin/quoin`, `#!/bin/sh\nexec "${process.execPath}" "${quoin.file}" "$@"\n`);
    chmodSync(path.join(quoin.folder, 'bin/quoin'), 0o755);
    const cwd = path.join(quoin.folder, command);
    const env = {
      ...process.env,
      PATH: `${path.join(quoin.folder, 'bin')}${path.delimiter}${process.env.PATH}`,
      HOME: cwd,
      XDG_CACHE_HOME: path.join(quoin.folder, 'caches'),
      LC_ALL: 'C.UTF-8',
    };
    const output: string[] = [];
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
    const status = await new Promise((resolve) => child.once('exit', resolve));
    assert.equal(status, 0, output.join(''));
    return JSON.parse(readFileSync(path.join(cwd, 'found.json'), 'utf8')) as Found;
  }

  function checkFound({ finding, card, text }: Found): void {
    assert.match(finding, /altered-quotation|differ|cheap/u);
    assert.match(card, /Harbour to stay open/u);
    assert.match(text, /^Omar Diaz said “the stones are cheap” \[@quay, para\. 1\]\.$/mu);
    assert.match(text, /^Diaz said he would “never again close the quay in winter” \[@quay, para\. 2\]$/mu);
  }

  it('works in Neovim as the docs set it up', async function () {
    if (spawnSync('nvim', ['--version']).status !== 0) this.skip();
    const files = { 'recipe.lua': recipe('Neovim'), 'drive.lua': IN_NEOVIM };
    checkFound(await drive('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', 'luafile drive.lua'], files));
  });

  it('works in Emacs as the docs set it up', async function () {
    const needed = '(progn (require (quote eglot)) (require (quote markdown-mode)))';
    if (spawnSync('emacs', ['--batch', '--eval', needed]).status !== 0) this.skip();
    const files = { 'recipe.el': recipe('Emacs'), 'drive.el': IN_EMACS };
    checkFound(await drive('emacs', ['--batch', '--load', 'drive.el'], files));
  });
});
