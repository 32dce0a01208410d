import type { FrameClock } from '../time/frame-clock.ts'
import type { Identifier } from '../world/place.ts'

/** A name of a film in one language and script, such as `zh-Hans`, `zh-Latn-pinyin` or `en`. */
export interface Title {
  language: string
  kind: 'original' | 'transliterated' | 'translated'
  text: string
}

/** How a further name of a person is written. */
export const nameScripts = ['hanzi', 'pinyin', 'other'] as const

export interface PersonName {
  script: (typeof nameScripts)[number]
  text: string
}

export interface Person {
  name: string
  /** The same name in other scripts, or another that the person goes by. */
  names?: PersonName[]
  /** What the person did: `director`, `cinematographer`, or any word of the scholar's. */
  role: string
  /** Somebody who is shown or heard as who they are, as in a documentary. */
  isReal?: boolean
  /** What was agreed with a real person, and what is to be borne in mind. */
  note?: string
  /** Why the person is named nowhere outside of the study; missing where they may be. */
  withheld?: string
}

/** The work. Its dates are EDTF strings (`1986-07`), null where nobody has said them. */
export interface Film {
  id: string
  titles: Title[]
  people: Person[]
  releaseDate: string | null
  storyDate: string | null
  shootingDate: string | null
  /** Fiction, documentary, or any word of the scholar's; null or missing where nobody has said it. */
  filmKind?: string | null
  /** What it is called in lists of others: `wikidata`, `imdb`, `douban`, or any list of the scholar's. */
  identifiers?: Identifier[] | null
  /**
   * What was answered when it was asked which film its file is: a film of its own, or one that had been described
   * before; null or missing while nobody has said.
   */
  recognised?: 'itself' | 'described' | null
  /** Drawn by the program to show itself; never evidence about anything. */
  specimen: boolean
  createdAt: string
}

/** An edit or restoration of a film. */
export interface Version {
  id: string
  filmId: string
  position: number
  name: string
}

/** A stretch of a version with a time of its own: a disc, a reel, one of three films in one. */
export interface Part {
  id: string
  versionId: string
  position: number
  name: string
  durationMs: number | null
  /** How long it was said to be before it had a file, where it was described first. */
  statedMs?: number | null
  /** The copy whose time and frames are the part's own; null means the newest that is ready. */
  fileInUseId: string | null
}

export type FileState = 'incoming' | 'ready' | 'failed'

/** One digital copy of a part. */
export interface MediaFile {
  id: string
  partId: string
  /** `copied`: below the study's `films/` folder; `referenced`: where the scholar keeps it. */
  storage: 'copied' | 'referenced'
  path: string
  originalName: string
  byteSize: number
  /** Of size and samples, known at once. */
  quickDigest: string | null
  /** SHA-256 of every byte, known when the background has read them all. */
  digest: string | null
  width: number | null
  height: number | null
  clock: FrameClock | null
  /** What the probe said of the file, as the media room gives it. */
  probe: unknown
  state: FileState
  addedAt: string
}

/** A person as it is kept: without what is empty. */
export function tidyPerson({ name, names = [], role, isReal, note = '', withheld }: Person): Person {
  const written = names.map(one => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== '')
  return {
    name: name.trim(),
    ...(written.length > 0 && { names: written }),
    role: role.trim(),
    ...(isReal && { isReal }),
    ...(note.trim() !== '' && { note: note.trim() }),
    ...(withheld !== undefined && { withheld: withheld.trim() }),
  }
}

/** Every name that a person goes by. */
export function namesOfPerson({ name, names = [] }: Pick<Person, 'name' | 'names'>): string[] {
  return [...new Set([name, ...names.map(({ text }) => text)])]
}

/** What a person is called for a reader of this language: in hanzi for one of Chinese, where that is known. */
export function personFor({ name, names = [] }: Pick<Person, 'name' | 'names'>, language: string): string {
  const hanzi = names.find(({ script }) => script === 'hanzi')?.text
  return (language.startsWith('zh') && hanzi) || name
}

/** The title to show first: the interface's language, else the original, else whatever there is. */
export function titleFor(film: Pick<Film, 'titles'>, language: string): string {
  const { titles } = film
  const chosen =
    titles.find(title => title.language === language) ??
    titles.find(
      title => title.language.split('-')[0] === language.split('-')[0] && title.kind !== 'transliterated',
    ) ??
    titles.find(title => title.kind === 'original') ??
    titles[0]
  return chosen?.text ?? ''
}

/**
 * The first and last year that an EDTF date may mean, or null where it says none: `198X` is 1980 to 1989,
 * `1999/2004` both years and all between; an open end has no bound, nor has an open beginning (`../2002`).
 */
export function yearsOf(date: string | null): { from: number; to: number } | null {
  if (!date) return null
  const [begin = '', end] = date.split('/')
  if (end !== undefined && (begin === '' || begin === '..')) {
    const until = yearsOfOne(end)
    return until && { from: -Infinity, to: until.to }
  }
  const first = yearsOfOne(begin)
  if (end === undefined) return first
  const last = end === '' || end === '..' ? { from: Infinity, to: Infinity } : yearsOfOne(end)
  return first && last && { from: first.from, to: Math.max(first.to, last.to) }
}

function yearsOfOne(date: string): { from: number; to: number } | null {
  const digits = date.match(/^-?(?:\d{4}|\d{3}X|\d{2}XX)/)?.[0]
  if (!digits) return null
  const ends = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map(Number)
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** The file whose frames a part shows: the one put in use, else the newest that is ready, else any. */
export function fileInUse<File extends Pick<MediaFile, 'id' | 'partId' | 'state' | 'addedAt'>>(
  part: Pick<Part, 'id' | 'fileInUseId'>,
  files: readonly File[],
): File | null {
  const own = files.filter(({ partId }) => partId === part.id)
  const newestFirst = [...own].sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
  return (
    own.find(file => file.id === part.fileInUseId) ??
    newestFirst.find(file => file.state === 'ready') ??
    newestFirst[0] ??
    null
  )
}

/** The file in use, where its frames can be told: what cuts, stills and measurements are made from. */
export function fileWithFrames(
  place: { part: Part; files: readonly MediaFile[] } | null | undefined,
): (MediaFile & { clock: FrameClock }) | null {
  const file = place ? fileInUse(place.part, place.files) : null
  return file?.clock ? { ...file, clock: file.clock } : null
}
