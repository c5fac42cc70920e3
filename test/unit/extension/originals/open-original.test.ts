import assert from 'node:assert/strict';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { openOriginal } from '../../../../src/extension/originals/open-original.js';
import { pdfEditor } from '../../../../src/extension/originals/pdf-editors.js';
import { play } from '../../../../src/extension/originals/player.js';
import type { OriginalsPorts } from '../../../../src/extension/originals/ports.js';
import { recordingBeside } from '../../../../src/extension/originals/recordings.js';
import { pageAddress } from '../../../../src/extension/originals/web-page.js';

/** An address, with as much of it as originals need. */
class Address {
  constructor(
    readonly path: string,
    readonly fragment = '',
  ) {}
  with({ fragment }: { fragment: string }): Address {
    return new Address(this.path, fragment);
  }
  toString(): string {
    return this.fragment === '' ? this.path : `${this.path}#${this.fragment}`;
  }
}

/** An editor that notes what it is asked to open. */
function desk(
  text: string,
  file: string,
  { editors = [] as object[], files = [] as string[], isInBrowser = false } = {},
) {
  const { article, extraction } = takeIn({ file: 'text.md', text }, null);
  assert.ok(article);
  const opened: string[] = [];
  const informed: string[] = [];
  const editor = {
    Uri: {
      parse: (address: string) => new Address(address),
      joinPath: ({ path }: Address, part: string) =>
        new Address(part === '..' ? path.replace(/\/[^/]*$/u, '') : `${path}/${part}`),
    },
    FileType: { File: 1 },
    ViewColumn: { Beside: -2 },
    UIKind: { Desktop: 1, Web: 2 },
    env: {
      uiKind: isInBrowser ? 2 : 1,
      openExternal: async (uri: Address) => opened.push(`program ${uri}`) > 0,
    },
    extensions: { all: [{ packageJSON: {} }, { packageJSON: { contributes: { customEditors: editors } } }] },
    commands: {
      executeCommand: async (name: string, uri: Address, ...more: unknown[]) =>
        opened.push(`${name} ${uri} ${typeof more[0] === 'string' ? more[0] : ''}`.trim()),
    },
    window: { activeTextEditor: undefined },
    workspace: { fs: { readDirectory: async () => files.map((name) => [name, 1]) } },
  };
  const entry = {
    article,
    extraction,
    origin: file === '' ? 'bundled' : 'own',
    location: file === '' ? undefined : file,
  };
  const ports = {
    editor,
    session: {
      catalogue: { article: () => entry },
      service: { source: async () => ({ article, quotations: [], names: [] }) },
    },
    documents: { passageAtCursor: async () => undefined },
    foundFrom: async (_: unknown, argument: unknown) => argument,
    inform: async (message: string) => informed.push(message),
  } as unknown as OriginalsPorts;
  const open = (words: string) => {
    const start = article.text.indexOf(words);
    return openOriginal({ target: { articleId: 'a', start, end: start + words.length } }, ports);
  };
  return { editor, open, opened, informed, ports };
}

const PAGES =
  '<!-- page 117 -->\n\nThe first page has these words.\n\n<!-- page 118 -->\n\n<!-- page 119 -->\n\nThe third page of the file is called 119.\n';

