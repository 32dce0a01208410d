import { writeSync } from 'node:fs'

/** Standard output may be a pipe that does not block: then it is tried again until the reader has caught up. */
export function writeAll(bytes: Uint8Array): void {
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EAGAIN') throw cause
      Atomics.wait(pause, 0, 0, 2)
    }
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))
