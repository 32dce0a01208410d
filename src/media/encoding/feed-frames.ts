import type { Writable } from 'node:stream'

/** Writes frames into a program's standard input as fast as it takes them. */
export async function feedFrames(frames: AsyncIterable<Uint8Array>, stdin: Writable): Promise<void> {
  for await (const frame of frames) {
    if (stdin.destroyed || !stdin.writable) return
    // A source may draw its next frame into the same bytes, so each is copied before it waits in the pipe.
    if (!stdin.write(Uint8Array.from(frame))) await drained(stdin)
  }
  stdin.end()
}

function drained(stdin: Writable): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      stdin.off('drain', go).off('close', go)
      resolve()
    }
    stdin.on('drain', go).on('close', go)
  })
}

export function bytesOfSamples(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
}