describe('the original of a source', () => {
  it('is a PDF at its page, counted from the first, in the editor for PDF that is installed', async () => {
    const editors = [{ viewType: 'some.pdf', selector: [{ filenamePattern: '*.[pP][dD][fF]' }] }];
    const { open, opened, informed } = desk(PAGES, 'file:///s/paper.pdf', { editors });
    await open('The third page');
    await open('The first page');
    assert.deepEqual(opened, [
      'vscode.openWith file:///s/paper.pdf#page=3 some.pdf',
      'vscode.openWith file:///s/paper.pdf#page=1 some.pdf',
    ]);
    assert.deepEqual(informed, []);
  });

  it('is a PDF in its program where there is no such editor, and the page is named', async () => {
    const { open, opened, informed } = desk(PAGES, 'file:///s/paper.pdf');
    await open('The third page');
    assert.deepEqual(opened, ['program file:///s/paper.pdf']);
    assert.match(informed.join(), /page 3 of the file/u);
  });

  it('is named with its page where the window is in a browser, which starts no programs', async () => {
    const { open, opened, informed } = desk(PAGES, 'file:///s/paper.pdf', { isInBrowser: true });
    await open('The third page');
    assert.deepEqual(opened, []);
    assert.match(informed.join(), /^paper\.pdf cannot be opened from this window: .* page 3 of the file/u);
  });

  it('is a document in its program', async () => {
    const { open, opened } = desk('Some words of the letter.\n', 'file:///s/letter.docx');
    await open('words');
    assert.deepEqual(opened, ['program file:///s/letter.docx']);
  });

  it('is the page on the web of what was pasted, and of what is bundled', async () => {
    const text = '---\nURL: https://post.example/port?a=1#top\n---\n\nThe port cannot wait another winter, she said.\n';
    for (const file of ['file:///s/port.md', '']) {
      const { open, opened } = desk(text, file);
      await open('The port cannot wait another winter, she said');
      assert.deepEqual(opened, [
        'vscode.open https://post.example/port?a=1#top:~:text=The%20port%20cannot%20wait%20another%20winter',
      ]);
    }
  });

  it('is opened by its address as it is written: decoded, it would be that of another page', async () => {
    const address = 'https://post.example/a%2Fb/c%20d?q=x%26y&z=%3D';
    const { open, opened } = desk(`---\nURL: ${address}\n---\n\nThe port waits.\n`, 'file:///s/port.md');
    await open('port');
    assert.deepEqual(opened, [`vscode.open ${address}`]);
  });

  it('is reported missing where there is neither file nor address, and where nothing is chosen', async () => {
    const { open, informed, ports } = desk('Words without a place.\n', '');
    await open('Words');
    await openOriginal(undefined, ports);
    assert.match(informed[0] ?? '', /has no file or address/u);
    assert.match(informed[1] ?? '', /Select a source/u);
  });
});

describe('editors for PDF', () => {
  const found = (...selector: object[]) =>
    pdfEditor({ all: [{ packageJSON: { contributes: { customEditors: [{ viewType: 'x', selector }] } } }] as never });

  it('are known by the names that they are for', () => {
    for (const filenamePattern of ['*.pdf', '*.[pP][dD][fF]', '*.{pdf,ps}', '{*.pdf,*.djvu}', '**/*.PDF'])
      assert.equal(found({ filenamePattern }), 'x', filenamePattern);
    for (const filenamePattern of ['*', '*.png', '*.xpdf', '*.{png,jpg}', '', 'pdf', undefined, 3])
      assert.equal(found({ filenamePattern }), undefined, String(filenamePattern));
  });

  it('are none in manifests that are not as they should be', () => {
    const all = [{}, { packageJSON: null }, { packageJSON: { contributes: { customEditors: {} } } }];
    assert.equal(pdfEditor({ all } as never), undefined);
    assert.equal(found(null as never), undefined);
  });
});

describe('the recording of a transcript', () => {
  const beside = async (transcript: string, files: string[]) => {
    const { editor } = desk('x y z.\n', '', { files });
    return (await recordingBeside(new Address(`/s/${transcript}`) as never, editor as never))?.path;
  };

  it('has its name, but for endings and a language', async () => {
    assert.equal(await beside('talk.vtt', ['other.mp3', 'talk.MP3', 'talk.vtt']), '/s/talk.MP3');
    assert.equal(await beside('talk.en.vtt', ['talk.mp4']), '/s/talk.mp4');
    assert.equal(await beside('talk.mp3.vtt', ['talk.mp3']), '/s/talk.mp3');
    assert.equal(await beside('2026.05.hearing.srt', ['2026.05.hearing.wav', '2026.05.mp3']), '/s/2026.05.hearing.wav');
  });

  it('is none of another name or kind', async () => {
    assert.equal(await beside('talk.vtt', ['talks.mp3', 'talk.txt', 'talk']), undefined);
  });
});

