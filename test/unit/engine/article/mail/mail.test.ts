import assert from 'node:assert/strict';
import { readConverted } from '../../../../../src/engine/article/documents.js';
import { mailToMarkdown } from '../../../../../src/engine/article/mail/mail-text.js';
import { encodeRecord, openRecord } from '../../../../../src/engine/library/cache.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { convertMail } from '../../../../../src/extension/sources/convert/mail.js';
import { utf8 } from '../../../../../src/worker/utf8.js';

const HEAD = [
  'From: =?UTF-8?Q?Anna_L=C3=AFnd?= <anna@harbour.example>',
  'To: Ines Calloway <ines@post.example>',
  'Subject: =?UTF-8?B?UmU6IFRoZSBmZXJyeSDigJMgYW5zd2Vycw==?=',
  'Date: Tue, 4 Mar 2025 23:30:00 -0500',
  'MIME-Version: 1.0',
];

const REPLY = `Dear Ines,

We waited all night for the ferry.
Nobody told us that it was cancelled.

On Mon, 3 Mar 2025 at 10:00, Samuel Okafor <sam@port.example> wrote:
> The log says that the ferry left on time.
>
> Nobody complained at the desk.

That is not so: I complained myself.

-- 
Anna Lind
Harbour board. Call me any time.
`;

async function mail(lines: readonly string[], body: string) {
  const converted = await convertMail(new TextEncoder().encode([...lines, '', body].join('\r\n')));
  const file = 'sources/reply.eml';
  const intake = takeIn({ file, text: converted.markdown }, null, { readOther: () => readConverted(file, converted) });
  const { article, extraction } = intake;
  assert.ok(article, converted.reason);
  const said = extraction.quotations.map(({ text, speaker }) => {
    return `${speaker === null ? '-' : `${speaker.name} (${speaker.basis})`}: ${text.replace(/\s+/gu, ' ')}`;
  });
  const paragraphs = article.paragraphs.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/gu, ' '));
  return { intake, article, said, paragraphs };
}

