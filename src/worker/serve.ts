import { readConverted } from '../engine/article/documents.js';
import { editFrontMatter, editMapping } from '../engine/article/front-matter-edit.js';
import { htmlToMarkdown } from '../engine/article/html/html.js';
import { readOtherFormat } from '../engine/article/other-formats.js';
import { provenanceOf } from '../engine/article/provenance.js';
import { readArticle } from '../engine/article/read.js';
import { readFacts } from '../engine/bibliography/facts.js';
import { languageOf } from '../engine/extract/languages/recognize.js';
import { loadNameTagger, type NameTagger } from '../engine/extract/names/tagger.js';
import { checkSegment, encodeRecord } from '../engine/library/cache.js';
import { editCorrections } from '../engine/library/corrections/edit-corrections.js';
import { readCorrections } from '../engine/library/corrections/read-corrections.js';
import type { DigestProfile } from '../engine/library/digests.js';
import { placeProblems } from '../engine/library/problems.js';
import { takeIn } from '../engine/library/take-in.js';
import { useTexts } from '../engine/text/interface-texts.js';
import { decodeAnyText, decodeSource, readSource } from './decode-source.js';
import { decodeDetected } from './detect-encoding.js';
import { hashOfFile, hashWithProblems } from './file-hash.js';
import type {
  CheckedSegment,
  ReadResult,
  ReadTask,
  StoredPlace,
  WorkerCalls,
  WorkerReply,
  WorkerRequest,
} from './protocol.js';
import { scope } from './scope.js';
import { SegmentWorkshop } from './segments.js';
import { utf8 } from './utf8.js';

/** The length of a body, in UTF-16 code units, from which on its words tell the language. */
const TELLING = 300;

/** Answers the requests that reach a worker. `post` sends a reply, handing over the buffers named. */
export function serve(post: (reply: WorkerReply, transfer: ArrayBuffer[]) => void): (request: WorkerRequest) => void {
  const reader = new Reader();
  return ({ id, call, task }) => {
    try {
      const { result, transfer } = reader.answer(call, task);
      post({ id, result }, transfer);
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}

interface Answer {
  readonly result: unknown;
  readonly transfer: ArrayBuffer[];
}

class Reader {
  #digests: readonly DigestProfile[] = [];
  #names: NameTagger | null = null;
  readonly #segments = new SegmentWorkshop();

  answer(call: keyof WorkerCalls, task: unknown): Answer {
    switch (call) {
      case 'setUp': {
        const { digests, names, texts } = task as WorkerCalls['setUp']['task'];
        useTexts(texts);
        this.#digests = digests;
        this.#names = names === null ? null : loadNameTagger(names);
        return { result: null, transfer: [] };
      }
      case 'read': {
        const result = this.#read(task as ReadTask);
        const bytes = result.kind === 'record' ? result.record : null;
        return { result, transfer: bytes === null ? [] : [bytes.buffer as ArrayBuffer] };
      }
      case 'check': {
        const { maker, segment } = task as WorkerCalls['check']['task'];
        const bytes = segment instanceof Uint8Array ? segment : bytesAt(segment);
        const result: CheckedSegment = { bytes, spans: checkSegment(bytes, maker, utf8) };
        return { result, transfer: [bytes.buffer as ArrayBuffer] };
      }
      case 'addToSegment':
        this.#segments.add(task as WorkerCalls['addToSegment']['task']);
        return { result: null, transfer: [] };
      case 'finishSegment':
        return handedOver(this.#segments.finish((task as WorkerCalls['finishSegment']['task']).articles));
      case 'mergeSegments':
        return handedOver(this.#segments.merge(task as WorkerCalls['mergeSegments']['task']));
      case 'addPart':
        this.#segments.addPart(task as WorkerCalls['addPart']['task']);
        return { result: null, transfer: [] };
      case 'joinParts':
        return handedOver(this.#segments.join((task as WorkerCalls['joinParts']['task']).length));
      case 'bibliography': {
        const { file, bytes } = task as WorkerCalls['bibliography']['task'];
        const text = decodeAnyText(bytes);
        const { entries, problems } = readFacts(file, text);
        const result: WorkerCalls['bibliography']['result'] = { entries, problems: placeProblems(text, problems) };
        return { result, transfer: [] };
      }
      case 'convertHtml': {
        const { file, text } = task as WorkerCalls['convertHtml']['task'];
        return { result: htmlToMarkdown({ file, text }), transfer: [] };
      }
      case 'corrections': {
        const { file, content } = task as WorkerCalls['corrections']['task'];
        const text = typeof content === 'string' ? content : decodeAnyText(content);
        return { result: readCorrections(file, text), transfer: [] };
      }
      case 'editCorrections': {
        const { text, change } = task as WorkerCalls['editCorrections']['task'];
        return { result: editCorrections(text, change), transfer: [] };
      }
      case 'editMetadata': {
        const { text, mappingFrom, fields } = task as WorkerCalls['editMetadata']['task'];
        const result =
          mappingFrom === null ? editFrontMatter(text, fields) : editMapping(text, mappingFrom, text.length, fields);
        return { result, transfer: [] };
      }
      case 'provenance': {
        const { file, content } = task as WorkerCalls['provenance']['task'];
        const decoded = typeof content === 'string' ? null : decodeDetected(content);
        const source = { file, text: decoded?.text ?? String(content) };
        const { article } = readOtherFormat(source) ?? readArticle(source);
        const isLong = (article?.paragraphs ?? []).reduce((sum, { start, end }) => sum + end - start, 0) >= TELLING;
        const result: WorkerCalls['provenance']['result'] = {
          metadata: article?.metadata ?? {},
          fields: article ? provenanceOf(source, article) : {},
          language: article && isLong ? languageOf(article) : null,
          encoding: decoded && { label: decoded.encoding, isGuess: decoded.isGuess },
        };
        return { result, transfer: [] };
      }
      case 'recognise': {
        const { article } = readArticle(task as WorkerCalls['recognise']['task']);
        const result: WorkerCalls['recognise']['result'] = {
          metadata: article?.metadata ?? {},
          paragraphs: article?.paragraphs.map(({ start, end }) => article.text.slice(start, end)) ?? [],
        };
        return { result, transfer: [] };
      }
    }
  }

  #read({ location, file, stamp, bytes, text: given, converted, sidecar, known }: ReadTask): ReadResult {
    const read = hashOfFile(bytes ?? utf8.encode(given ?? ''), sidecar);
    if (known === read || known === hashWithProblems(read)) return { kind: 'unchanged' };
    const source = converted
      ? { file, text: converted.markdown }
      : given === null
        ? decodeSource(file, bytes ?? new Uint8Array())
        : readSource(file, given);
    const readOther = converted ? () => readConverted(file, converted) : readOtherFormat;
    const intake = takeIn(source, sidecar, {
      digests: this.#digests,
      names: this.#names,
      readOther,
    });
    const hash = intake.problems.length === 0 ? read : hashWithProblems(read);
    return { kind: 'record', record: encodeRecord({ location, stamp, hash, intake }, utf8), hash };
  }
}

/** A whole file; empty if it is not there, or cannot be read: then what it was made of is read again. */
function bytesAt({ folder, name }: StoredPlace): Uint8Array {
  try {
    return scope.folderAt?.(folder).readSync(name) ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

function handedOver(buffer: ArrayBuffer | null): Answer {
  return { result: buffer, transfer: buffer === null ? [] : [buffer] };
}