describe('the player of a recording', () => {
  const heard = (words: string) => ({
    recording: new Address('/s/a "b".mp3') as never,
    seconds: 65,
    words,
    unheard: 'a"><script>',
  });

  /** A player whose pages are kept, and a transcript that can be marked as heard. */
  function player() {
    const pages: string[] = [];
    let panels = 0;
    let transcript = 'unheard';
    let tell: () => void = () => undefined;
    const webview = {
      cspSource: 'vscode-resource:',
      asWebviewUri: (uri: Address) => uri,
      set html(page: string) {
        if (page !== pages.at(-1)) pages.push(page);
      },
    };
    let close: () => void = () => undefined;
    const window = {
      createWebviewPanel: () => {
        panels += 1;
        return {
          webview,
          onDidDispose: (listener: () => void) => {
            close = listener;
          },
          reveal: () => undefined,
        };
      },
    };
    const session = {
      catalogue: { article: () => ({ article: { metadata: { transcript } } }) },
      onDidChange: (listener: () => void) => {
        tell = listener;
        return {
          dispose: () => {
            tell = () => undefined;
          },
        };
      },
    };
    const ports = { editor: { ...desk('x y z.\n', '').editor, window }, session } as never;
    return {
      pages,
      panels: () => panels,
      play: (words: string) => play(heard(words), -2, ports),
      change: (to: string) => {
        transcript = to;
        tell();
      },
      close: () => close(),
    };
  }

  it('goes back to the words each time they are asked for, in one panel', () => {
    const { pages, panels, play, close } = player();
    for (const words of ['<b>Some</b> words', '<b>Some</b> words']) play(words);
    assert.deepEqual([panels(), pages.length], [1, 2]);
    for (const page of pages) {
      assert.match(page, /&lt;b&gt;Some&lt;\/b&gt; words/u);
      assert.match(page, /src="\/s\/a &quot;b&quot;\.mp3#t=65"/u);
      assert.match(page, /default-src 'none'; media-src vscode-resource:/u);
      assert.doesNotMatch(page, /<script|<b>/u);
    }
    close();
  });

  it('offers to mark a transcript as heard until it is', () => {
    const { pages, play, change, close } = player();
    play('words');
    change('unheard');
    assert.equal(pages.length, 1, 'a page that says the same is not loaded again, which would stop what is heard');
    assert.match(pages[0] ?? '', /command:quoin\.markAsHeard/u);
    change('heard');
    assert.equal(pages.length, 2);
    assert.doesNotMatch(pages[1] ?? '', /command:/u);
    close();
    change('unheard');
    assert.equal(pages.length, 2);
  });
});

describe('the address of a page', () => {
  it('goes to the longest run of words that browsers can look for', () => {
    assert.equal(
      pageAddress(
        'https://a.example/x',
        '“Well-known,” he said, and this goes on without a stop for more than ten words',
      ),
      'https://a.example/x#:~:text=and%20this%20goes%20on%20without%20a%20stop%20for%20more%20than',
    );
    assert.equal(pageAddress('https://a.example/x#part', 'two words'), 'https://a.example/x#part');
    assert.equal(
      pageAddress('https://a.example/x', 'Größe der Fähre'),
      'https://a.example/x#:~:text=Gr%C3%B6%C3%9Fe%20der%20F%C3%A4hre',
    );
  });

  it('keeps its fragment, which may choose the page, but not words that it had go to', () => {
    for (const [address, expected] of [
      ['https://a.example/#/articles/7', 'https://a.example/#/articles/7:~:text=three%20more%20words'],
      ['https://a.example/x#:~:text=other', 'https://a.example/x#:~:text=three%20more%20words'],
      ['https://a.example/x#part:~:text=other', 'https://a.example/x#part:~:text=three%20more%20words'],
    ] as const)
      assert.equal(pageAddress(address, 'three more words'), expected);
  });

  it('is of the web', () => {
    for (const address of ['file:///etc/passwd', 'command:quoin.x', 'javascript:alert(1)', 'https://', 'vscode://x/y'])
      assert.equal(pageAddress(address, ''), null, address);
  });
});