describe('an e-mail', () => {
  it('says who wrote what to whom when', async () => {
    const { article } = await mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], REPLY);
    assert.deepEqual(article.metadata, {
      id: 'reply',
      type: 'personal_communication',
      title: 'Re: The ferry – answers',
      author: [{ family: 'Lïnd', given: 'Anna' }],
      issued: '2025-03-04',
      text: 'full',
    });
  });

  it('is from the person whom a program or a firm names with more words', async () => {
    for (const name of [
      '"Lind, Anna (Harbour)"',
      '"Anna Lind [port]"',
      'Anna Lind via Forum',
      '"Anna Lind | Harbour Board"',
    ]) {
      const { article } = await mail([`From: ${name} <a@harbour.example>`, 'Subject: Ferry'], 'We waited all night.');
      assert.deepEqual(article.metadata.author, [{ family: 'Lind', given: 'Anna' }], name);
    }
  });

  it('may report speech, of which the words in marks alone are said', async () => {
    const body = `“We respect the verdict,” said Martin Voss, who leads the company. “We have replaced the doors.”

Maria Okafor said: “Nobody asked the crew.”

“The doors held,” I told them, and I say so again.

The company has set money aside.
`;
    const { said } = await mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], body);
    assert.deepEqual(said, [
      'Martin Voss (stated): We respect the verdict,',
      'Martin Voss (stated): We have replaced the doors.',
      'Maria Okafor (stated): Nobody asked the crew.',
      '-: The doors held,',
      'Anna Lïnd (stated): The company has set money aside.',
    ]);
  });

  it('quotes lines without their signs, and what is shown in them is not its writer’s', async () => {
    const { article, said } = await mail(
      [...HEAD, 'Content-Type: text/plain; charset=utf-8'],
      'Dear Ines,\n\nWe waited all night for the ferry.\n\nOn Mon, 17 Mar 2025, Rob Ellery <rob@post.example> wrote:\n> Is it true that the port is to be dug\n> out this year? "We will dig as deep as it takes," the minister\n> told us.\n>\n> Please answer by\n> Tuesday.\n',
    );
    assert.deepEqual(said, [
      'Anna Lïnd (stated): We waited all night for the ferry.',
      'the minister (stated): We will dig as deep as it takes,',
      'Rob Ellery (stated): Please answer by Tuesday.',
    ]);
    // The sign that opens a quotation is after an empty line.
    assert.equal(/[^\n]\n ?>/u.test(article.text), false);
  });

  it('is its sender’s words, but for what it quotes', async () => {
    const { said } = await mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], REPLY);
    assert.deepEqual(said, [
      'Anna Lïnd (stated): We waited all night for the ferry. Nobody told us that it was cancelled.',
      'Samuel Okafor (stated): The log says that the ferry left on time.',
      'Samuel Okafor (stated): Nobody complained at the desk.',
      'Anna Lïnd (stated): That is not so: I complained myself.',
    ]);
  });

  it('names nobody for what is quoted twice, or without a name', async () => {
    const head = [...HEAD, 'Content-Type: text/plain; charset=utf-8'];
    const twice = REPLY.replace('> Nobody complained', '> > Nobody complained');
    assert.deepEqual((await mail(head, twice)).said.slice(1, 3), [
      'Samuel Okafor (stated): The log says that the ferry left on time.',
      '-: Nobody complained at the desk.',
    ]);
    const unnamed = REPLY.replace('Samuel Okafor <sam@port.example> wrote', 'sam@port.example wrote');
    assert.equal((await mail(head, unnamed)).said[1], '-: The log says that the ferry left on time.');
    const forwarded = 'See below.\n\n-----Original Message-----\nFrom: Samuel Okafor\n\nThe ferry left on time.';
    assert.deepEqual((await mail(head, forwarded)).said, [
      'Anna Lïnd (stated): See below.',
      '-: The ferry left on time.',
    ]);
  });

  it('names nobody where answers are between the words of another, and nothing tells which are whose', async () => {
    const wrote = 'On Mon, 3 Mar 2025 at 10:00, Samuel Okafor <sam@port.example> wrote:';
    const turns = 'When did you leave the port?\n\nWe left at six in the morning.';
    for (const body of [
      `${wrote}\n\n${turns}`,
      `See my answers in red below.\n\n${turns}`,
      `My replies are in capitals.\n\n${wrote}\n\n${turns}`,
    ]) {
      const { said } = await mail(HEAD, body);
      assert.ok(
        said.filter((each) => /When did|We left/u.test(each)).every((each) => each.startsWith('-: ')),
        said.join('\n'),
      );
    }
    const marked = await mail(HEAD, `See my answers below.\n\n${wrote}\n> When did you leave?\n\nWe left at six.`);
    assert.deepEqual(marked.said.slice(1), [
      'Samuel Okafor (stated): When did you leave?',
      'Anna Lïnd (stated): We left at six.',
    ]);
  });

  it('is decoded', async () => {
    const { paragraphs } = await mail(
      [...HEAD, 'Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable'],
      'The caf=E9 =96 closed =\r\nsince May =96 opens on Monday.',
    );
    assert.deepEqual(paragraphs, ['The café – closed since May – opens on Monday.']);
  });

  it('may be in HTML alone', async () => {
    const { said } = await mail(
      [...HEAD, 'Content-Type: text/html; charset=utf-8'],
      '<p>We waited all <b>night</b>.</p><div>On 3 March 2025, Samuel Okafor wrote:<br></div><blockquote><p>The ferry left on time.</p></blockquote>',
    );
    assert.deepEqual(said, [
      'Anna Lïnd (stated): We waited all night.',
      'Samuel Okafor (stated): The ferry left on time.',
    ]);
  });

  it('is read from its plain text if that is whole, else from its HTML', async () => {
    const parts = (plain: string) =>
      `--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>We waited all night for the ferry, and nobody told us.</p>\r\n--b--`;
    const head = [...HEAD, 'Content-Type: multipart/alternative; boundary=b'];
    assert.deepEqual((await mail(head, parts('We waited all night for the ferry!'))).paragraphs, [
      'We waited all night for the ferry!',
    ]);
    assert.deepEqual((await mail(head, parts('See HTML.'))).paragraphs, [
      'We waited all night for the ferry, and nobody told us.',
    ]);
  });

  it('does not hold the words of a message attached', async () => {
    const { paragraphs } = await mail(
      [...HEAD, 'Content-Type: multipart/mixed; boundary=b'],
      '--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: Samuel Okafor <sam@port.example>\r\nSubject: Ferry\r\n\r\nThe ferry left on time.\r\n--b--',
    );
    assert.deepEqual(paragraphs, ['See below.']);
  });

  it('with the fields of a message above it in HTML does not say the words of that message', async () => {
    const html = [
      '<p>We waited all night.</p><div><p><b>From:</b> Samuel Okafor &lt;sam@port.example&gt;<br><b>Sent:</b> Monday',
      '<br><b>To:</b> Anna Lind<br><b>Subject:</b> ferry</p></div><p>The ferry left on time.</p>',
    ];
    const { said } = await mail([...HEAD, 'Content-Type: text/html'], html.join(''));
    assert.deepEqual(said, ['Anna Lïnd (stated): We waited all night.', '-: The ferry left on time.']);
  });

  it('has no words after bars, initials or in marks of its own', async () => {
    const body = '| The ferry left.\n\nWe waited.\n\nSO> It left.\n\nAll night.\n\n"Nobody complained. It left."';
    const { said } = await mail([...HEAD, 'Content-Type: text/plain'], body);
    assert.deepEqual(
      said.filter((each) => each.startsWith('Anna')),
      ['Anna Lïnd (stated): We waited.', 'Anna Lïnd (stated): All night.'],
    );
  });

  it('without a name has no author, and no speaker', async () => {
    const { article, said } = await mail(['From: anna@harbour.example', 'Subject: Ferry'], 'We waited all night.');
    assert.equal(article.metadata.author, undefined);
    assert.deepEqual(said, ['-: We waited all night.']);
  });

  it('comes back from the cache as it was', async () => {
    const { intake } = await mail([...HEAD, 'Content-Type: text/plain'], REPLY);
    const stamp = { mtime: 1, size: 2 };
    const record = encodeRecord({ location: 'file:///a', stamp, hash: 'x'.repeat(16), intake }, utf8);
    assert.deepEqual(openRecord(record, utf8).intake.article?.paragraphs, intake.article?.paragraphs);
  });
});

