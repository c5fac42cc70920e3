/** Marks a file as a report, which quotes but is not a draft. */
export const REPORT_MARK = '<!-- quoin:report -->';

/** Whether a text is a report; its first line is enough to tell. */
export function isCheckReport(text: string): boolean {
  return text.slice(0, 200).split('\n', 1)[0]?.includes(REPORT_MARK) === true;
}
