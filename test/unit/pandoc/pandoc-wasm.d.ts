/** The package brings no types; this is the part that the tests use. */
declare module 'pandoc-wasm' {
  export function convert(
    options: Readonly<Record<string, unknown>>,
    input: string,
    files: Readonly<Record<string, string>>,
  ): Promise<{
    readonly stdout: string;
    readonly stderr: string;
    readonly warnings: readonly { readonly verbosity: string; readonly pretty: string }[];
  }>;
}