describe('the words of others in an e-mail', () => {
  const own = 'We waited.';
  const others = 'The ferry left on time.';
  for (const [name, lead] of Object.entries({
    'Outlook’s fields': 'From: Samuel Okafor <sam@port.example>\nSent: Monday, 3 March 2025 10:00\nTo: Anna Lind\n',
    'German fields': 'Von: Samuel Okafor\nGesendet: Montag, 3. März 2025 10:00\n',
    'French fields': 'De : Samuel Okafor\nEnvoyé : lundi 3 mars 2025 10:00\n',
    'a line over them': '-----Original Message-----',
    'a forwarded message': '---------- Forwarded message ---------',
    'a line that says who wrote them': 'On Mon, 3 Mar 2025 at 10:00, Samuel Okafor <sam@port.example> wrote:',
    'the same, broken': 'On Mon, 3 Mar 2025 at 10:00, Samuel Okafor\n<sam@port.example> wrote:',
    'the same in German': 'Am 3. März 2025 um 10:00 schrieb Samuel Okafor <sam@port.example>:',
    'the same in French': 'Le 3 mars 2025 à 10:00, Samuel Okafor a écrit :',
    'the same in Spanish': 'El 3 mar 2025, a las 10:00, Samuel Okafor escribió:',
    'the same in Danish': 'Den man. 3. mar. 2025 kl. 10.00 skrev Samuel Okafor <sam@port.example>:',
    'the same in Finnish': 'ma 3.3.2025 klo 10.00 Samuel Okafor <sam@port.example> kirjoitti:',
    'Japanese fields': '差出人: Samuel Okafor\n送信日時: 2025年3月3日\n件名: フェリー\n',
    'Chinese fields': '发件人：Samuel Okafor\n发送时间：2025年3月3日\n主题：渡轮\n',
    'fields of a language with an address':
      'Fra: Samuel Okafor <sam@port.example>\nSendt: 3. marts 2025\nTil: Anna Lind\n',
    'fields in one line': 'From: Samuel Okafor <sam@port.example> Sent: Monday To: Anna Lind Subject: ferry\n',
  })) {
    it(`are known by ${name}`, () => {
      const lines = mailToMarkdown(`${own}\n\n${lead}\n\n${others}\n`).split('\n');
      assert.ok(lines.includes(own), lines.join('\n'));
      assert.ok(lines.includes(`> ${others}`), lines.join('\n'));
    });
  }

  for (const text of ['From: now on we wait.', 'Samuel wrote: the ferry left.', 'He wrote to us.']) {
    it(`are not in “${text}”`, () => assert.equal(mailToMarkdown(`${text}\n\n${own}`), `${text}\n\n${own}`));
  }
});

describe('a page saved as MHTML', () => {
  const page =
    '<html><head><title>Port waits</title></head><body><article><h1>Port waits</h1><p>The port waits for its crane, the board said on Monday.</p><p>Nobody knows when it will come, or from where it is to be sent.</p></article></body></html>';
  const parts = `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/port\r\n\r\n${page}\r\n--b\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<html><body><p>Buy a boat today, at half the price of last year.</p></body></html>\r\n--b--`;
  const saved = async (lines: readonly string[]) =>
    convertMail(
      new TextEncoder().encode(
        [
          ...lines,
          'MIME-Version: 1.0',
          'Content-Type: multipart/related; type="text/html"; boundary=b',
          '',
          parts,
        ].join('\r\n'),
      ),
    );
  const body =
    'The port waits for its crane, the board said on Monday.\n\nNobody knows when it will come, or from where it is to be sent.';

  it('has its address and the day on which it was saved', async () => {
    const { markdown, metadata, isSpoken } = await saved([
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://post.example/port?from=mail',
      'Subject: Port waits',
      'Date: Tue, 4 Mar 2025 10:00:00 +0100',
    ]);
    assert.equal(markdown, body);
    assert.deepEqual(
      [metadata.title, metadata.URL, metadata.accessed, metadata.type, isSpoken],
      ['Port waits', 'https://post.example/port?from=mail', '2025-03-04', 'webpage', undefined],
    );
  });

  it('has the address of its first part, where it has no other', async () => {
    const { markdown, metadata } = await saved(['From: "Saved by Internet Explorer 11"', 'Subject: Port waits']);
    assert.deepEqual([markdown, metadata.URL], [body, 'https://post.example/port']);
  });
});
