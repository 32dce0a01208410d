import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import yazl from 'yazl'

/** Takes named files in, one after the other. */
export interface BundleWriter {
  add(name: string, content: Readable): Promise<void>
  end(): Promise<void>
}

/** Zips keep the time of each file: all of them one, so that the same content is the same zip. */
const noTime = new Date(1980, 0, 1)

export function zipInto(out: Writable): BundleWriter {
  const zip = new yazl.ZipFile()
  const written = pipeline(zip.outputStream, out)
  // Whoever reads it may go away before it is whole: then each step below says so.
  written.catch(() => {})
  return {
    add: async (name, content) => {
      const isText = /\.(jsonl?|md|parquet)$/.test(name)
      zip.addReadStream(content, name, { mtime: noTime, compress: isText, forceDosTimestamp: true })
      await Promise.race([finished(content), written])
    },
    end: async () => {
      zip.end()
      await written
    },
  }
}

export function folderInto(folder: string): BundleWriter {
  return {
    add: async (name, content) => {
      const place = path.join(folder, ...name.split('/'))
      await mkdir(path.dirname(place), { recursive: true })
      await pipeline(content, createWriteStream(place, { flush: true }))
    },
    end: async () => {},
  }
}
