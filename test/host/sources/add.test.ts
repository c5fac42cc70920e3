import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docx, pdf } from '../../unit/extension/sources/documents.js';
import { at, clear, put, quoin, row, rows, until } from './support.js';

const HTML = `<!doctype html><html lang="en"><head><title>The pier</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier 9 opens","datePublished":"2026-03-04","author":{"name":"Ann Lee"},"publisher":{"name":"Harbour Post"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><p>“We rebuilt this pier with our own hands,” said Maria Okafor, who heads the port authority of the town.</p>
<p>Nobody in town disagreed with her, and the ships came in from noon until late in the evening.</p><img src="https://evil.example/x.png"></article></body></html>`;

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
}

describe('adding sources', () => {
  before(clear);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clear();
  });

  async function outside(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(at('.'), '..', 'elsewhere', name);
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }

  it('makes an article of pasted HTML, with what the page says of itself', async () => {
    await vscode.commands.executeCommand('quoin.addSources', { paste: HTML, metadata: { source: 'Wire' } });
    const added = await row('lee2026-pier');
    assert.equal(added.title, 'Pier 9 opens');
    const text = await textOf('lee2026-pier.md');
    assert.match(
      text,
      /^---\nid: "lee2026-pier"\ntype: "article-newspaper"\ntitle: "Pier 9 opens"\nauthor:\n {2}- family: "Lee"\n/u,
    );
    assert.match(text, /source: "Wire"/u);
    assert.doesNotMatch(text, /evil|Home/u);
  });

  it('makes an article of pasted text, without what was around it', async () => {
    const text =
      'The storm came at night\n\nBy Tom Ray\n\n2 January 2026\n\nThe storm of the century came in the night, and it took the roof of the town hall with it.\n\nFollow us on Facebook\n';
    await vscode.commands.executeCommand('quoin.addSources', { paste: text, metadata: {} });
    await row('ray2026-storm');
    const written = await textOf('ray2026-storm.md');
    assert.match(written, /issued: "2026-01-02"/u);
    assert.match(written, /\n\nThe storm of the century[^\n]*\n$/u);
  });

  it('copies files and folders, converts documents, and overwrites nothing', async () => {
    await put('one.txt', 'This file was here before, and it stays what it is, whatever is added to it.');
    await row('one');
    const files = [
      await outside('one.txt', 'Another file of this name has other words in it, and is added beside the first.'),
      await outside(
        'talk.pdf',
        pdf([['The talk of the town was the pier, and', 'nothing else.'], ['So it ended.']], '/Author (Ann Lee)'),
      ),
      await outside(
        'deep/note.docx',
        docx(['Heading1|A note on ships', 'The ships came in from noon until late in the evening.']),
      ),
    ];
    await vscode.commands.executeCommand('quoin.addSources', {
      uris: [...files.slice(0, 2), vscode.Uri.joinPath(files[2] as vscode.Uri, '..')],
    });
    await row('one-2');
    await row('lee-talk');
    await row('note');
    assert.match(await textOf('one.txt'), /was here before/u);
    assert.match(
      await textOf('talk.md'),
      /<!-- page 1 -->\n\nThe talk of the town was the pier, and nothing else\.\n\n<!-- page 2 -->/u,
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(at('.'), '..', 'elsewhere'), { recursive: true });
  });

  it('imports references as articles without text, to be completed later', async () => {
    const ris = await outside(
      'export.ris',
      'TY  - NEWS\nAU  - Ray, Tom\nTI  - Floods ahead\nT2  - Harbour Post\nDA  - 2026/01/03\nER  - \n',
    );
    const bib = await outside('export.bib', '@book{lind2020, author={Lind, Erik}, title={Ports}, year=2020}\n');
    const xml = await outside(
      'export.xml',
      '<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author>Okafor, Maria</author></authors></contributors><titles><title>Walls</title></titles><dates><year>2019</year></dates></record></records></xml>',
    );
    const biblatex = await outside('more.biblatex', 'Notes.\n@online{moe2018, title={Gates}, date={2018}}\n');
    await vscode.commands.executeCommand('quoin.importReferences', [ris, bib, xml, biblatex]);
    assert.equal((await row('ray2026-floods')).title, 'Floods ahead');
    assert.equal((await row('okafor2019-walls')).title, 'Walls');
    assert.equal((await row('moe2018')).title, 'Gates');
    assert.equal((await row('lind2020')).title, 'Ports');
    const before = (await rows()).length;
    await vscode.commands.executeCommand('quoin.importReferences', [bib]);
    await (await quoin()).whenSourcesAreRead();
    assert.equal((await rows()).length, before);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(at('.'), '..', 'elsewhere'), { recursive: true });
  });

  it('completes metadata in the front matter, in one step that can be undone', async () => {
    const uri = await put(
      'plain.md',
      'The ships came in from noon until late in the evening, and the town looked on.\n',
    );
    await row('plain');
    await vscode.commands.executeCommand(
      'quoin.completeMetadata',
      { articleId: 'plain' },
      { title: 'Ships', issued: '2026-03-04' },
    );
    await until('the title', async () => (await row('plain')).title === 'Ships');
    assert.match(await textOf('plain.md'), /^---\nid: "plain"\n/u);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(
      document.getText(),
      'The ships came in from noon until late in the evening, and the town looked on.\n',
    );
    await document.save();
  });

  it('completes metadata beside a web page', async () => {
    await put('page.html', HTML);
    await row('page');
    await vscode.commands.executeCommand('quoin.completeMetadata', { articleId: 'page' }, { title: 'Another title' });
    await until('the title', async () => (await row('page')).title === 'Another title');
    assert.match(await textOf('page.yaml'), /title: "Another title"/u);
    assert.equal(await textOf('page.html'), HTML);
  });
});
