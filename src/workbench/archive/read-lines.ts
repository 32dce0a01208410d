import type { Hash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** A line that is longer was made to fill the memory. */
export const longestLine = 64 * 2 ** 20

export class LineFault extends Error {
  readonly fault: 'too-long' | 'not-text' | 'more-than-said'

  constructor(fault: LineFault['fault']) {
    super(fault)
    this.fault = fault
  }
}

/** The lines of a stream of UTF-8, each without its end; every byte goes through the digest, and no more than were said. */
export async function* readLines(
  stream: Readable,
  { digest, most }: { digest: Hash; most: number },
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw new LineFault('more-than-said')
    digest.update(chunk)
    const lines = (rest + decoded(decoder, chunk)).split('\n')
    rest = lines.pop()!
    if (rest.length > longestLine) throw new LineFault('too-long')
    if (lines.length > 0) yield lines
  }
  rest += decoded(decoder)
  if (rest) yield [rest]
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new LineFault('not-text')
  }
}
