import type { LeftOut, RecordKind, Result } from '../../study/index.ts'
import { accepted, recordOrder, refused } from '../../study/index.ts'

export const archiveForm = 'silverscreen-archive'
/** Another one whenever an older program could not read what a newer one writes. */
export const archiveVersion = 1

/** What stands in an archive besides records, in the order in which it is read. */
export const keptBeside = ['removedFilm', 'writing', 'partMeasurements', 'setAside'] as const
export type KeptBeside = (typeof keptBeside)[number]
export type KeptName = RecordKind | KeptBeside

/** Every kind of line, each after those that it hangs on. */
export const keptNames: readonly KeptName[] = [...recordOrder, ...keptBeside]

export interface ArchiveFile {
  name: KeptName
  file: string
  lines: number
  bytes: number
  sha256: string
}

/** `archive.json`: what an archive holds, and by what it is seen that it is whole. */
export interface ArchiveHead {
  form: typeof archiveForm
  version: number
  /** Null where the study belongs to nobody yet: whoever brings it in gets one of their own. */
  study: { id: string; homeCoderId: string; createdAt: string } | null
  /** Film files that lie in it, by name. */
  films: { file: string; bytes: number }[]
  files: ArchiveFile[]
  /** What stayed behind, since it is withheld. */
  withheld?: LeftOut[]
}

export type HeadRefusal =
  | { kind: 'not-an-archive' }
  | { kind: 'newer-archive'; version: number }
  | { kind: 'archive-head-broken'; field: string }

/** The folder of each kind's lines, and their name there. */
export function fileOf(name: KeptName): string {
  const folder = (keptBeside as readonly string[]).includes(name) ? 'beside' : 'records'
  return `${folder}/${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.jsonl`
}

export const headFile = 'archive.json'
export const filmsFolder = 'films/'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The name of a film file in an archive: its own id, and how its name ended. */
export function filmFileName({ id, originalName }: { id: string; originalName: string }): string {
  return `${id}${/\.[A-Za-z0-9]{1,5}$/.exec(originalName)?.[0]?.toLowerCase() ?? ''}`
}

export function isFilmFileName(name: string): boolean {
  return uuid.test(name.replace(/\.[a-z0-9]{1,5}$/, ''))
}

/** Reads the head of an archive that any hand may have written. */
export function readHead(text: string): Result<ArchiveHead, HeadRefusal> {
  const head = parsed(text)
  if (head?.['form'] !== archiveForm) return refused({ kind: 'not-an-archive' })
  const { version, study, films, files } = head
  if (!isCount(version)) return broken('version')
  if (version > archiveVersion) return refused({ kind: 'newer-archive', version })
  if (study !== null && !isStudy(study)) return broken('study')
  if (!Array.isArray(films) || !films.every(isFilm)) return broken('films')
  if (!Array.isArray(files) || !files.every(isListed)) return broken('files')
  if (new Set(files.map(({ name }) => name)).size < files.length) return broken('files')
  return accepted({ form: archiveForm, version, study, films, files })
}

function broken(field: string): Result<never, HeadRefusal> {
  return refused({ kind: 'archive-head-broken', field })
}

type Fields = Record<string, unknown>

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isStudy(value: unknown): value is NonNullable<ArchiveHead['study']> {
  if (!isFields(value)) return false
  const { id, homeCoderId, createdAt } = value
  return [id, homeCoderId].every(one => typeof one === 'string' && uuid.test(one)) && isInstant(createdAt)
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)
}

function isFilm(value: unknown): value is ArchiveHead['films'][number] {
  return (
    isFields(value) &&
    typeof value['file'] === 'string' &&
    value['file'].startsWith(filmsFolder) &&
    isFilmFileName(value['file'].slice(filmsFolder.length)) &&
    isCount(value['bytes'])
  )
}

function isListed(value: unknown): value is ArchiveFile {
  if (!isFields(value)) return false
  const { name, file, lines, bytes, sha256 } = value
  const known = keptNames.find(one => one === name)
  return (
    known !== undefined &&
    file === fileOf(known) &&
    isCount(lines) &&
    isCount(bytes) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  )
}
