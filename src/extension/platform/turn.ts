import type { CancellationToken } from 'vscode';

/** Lets everything run that waits to: among it may be the writer's next key, which makes an answer unwanted. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Whether an answer is still wanted after all that has waited has run. */
export async function stillWanted(token: CancellationToken): Promise<boolean> {
  if (!token.isCancellationRequested) await turn();
  return !token.isCancellationRequested;
}
