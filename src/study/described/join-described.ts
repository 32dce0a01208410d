import type { Change } from '../change.ts'
import { changed, removed } from '../change.ts'
import type { Film, MediaFile, Part, Version } from '../films/film.ts'
import type { FilmBelongings } from '../films/remove-film.ts'
import type { Periodisation } from '../periods/periodisation.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Fact } from '../world/fact.ts'
import type { Placing } from '../world/placing.ts'
import { rehang, rehangFacts, rehangPeriods } from './rehang.ts'
import type { FilmInParts } from './which-film.ts'
import { isOpenWhich, partsWithoutFile } from './which-film.ts'

export type DescribedRefusal =
  /** The film that the file would become is not there, or has a file by now. */
  | { kind: 'no-such-described-film' }
  /** The file is still being read, is that of a described film already, or of a film in several versions. */
  | { kind: 'file-is-no-film-of-its-own' }
  | { kind: 'parts-do-not-match'; files: number; parts: number }
  /** A list of shots was brought in without a file. */
  | { kind: 'described-part-has-shots' }
  /** Passes or readings of a film that has other files, too. */
  | { kind: 'file-shares-work' }

/** The film that was described, with the shots that were brought in for it without a file. */
export interface DescribedFilm {
  film: Film
  versions: readonly Version[]
  parts: readonly Part[]
  files: readonly MediaFile[]
  placings: readonly Placing[]
  partsWithShots: ReadonlySet<string>
}

export interface Joining {
  cameAs: FilmBelongings
  described: DescribedFilm
  /** The parts that the files become, in their order; none: a version of its own. */
  partIds: readonly string[]
  facts: readonly Fact[]
  periodisations: readonly Periodisation[]
}

/**
 * Makes the files of a film those of one that was described before: all that was done on the film meanwhile goes along,
 * and its own record goes. What the described film says stands; what it does not say is taken over.
 */
export function joinDescribed(joining: Joining): Result<Change, DescribedRefusal> {
  const own = inParts(joining.cameAs)
  if (!own || !isOpenWhich(own)) return refused({ kind: 'file-is-no-film-of-its-own' })
  const [version] = own.versions
  const { described, partIds } = joining
  const asVersion = partIds.length === 0
  const taken = partIds.map(id => partsWithoutFile(described).find(part => part.id === id))
  if (described.film.id === own.film.id || taken.some(part => !part))
    return refused({ kind: 'no-such-described-film' })
  const parts = taken.flatMap(part => part ?? [])
  if (!asVersion && (parts.length !== own.parts.length || new Set(partIds).size !== partIds.length))
    return refused({ kind: 'parts-do-not-match', files: own.parts.length, parts: parts.length })
  if (parts.some(({ id }) => described.partsWithShots.has(id)))
    return refused({ kind: 'described-part-has-shots' })
  const to = new Map([
    [own.film.id, described.film.id],
    ...(asVersion ? [] : [[version!.id, parts[0]!.versionId] as const]),
    ...parts.map((part, index) => [own.parts[index]!.id, part.id] as const),
  ])
  return accepted([
    ...parts.map((part, index) => changed('part', part, filled(part, own.parts[index]!))),
    ...(asVersion ? [changed('version', version!, versionOf(version!, described))] : []),
    ...rehang(withoutSamePlacings(joining), to),
    ...samePlacings(joining).map(placing => removed('placing', placing)),
    ...rehangFacts(joining.facts, to),
    ...rehangPeriods(joining.periodisations, to),
    changed('film', described.film, completed(described.film, own.film)),
    ...(asVersion ? [] : own.parts.map(part => removed('part', part))),
    ...(asVersion ? [] : [removed('version', version!)]),
    removed('film', own.film),
  ])
}

/** A film with its parts in the order of their versions. */
export function inParts(all: FilmBelongings): (FilmInParts & { files: readonly MediaFile[] }) | null {
  const film = all.film?.[0]
  if (!film) return null
  const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
  return {
    film,
    versions: [...(all.version ?? [])].sort(byPosition),
    parts: [...(all.part ?? [])].sort(byPosition),
    files: all.file ?? [],
  }
}

function filled(part: Part, by: Part): Part {
  return { ...part, statedMs: part.durationMs, durationMs: by.durationMs, fileInUseId: by.fileInUseId }
}

function versionOf(version: Version, { film, versions }: DescribedFilm): Version {
  return { ...version, filmId: film.id, position: Math.max(-1, ...versions.map(one => one.position)) + 1 }
}

/** What is known of the described film stands; what nobody has said is as it was written of the file’s own film. */
function completed(film: Film, by: Film): Film {
  return {
    ...film,
    people: film.people.length > 0 ? film.people : by.people,
    releaseDate: film.releaseDate ?? by.releaseDate,
    storyDate: film.storyDate ?? by.storyDate,
    shootingDate: film.shootingDate ?? by.shootingDate,
    filmKind: film.filmKind ?? by.filmKind ?? null,
    identifiers: film.identifiers?.length ? film.identifiers : (by.identifiers ?? null),
    recognised: 'described',
  }
}

/** Places that both films have in the same way: the described film’s stay. */
function samePlacings({ cameAs, described }: Joining): Placing[] {
  return (cameAs.placing ?? []).filter(({ placeId, how }) =>
    described.placings.some(other => other.placeId === placeId && other.how === how),
  )
}

function withoutSamePlacings(joining: Joining): FilmBelongings {
  const same = new Set(samePlacings(joining))
  return { ...joining.cameAs, placing: (joining.cameAs.placing ?? []).filter(one => !same.has(one)) }
}
