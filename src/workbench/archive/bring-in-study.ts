import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Bundle, BundleRefusal } from '../../disk/index.ts'
import { isBundle, openBundle } from '../../disk/index.ts'
import type { ArchiveFile, ArchiveHead, HeadRefusal, KeptName } from '../../exchange/index.ts'
import { archived, fileOf, filmsFolder, headFile, keptNames, readHead } from '../../exchange/index.ts'
import { schemas } from '../../server/contracts/index.ts'
import type { Dangling, KeptWriter, OpenEffects } from '../../store/index.ts'
import { databaseTrouble, foundStudy } from '../../store/index.ts'
import type { Code, Result } from '../../study/index.ts'
import { accepted, refused, unfitCode } from '../../study/index.ts'
import type { NewFolderRefusal } from '../backups/new-study-folder.ts'
import { giveFolder, prepareFolder } from '../backups/new-study-folder.ts'
import { LineFault, readLines } from './read-lines.ts'

export type ArchiveRefusal =
  | BundleRefusal
  | HeadRefusal
  | NewFolderRefusal
  | { kind: 'archive-incomplete'; file: string }
  | { kind: 'archive-altered'; file: string }
  | { kind: 'archive-line-broken'; file: string; line: number; field: string }
  | { kind: 'archive-id-twice'; file: string }
  | { kind: 'archive-unfit'; file: string; said: string }
  | { kind: 'archive-dangling'; file: string; id: string; field: string }
  | { kind: 'archive-codebook'; code: string }
  | { kind: 'disk-full' }
  | { kind: 'folder-cannot-be-made'; folder: string; code: string }

export interface StudyBroughtIn {
  folder: string
  records: number
  films: number
}

const longestHead = 16 * 2 ** 20

class Refused extends Error {
  readonly refusal: ArchiveRefusal

