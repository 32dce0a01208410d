import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'

export type BundleRefusal =
  | { kind: 'no-such-file-named' }
  | { kind: 'not-a-bundle' }
  | { kind: 'bundle-leads-outside'; name: string }
  | { kind: 'bundle-swollen' }
  | { kind: 'bundle-broken'; said: string }

/** Named files that belong together: a folder, or a zip of one. Names have slashes, and lead nowhere else. */
export interface Bundle {
  /** How large each one is said to be; one that turns out larger breaks off as it is read. */
  sizes: ReadonlyMap<string, number>
  read(name: string): Promise<Readable>
  close(): void
}

/** What a zip of text may grow to, beside what it takes on the disk; forms that swell more are made to fill a disk. */
const mostSwelling = 200
const harmlessBytes = 50 * 2 ** 20
const mostEntries = 200_000

/** Opens a folder or a zip that anybody may have made; a fault in it is thrown as what it says, or refused. */
export async function openBundle(place: string): Promise<Bundle | BundleRefusal> {
  const found = await stat(place).catch(() => null)
  if (!found) return { kind: 'no-such-file-named' }
  return found.isDirectory() ? openFolder(place) : openZip(place, found.size)
}

export function isBundle(opened: Bundle | BundleRefusal): opened is Bundle {
  return 'sizes' in opened
}

async function openFolder(folder: string): Promise<Bundle> {
  const sizes = new Map<string, number>()
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  // A link is no file: what it leads to may be anywhere.
  for (const entry of entries.filter(one => one.isFile())) {
    const place = path.join(entry.parentPath, entry.name)
    sizes.set(path.relative(folder, place).split(path.sep).join('/'), (await stat(place)).size)
  }
  return {
    sizes,
    read: async name => createReadStream(path.join(folder, ...name.split('/'))),
    close: () => {},
  }
}

async function openZip(file: string, bytesOnDisk: number): Promise<Bundle | BundleRefusal> {
  let zip: ZipFile
  try {
    zip = await listed(file)
  } catch (cause) {
    return refusalOf(cause)
  }
  try {
    const entries = await entriesOf(zip)
    const swollen = [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (swollen > harmlessBytes && swollen > bytesOnDisk * mostSwelling) {
      zip.close()
      return { kind: 'bundle-swollen' }
    }
    return {
      sizes: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
      read: name => streamOf(zip, entries.get(name)!),
      close: () => zip.close(),
    }
  } catch (cause) {
    zip.close()
    return refusalOf(cause)
  }
}

function listed(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(
      file,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (cause, zip) => (cause ? reject(cause) : resolve(zip)),
    ),
  )
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) {
        if (entries.has(entry.fileName)) return reject(new Error(`${entry.fileName}: twice`))
        entries.set(entry.fileName, entry)
      }
      if (entries.size > mostEntries) return reject(new Error('too many entries'))
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (cause, stream) => (cause ? reject(cause) : resolve(stream))),
  )
}

/** How yauzl says that a name would lead out of the folder that a zip is unpacked in. */
const leadsOutside = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s

function refusalOf(cause: unknown): BundleRefusal {
  const said = cause instanceof Error ? cause.message : String(cause)
  const name = leadsOutside.exec(said)?.[1]
  if (name !== undefined) return { kind: 'bundle-leads-outside', name }
  if (/end of central directory record signature not found/i.test(said)) return { kind: 'not-a-bundle' }
  return { kind: 'bundle-broken', said }
}
