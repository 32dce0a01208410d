import type { CoveredPass, PublishedFilm, Stretch } from '../../../essay/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { FrameClock, Pass, Shot, StillGround, StillGroundKind } from '../../../study/index.ts'
import { fileInUse, msToFrame, seenInPass } from '../../../study/index.ts'
import { lookedMsOf } from './gather-records.ts'

/** Films with their versions, parts, files by which a copy is known again, and grounds; shots of those that are cited. */
export async function gatherFilms(
  store: StudyStore,
  films: readonly WholeFilm[],
  {
    cited,
    frames,
    ground,
  }: {
    cited: ReadonlySet<string>
    /** Moments that the texts cite. */
    frames: readonly { partId: string; ms: number }[]
    ground: StillGroundKind | undefined
  },
): Promise<PublishedFilm[]> {
  const filmIds = films.map(({ film }) => film.id)
  const grounds = await store.essays.belonging('stillGround', { filmId: filmIds })
  const published: PublishedFilm[] = []
  for (const whole of films) {
    const shots = new Map<string, Shot[]>()
    if (cited.has(whole.film.id))
      for (const { id } of whole.parts) shots.set(id, await store.shots.ofPart(id))
    published.push(publishedFilm(whole, { ground: groundOf(whole.film.id, grounds, ground), shots, frames }))
  }
  return published
}

/** `shots`: those of a film that is cited, by part. */
export function publishedFilm(
  { film, versions, parts, files }: WholeFilm,
  {
    ground,
    shots,
    frames,
  }: {
    ground: PublishedFilm['ground']
    shots: ReadonlyMap<string, readonly Shot[]>
    frames: readonly { partId: string; ms: number }[]
  },
): PublishedFilm {
  return {
    ...{ film, versions, ground },
    parts: parts.map(part => {
      const file = fileInUse(part, files)
      return {
        part,
        file: file?.clock
          ? {
              ...{ name: file.originalName, byteSize: file.byteSize, durationMs: file.clock.endMs },
              ...{ quickDigest: file.quickDigest, digest: file.digest },
              ...{ width: file.width, height: file.height },
            }
          : null,
        shots: shots.get(part.id) ?? [],
        citedFrames: file?.clock
          ? citedFrames(
              file.clock,
              frames.filter(one => one.partId === part.id),
            )
          : [],
      }
    }),
  }
}

function citedFrames(clock: FrameClock, moments: readonly { ms: number }[]) {
  return [...new Set(moments.map(({ ms }) => ms))].map(ms => ({ ms, frame: msToFrame(clock, ms) }))
}

function groundOf(
  filmId: string,
  grounds: readonly StillGround[],
  usual: StillGroundKind | undefined,
): PublishedFilm['ground'] {
  const kept = grounds.find(one => one.filmId === filmId)
  if (kept) return { ground: kept.ground, note: kept.note }
  return usual === undefined ? null : { ground: usual, note: '' }
}

/** Every pass of these films, with how much it has looked through. */
export async function gatherPasses(store: StudyStore, films: readonly WholeFilm[]): Promise<CoveredPass[]> {
  const covered: CoveredPass[] = []
  for (const { film, parts } of films) {
    const passes = await store.coding.passesOfFilm(film.id)
    const looked = passes.length > 0 ? await store.coding.lookedThroughOfFilm(film.id) : []
    const seen = passes.length > 0 ? await store.coding.seenOfFilm(film.id) : []
    const filmMs = parts.reduce((sum, part) => sum + (part.durationMs ?? part.statedMs ?? 0), 0)
    for (const pass of passes)
      covered.push({
        pass,
        seenCoderIds: seenInPass(pass, seen).map(({ seenCoderId }) => seenCoderId),
        filmMs,
        lookedMs: lookedMsOf(looked.filter(({ passId }) => passId === pass.id)),
      })
  }
  return covered
}

/** What is known of a pass that may not be there any more. */
export function coverageAmong(covered: readonly CoveredPass[]): (pass: Pass) => CoveredPass {
  const byId = new Map(covered.map(one => [one.pass.id, one]))
  return pass => byId.get(pass.id) ?? { pass, seenCoderIds: [], lookedMs: 0, filmMs: 0 }
}

/** The films in which places lie. */
export function filmsOfPlaces(films: readonly WholeFilm[], places: readonly Pick<Stretch, 'partId'>[]) {
  const filmOf = new Map(films.flatMap(({ film, parts }) => parts.map(({ id }) => [id, film.id] as const)))
  return new Set(places.flatMap(({ partId }) => filmOf.get(partId) ?? []))
}
