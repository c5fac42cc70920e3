import * as vscode from 'vscode';
import type { Session } from '../library/session.js';
import { fieldsOf } from '../platform/shape.js';
import type { Differences } from '../present/differences.js';

/** *Compare Versions*: what two versions of a text have otherwise, side by side. */
export function registerVersions(session: Session, differences: Differences): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.compareVersions', async (argument: unknown) => {
    const { first, second } = fieldsOf(argument) ?? {};
    if (typeof first !== 'string' || typeof second !== 'string') return;
    const comparison = await session.service.compareVersions(first, second);
    if (comparison) await differences.show(comparison);
  });
}
