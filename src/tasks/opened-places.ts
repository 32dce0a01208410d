import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isBelow } from '../store/index.ts'

/**
 * The files and folders that this person has opened on this machine. A note each, named by a digest of the place, kept
 * in the person's own settings and never in a study: a study that comes from elsewhere brings no leave along.
 */
export class OpenedPlaces {
  readonly #folder: string
  readonly #roots: readonly string[]
  readonly #known = new Set<string>()
  readonly #openedRoots = new Set<string>()

  /** Whatever lies below `roots` is open as long as this program runs. */
  constructor(folder: string, roots: readonly string[] = []) {
    this.#folder = folder
    this.#roots = roots.map(root => path.resolve(root))
  }

  /** Notes a place, as it is named and where its links lead. */
  async open(place: string): Promise<void> {
    const named = path.resolve(place)
    const real = await realpath(named).catch(() => named)
    for (const one of new Set([named, real])) {
      this.#known.add(one)
      // Where settings cannot be written the leave holds as long as the program runs.
      await this.#note(one).catch(() => {})
    }
  }

  /** Notes a folder that the page may list, with all that lies below it. */
  async openRoot(folder: string): Promise<void> {
    this.#openedRoots.add(folder)
    const kept = path.join(this.#folder, 'roots')
    await mkdir(kept, { recursive: true, mode: 0o700 }).catch(() => {})
    await this.#write(path.join(kept, digestOf(folder)), folder).catch(() => {})
  }

  /** Folders that were opened in the page, in this run of the program and in earlier ones. */
  async roots(): Promise<string[]> {
    const kept = path.join(this.#folder, 'roots')
    for (const name of await readdir(kept).catch(() => [])) {
      const place: unknown = await readFile(path.join(kept, name), 'utf8')
        .then(JSON.parse)
        .catch(() => null)
      if (isPlain(place) && name === digestOf(place)) this.#openedRoots.add(place)
    }
    return [...this.#openedRoots]
  }

  /** Asks the person's own notes only: a place that was not opened is not so much as looked at. */
  async has(place: string): Promise<boolean> {
    if (!isPlain(place)) return false
    if (this.#known.has(place)) return true
    if (await stat(this.#noteOf(place)).catch(() => null)) {
      this.#known.add(place)
      return true
    }
    return this.#isUnderRoot(place)
  }

  async #isUnderRoot(place: string): Promise<boolean> {
    for (const root of this.#roots) {
      if (!isBelow(root, place)) continue
      const [realRoot, real] = await Promise.all([realpath(root), realpath(place)].map(orNull))
      if (realRoot && real && isBelow(realRoot, real)) return true
    }
    return false
  }

  async #note(place: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await this.#write(this.#noteOf(place), place)
  }

  async #write(note: string, place: string): Promise<void> {
    const part = path.join(path.dirname(note), `${randomUUID()}.part`)
    try {
      await writeFile(part, `${JSON.stringify(place)}\n`, { mode: 0o600, flag: 'wx' })
      await rename(part, note)
    } finally {
      await rm(part, { force: true })
    }
  }

  #noteOf(place: string): string {
    return path.join(this.#folder, digestOf(place))
  }
}

/** A whole path that says where it leads: no dots, no U+0000. */
export function isPlain(place: unknown): place is string {
  return (
    typeof place === 'string' &&
    path.isAbsolute(place) &&
    !place.includes('\0') &&
    path.normalize(place) === place
  )
}

function digestOf(place: string): string {
  return createHash('sha256').update(place).digest('hex')
}

function orNull(place: Promise<string>): Promise<string | null> {
  return place.catch(() => null)
}
