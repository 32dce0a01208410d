import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BundleWriter } from '../../disk/index.ts'
import type { ArchiveFile, ArchiveHead, KeptBeside, KeptName } from '../../exchange/index.ts'
import {
  archived,
  archivedEntry,
  archiveForm,
  archiveLine,
  archiveReadme,
  archiveVersion,
  fileOf,
  filmFileName,
  filmsFolder,
  headFile,
  keptNames,
} from '../../exchange/index.ts'
import { schemas } from '../../server/contracts/index.ts'
import type { KeptRows, StudyStore } from '../../store/index.ts'
import type { Gate, LeftOut } from '../../study/index.ts'
import { codersKinds } from '../../study/index.ts'
import type { StudyFolder } from '../../tasks/index.ts'
import { sayLeftOut } from '../../words/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { sifted, siftOf, wordsGoing } from './sift.ts'

export interface StudyTakenOut {
  records: number
  /** Film files that lie in it, and of those that were wanted the ones that could not be read. */
  films: number
  filmsNotRead: string[]
  bytes: number
  /** What stayed behind, since it is withheld. */
  leftOut: LeftOut[]
}

const bytesAtOnce = 64 * 2 ** 10

export interface HowTakenOut {
  /** Whether the film files go along. */
  films: boolean
  /** Of nobody: without coders and what they have said, for others to begin from. */
  toBeginFrom?: boolean
  /** For oneself: nothing that is withheld stays behind. */
  withWithheld?: boolean
}

/** In a study of nobody, what the study says of itself hangs on no study yet. */
const nobodys = '00000000-0000-0000-0000-000000000000'

/**
 * Writes all of a study as text that is read without this program: a file for each kind of record, in one order, without
 * a time of day, so that the same study is the same archive, byte for byte.
 */
export async function takeOutStudy(
  { store, folder }: { store: StudyStore; folder: StudyFolder },
  bundle: BundleWriter,
  how: HowTakenOut,
): Promise<StudyTakenOut> {
  const { toBeginFrom = false, withWithheld = false } = how
  return store.whole(async rows => {
    const gate = withWithheld ? null : await openGate(store, null)
    const films = how.films ? await filmFiles(store, folder, gate) : { found: [], notRead: [] }
    const sift = gate && siftOf(gate, await wordsGoing(rows))
    const written: ArchiveFile[] = []
    for (const name of keptNames.filter(one => !(toBeginFrom && isOfSomebody(one)))) {
      const lines = linesOf(rows, name, toBeginFrom)
      written.push(await writeLines(bundle, name, sift ? sifted(lines, name, sift) : lines))
    }
    const leftOut = gate?.leftOut() ?? []
    const head: ArchiveHead = {
      form: archiveForm,
      version: archiveVersion,
      study: toBeginFrom ? null : await rows.study(),
      films: films.found.map(({ file, bytes }) => ({ file, bytes })),
      files: written.filter(({ lines }) => lines > 0),
      ...(leftOut.length > 0 && { withheld: leftOut }),
    }
    const { name } = await store.studies.profile()
    const readme = archiveReadme({ name: gate?.text(name) ?? name, head, withheld: sayIn(leftOut) })
    await bundle.add('README.md', Readable.from([Buffer.from(readme)]))
    await bundle.add('schema.json', textOf(schemas.keptSchema))
    await bundle.add(headFile, textOf(head))
    for (const { file, place } of films.found) await bundle.add(file, createReadStream(place))
    await bundle.end()
    const bytes = [...head.files, ...head.films].reduce((sum, one) => sum + one.bytes, 0)
    const records = head.files.reduce((sum, { lines }) => sum + lines, 0)
    return { records, films: films.found.length, filmsNotRead: films.notRead, bytes, leftOut }
  })
}

/** In both languages of the page that explains an archive. */
function sayIn(leftOut: readonly LeftOut[]): { en: string; zh: string } | null {
  const [en, zh] = (['en', 'zh-Hans'] as const).map(language => sayLeftOut(leftOut, language))
  return en && zh ? { en, zh } : null
}

function textOf(value: unknown): Readable {
  return Readable.from([Buffer.from(`${JSON.stringify(value, null, 2)}\n`)])
}

function isOfSomebody(name: KeptName): boolean {
  return name === 'removedFilm' || name === 'setAside' || (codersKinds as ReadonlySet<string>).has(name)
}

/** What of a kind is written, in pages; nothing is written of a kind that has none. */
async function* linesOf(rows: KeptRows, name: KeptName, ofNobody: boolean): AsyncGenerator<object[]> {
  switch (name) {
    case 'studyProfile':
      for await (const page of rows.records(name))
        yield ofNobody ? page.map(profile => ({ ...profile, id: nobodys })) : page
      return
    case 'removedFilm':
      for await (const page of rows.removedFilms())
        yield page.map(film => ({ ...film, brings: film.brings.map(archivedEntry) }))
      return
    case 'writing':
    case 'partMeasurements':
    case 'setAside':
      yield* rows[name satisfies KeptBeside]()
      return
    default:
      for await (const page of rows.records(name)) yield page.map(record => archived(name, record))
  }
}

async function writeLines(
  bundle: BundleWriter,
  name: KeptName,
  pages: AsyncGenerator<object[]>,
): Promise<ArchiveFile> {
  const digest = createHash('sha256')
  const said = { name, file: fileOf(name), lines: 0, bytes: 0 }
  const first = await pages.next()
  if (first.done) return { ...said, sha256: digest.digest('hex') }
  async function* chunks(): AsyncGenerator<Buffer> {
    let text = ''
    const cut = () => {
      const chunk = Buffer.from(text)
      text = ''
      said.bytes += chunk.length
      digest.update(chunk)
      return chunk
    }
    for (let page = first; !page.done; page = await pages.next())
      for (const record of page.value) {
        text += `${archiveLine(record)}\n`
        said.lines++
        if (text.length >= bytesAtOnce) yield cut()
      }
    if (text) yield cut()
  }
  await bundle.add(said.file, Readable.from(chunks()))
  return { ...said, sha256: digest.digest('hex') }
}

interface FilmFile {
  file: string
  place: string
  bytes: number
}

/** Every film file that can be read here, wherever it lies, in the order of ids. */
async function filmFiles(
  store: StudyStore,
  folder: StudyFolder,
  gate: Gate | null,
): Promise<{ found: FilmFile[]; notRead: string[] }> {
  const found: FilmFile[] = []
  const notRead: string[] = []
  const files = (await store.films.all()).flatMap(film => film.files)
  for (const file of files.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (gate && !gate.letsFileOf(file.partId)) continue
    const place = await folder.fileAt(file)
    const size = place.ok && (await stat(place.value).catch(() => null))
    if (place.ok && size !== false && size?.isFile())
      found.push({ file: filmsFolder + filmFileName(file), place: place.value, bytes: size.size })
    else notRead.push(file.originalName)
  }
  return { found, notRead }
}