  constructor(refusal: ArchiveRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/**
 * Makes a study of an archive that anybody may have written, in a folder that is empty or not there yet. What is not
 * whole, not of its form or hangs on what is not there is refused, and nothing is left of it.
 */
export async function bringInStudy(
  place: string,
  target: string,
  effects: Pick<OpenEffects, 'now' | 'makeId' | 'migrationsFolder'>,
): Promise<Result<StudyBroughtIn, ArchiveRefusal>> {
  const folder = path.resolve(target)
  const opened = await openBundle(place)
  if (!isBundle(opened)) return refused(opened)
  let work: string | null = null
  try {
    const inside = insideOf(opened)
    const head = await headOf(inside)
    const prepared = await prepareFolder(folder)
    if (!prepared.ok) return prepared
    work = prepared.value
    const records = await fill(work, { bundle: inside, head, effects })
    for (const { file } of head.films) await copyFilm(inside, file, work)
    await giveFolder(work, folder)
    return accepted({ folder, records, films: head.films.length })
  } catch (cause) {
    if (work) await rm(work, { recursive: true, force: true })
    return refused(refusalOf(cause, folder))
  } finally {
    opened.close()
  }
}

/** A zip of a folder has that folder around everything: the archive is where its head is, nearest to the top. */
function insideOf(bundle: Bundle): Bundle {
  const heads = [...bundle.sizes.keys()].filter(name => name === headFile || name.endsWith(`/${headFile}`))
  const head = heads.sort((a, b) => a.length - b.length)[0]
  if (head === undefined) throw new Refused({ kind: 'not-an-archive' })
  const around = head.slice(0, -headFile.length)
  const inside = [...bundle.sizes].filter(([name]) => name.startsWith(around))
  return {
    ...bundle,
    sizes: new Map(inside.map(([name, size]) => [name.slice(around.length), size])),
    read: name => bundle.read(around + name),
  }
}

async function headOf(bundle: Bundle): Promise<ArchiveHead> {
  const size = bundle.sizes.get(headFile)!
  if (size > longestHead) throw new Refused({ kind: 'archive-head-broken', field: headFile })
  const chunks: Buffer[] = []
  for await (const chunk of await bundle.read(headFile)) chunks.push(chunk as Buffer)
  const head = readHead(Buffer.concat(chunks).toString('utf8'))
  if (!head.ok) throw new Refused(head.refusal)
  for (const { file, bytes } of [...head.value.files, ...head.value.films]) {
    const there = bundle.sizes.get(file)
    if (there === undefined) throw new Refused({ kind: 'archive-incomplete', file })
    if (there !== bytes) throw new Refused({ kind: 'archive-altered', file })
  }
  return head.value
}

interface Filling {
  bundle: Bundle
  head: ArchiveHead
  effects: Pick<OpenEffects, 'now' | 'makeId' | 'migrationsFolder'>
}

/** Reads every line into a new database, and gives how many there were. */
async function fill(work: string, { bundle, head, effects }: Filling): Promise<number> {
  const study = head.study ?? {
    ...{ id: effects.makeId(), homeCoderId: effects.makeId(), createdAt: effects.now() },
  }
  const codes: Code[] = []
  let records = 0
  const founded = await foundStudy<ArchiveRefusal>(path.join(work, 'study.sqlite'), effects, async writer => {
    await writer.study(study)
    if (!head.study) await writer.record('coder', { id: study.homeCoderId, name: '' })
    for (const name of keptNames) {
      const file = head.files.find(listed => listed.name === name)
      if (!file) continue
      for await (const lines of linesOf(bundle, file))
        for (const line of lines) {
          if (name === 'code') codes.push(line as unknown as Code)
          await put(writer, name, name === 'studyProfile' ? { ...line, id: study.id } : line)
          records++
        }
      await writer.flush().catch(cause => throwUnfit(file.file, cause))
    }
    const dangling = await writer.dangling()
    if (dangling) return refused(danglingIn(dangling))
    const unfit = unfitCode(codes)
    if (unfit)
      return refused({ kind: 'archive-codebook', code: unfit.names.en || unfit.names['zh-Hans'] || unfit.id })
    return accepted(null)
  })
  if (!founded.ok) throw new Refused(founded.refusal)
  return records
}

type Line = Record<string, unknown>

const later: { readonly [Name in KeptName]?: object } = schemas.laterFields

/** The lines of a file, each of its form, in pages; at the end it must have been the file that was written. */
async function* linesOf(bundle: Bundle, file: ArchiveFile): AsyncGenerator<Line[]> {
  const digest = createHash('sha256')
  let line = 0
  try {
    for await (const texts of readLines(await bundle.read(file.file), { digest, most: file.bytes }))
      yield texts.map(text => judged(file, ++line, text))
  } catch (cause) {
    if (cause instanceof LineFault)
      throw new Refused({ kind: 'archive-line-broken', file: file.file, line: line + 1, field: cause.fault })
    throwBroken(cause)
  }
  if (line !== file.lines || digest.digest('hex') !== file.sha256)
    throw new Refused({ kind: 'archive-altered', file: file.file })
}

function judged({ name, file }: ArchiveFile, line: number, text: string): Line {
  const read = parsed(text)
  const value = read && { ...later[name], ...read }
  const field = value === null ? 'JSON' : (schemas.faultOfKept(name, value) ?? faultOfTime(value))
  if (field !== null) throw new Refused({ kind: 'archive-line-broken', file, line, field })
  return archived(name, value as Line)
}

function parsed(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : null
  } catch {
    return null
  }
}

function faultOfTime({ startMs, endMs }: Line): string | null {
  return typeof startMs === 'number' && typeof endMs === 'number' && endMs < startMs ? 'endMs' : null
}

async function put(writer: KeptWriter, name: KeptName, line: Line): Promise<void> {
  const file = fileOf(name)
  try {
    if (name === 'removedFilm' || name === 'writing' || name === 'partMeasurements' || name === 'setAside')
      await writer[name](line as never)
    else await writer.record(name, line)
  } catch (cause) {
    throwUnfit(file, cause)
  }
}

/** What a form lets through and a table does not. */
function throwUnfit(file: string, cause: unknown): never {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/UNIQUE constraint failed/.test(said)) throw new Refused({ kind: 'archive-id-twice', file })
  if (/constraint failed|has no column/.test(said))
    throw new Refused({ kind: 'archive-unfit', file, said: said.replace(/ \(in: .*$/s, '') })
  throw cause
}

function danglingIn({ record, id, field }: Dangling): ArchiveRefusal {
  return { kind: 'archive-dangling', file: fileOf(record), id, field }
}

async function copyFilm(bundle: Bundle, file: string, work: string): Promise<void> {
  const place = path.join(work, 'films', file.slice(filmsFolder.length))
  await mkdir(path.dirname(place), { recursive: true })
  const content = await bundle.read(file)
  await pipeline(content, createWriteStream(place, { flush: true })).catch(throwBroken)
}

/** What a reader of zips finds in the middle of one; what the system says of a disk is another thing. */
function throwBroken(cause: unknown): never {
  if (cause instanceof Refused || isOfSystem(cause)) throw cause
  throw new Refused({ kind: 'bundle-broken', said: cause instanceof Error ? cause.message : String(cause) })
}

function isOfSystem(cause: unknown): cause is { code: string } {
  return /^E[A-Z]+$/.test(String((cause as { code?: unknown } | null)?.code ?? ''))
}

function refusalOf(cause: unknown, folder: string): ArchiveRefusal {
  if (cause instanceof Refused) return cause.refusal
  const trouble = databaseTrouble(cause)
  if (trouble?.kind === 'disk-full') return { kind: 'disk-full' }
  if (isOfSystem(cause)) return { kind: 'folder-cannot-be-made', folder, code: cause.code }
  throw cause
}
