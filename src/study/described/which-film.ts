import type { Film, MediaFile, Part, Version } from '../films/film.ts'
import type { Fact } from '../world/fact.ts'
import type { LengthFit } from './fit-length.ts'
import { fitLength, lengthFits } from './fit-length.ts'
import { namesTitle } from './names-title.ts'
import { readRunningTime } from './running-time.ts'

/** A film as far as it is looked at here. */
export interface FilmInParts {
  film: Film
  versions: readonly Version[]
  parts: readonly Part[]
  files: readonly Pick<MediaFile, 'partId' | 'originalName' | 'state'>[]
}

/** A film that was described before it had a file, and that files may be. */
export interface WhichFilm {
  filmId: string
  /** The parts that the files become, in their order; none where they become a version of their own. */
  partIds: readonly string[]
  /** The length that was stated and fits best; null where nobody has said one. */
  statedMs: number | null
  /** `unstated`: nobody has said how long it is; `other`: it is said to be of another length. */
  fit: LengthFit | 'unstated' | 'other'
  /** A title of it stands in the name of a file. */
  isNamed: boolean
}

/**
 * The described films that the files of a film may be, the likeliest first: those of its length, nearest first, then those
 * of which no length is said, then all others. A title in the file's name puts a film first among its like.
 */
export function whichFilms(
  own: FilmInParts,
  films: readonly FilmInParts[],
  facts: readonly Fact[],
): WhichFilm[] {
  const found = films
    .filter(({ film }) => film.id !== own.film.id && !film.specimen)
    .flatMap(other => describedIn(other, facts, own.parts.length).map(place => judged(place, own)))
    .filter(({ which }) => which.partIds.length > 0 || lengthFits.some(fit => fit === which.fit))
  return found
    .sort(
      (a, b) =>
        rank(a.which) - rank(b.which) ||
        Number(b.which.isNamed) - Number(a.which.isNamed) ||
        a.offMs - b.offMs,
    )
    .map(({ which }) => which)
}

/** Those to ask of first: of the file's length, or, with no length said, named by the file; else all of which none is said. */
export function likelyFilms(which: readonly WhichFilm[]): WhichFilm[] {
  const found = which.filter(({ fit, isNamed }) => fit !== 'other' && (fit !== 'unstated' || isNamed))
  return found.length > 0 ? found : which.filter(({ fit }) => fit === 'unstated')
}

/** Whether it is asked which film the files of a film are: nobody has answered, they are read, and a described film may be it. */
export function isAskedWhich(own: FilmInParts, which: readonly WhichFilm[]): boolean {
  return isOpenWhich(own) && which.some(({ fit }) => fit !== 'other')
}

/** Whether the files of a film could still become those of a described one. */
export function isOpenWhich({ film, versions, parts, files }: FilmInParts): boolean {
  if (film.specimen || film.recognised || versions.length !== 1) return false
  return (
    parts.length > 0 &&
    parts.every(
      ({ id, durationMs }) =>
        durationMs !== null && files.some(({ partId, state }) => partId === id && state === 'ready'),
    )
  )
}

/** The parts of a film that have no file. */
export function partsWithoutFile({ parts, files }: Pick<FilmInParts, 'parts' | 'files'>): Part[] {
  return parts.filter(({ id }) => !files.some(({ partId }) => partId === id))
}

interface Place {
  filmId: string
  titles: Film['titles']
  partIds: readonly string[]
  /** For each of the parts, and for the whole, every length that is said of it. */
  stated: readonly (readonly number[])[]
}

/** Where so many files would find their place in a described film. */
function describedIn(whole: FilmInParts, facts: readonly Fact[], count: number): Place[] {
  const { film, versions } = whole
  const empty = new Set(partsWithoutFile(whole))
  return versions.flatMap(version => {
    const parts = whole.parts.filter(({ versionId }) => versionId === version.id)
    const stated = (part: Part) => [
      ...(part.durationMs === null ? [] : [part.durationMs]),
      ...saidOf(facts, { about: 'part', aboutId: part.id }),
      ...(parts.length === 1 ? saidOf(facts, { about: 'film', aboutId: film.id }) : []),
    ]
    const open = parts.filter(part => empty.has(part))
    const place = (some: readonly Part[]): Place => ({
      ...{ filmId: film.id, titles: film.titles },
      ...{ partIds: some.map(({ id }) => id), stated: some.map(stated) },
    })
    if (count > 1) return open.length === count ? [place(open)] : []
    const isWhole = parts.length > 1 && open.length === parts.length
    return [...open.map(part => place([part])), ...(isWhole ? [wholeOf(place(parts), parts, facts)] : [])]
  })
}

/** One file of a film that was described in parts: it becomes a version of its own. */
function wholeOf(place: Place, parts: readonly Part[], facts: readonly Fact[]): Place {
  const known = parts.flatMap(({ durationMs }) => durationMs ?? [])
  const sum = known.length === parts.length ? [known.reduce((all, ms) => all + ms, 0)] : []
  return {
    ...place,
    partIds: [],
    stated: [[...sum, ...saidOf(facts, { about: 'film', aboutId: place.filmId })]],
  }
}

function saidOf(facts: readonly Fact[], of: Pick<Fact, 'about' | 'aboutId'>): number[] {
  return facts.flatMap(({ about, aboutId, field, value }) =>
    about === of.about && aboutId === of.aboutId && field === 'runningTime'
      ? (readRunningTime(value) ?? [])
      : [],
  )
}

interface Judgement {
  which: WhichFilm
  offMs: number
}

/** As many files as parts fit where each fits; the worst of them says how well. */
function judged({ filmId, titles, partIds, stated }: Place, { parts, files }: FilmInParts): Judgement {
  const each = stated.map((said, index) => nearest(parts[index]?.durationMs ?? null, said))
  const firsts = stated.map(said => said[0])
  const sum = firsts.every(ms => ms !== undefined) ? firsts.reduce((all, ms) => all + ms, 0) : null
  const found = each.flatMap(one => one ?? [])
  const fits = found.length === each.length
  const worst = found.reduce((worse, one) => (one.offMs > worse.offMs ? one : worse), found[0] ?? noFit)
  const isUnstated = stated.every(said => said.length === 0)
  return {
    offMs: fits ? worst.offMs : 0,
    which: {
      ...{ filmId, partIds },
      statedMs: fits ? found.reduce((all, { statedMs }) => all + statedMs, 0) : sum,
      fit: fits ? worst.fit : isUnstated ? 'unstated' : 'other',
      isNamed: files.some(({ originalName }) => namesTitle(originalName, titles)),
    },
  }
}

const noFit = { fit: 'about', offMs: 0, statedMs: 0 } as const

function nearest(
  fileMs: number | null,
  stated: readonly number[],
): { fit: LengthFit; offMs: number; statedMs: number } | null {
  if (fileMs === null) return null
  const fits = stated.flatMap(statedMs => {
    const fit = fitLength(fileMs, statedMs)
    return fit ? { ...fit, statedMs } : []
  })
  return fits.sort((a, b) => a.offMs - b.offMs)[0] ?? null
}

function rank({ fit }: WhichFilm): number {
  return fit === 'other' ? 2 : fit === 'unstated' ? 1 : 0
}
