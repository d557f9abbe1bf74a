/**
 * The lines of a stream, without their ends. Only \n (and \r\n) ends a line: Node's readline ends one at U+2028
 * too, which JSON may hold as it is.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const bytes of stream) {
    const lines = (
      rest + (typeof bytes === 'string' ? bytes : decoder.decode(bytes, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/u, '');
}
