import type * as vscode from 'vscode';

/** Endings of recordings that VS Code's windows can play. */
const AUDIO = /\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac|weba)$/iu;
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/iu;

/** The recording beside a transcript: of the same name, but for what follows its first dot (`talk.en.vtt`, `talk.mp3`). */
export async function recordingBeside(
  transcript: vscode.Uri,
  { Uri, workspace, FileType }: typeof vscode,
): Promise<vscode.Uri | undefined> {
  const folder = Uri.joinPath(transcript, '..');
  const own = nameOf(transcript);
  const files = await workspace.fs.readDirectory(folder).then(
    (all) => all.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name),
    () => [],
  );
  const recordings = files.filter((name) => AUDIO.test(name) || VIDEO.test(name)).sort();
  const stems = [withoutEnding(own), withoutEnding(withoutEnding(own))];
  const name = stems.flatMap((stem) => recordings.find((each) => sameName(withoutEnding(each), stem)) ?? [])[0];
  return name === undefined ? undefined : Uri.joinPath(folder, name);
}

/** Whether a recording has pictures. */
export function isVideo(recording: vscode.Uri): boolean {
  return VIDEO.test(recording.path);
}

/** The last part of an address. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
