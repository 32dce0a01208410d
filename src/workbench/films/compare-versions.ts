import type { SeenShot, VersionDifference } from '../../findings/index.ts'
import type { Media } from '../../media/index.ts'
import type { ComparedVersion, VersionsAnswer, WantedVersions } from '../../server/contracts/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { MediaFile, Result, Shot, Version } from '../../study/index.ts'
import { accepted, fileWithFrames, middleFrame, refused, titleFor } from '../../study/index.ts'
import type { StudyFolder } from '../../tasks/index.ts'
import { measurePart } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { Questions } from '../questions/questions.ts'
import { filmNamed } from './find-part.ts'

interface Ground {
  store: StudyStore
  folder: StudyFolder
  questions: Questions
  makeId: () => string
  openMedia: () => Promise<Result<Media, Refusal>>
}

type FileWithFrames = NonNullable<ReturnType<typeof fileWithFrames>>

/** A shot of a version, in the order of its parts. */
interface PlacedShot {
  shot: Shot
  file: FileWithFrames
  seen: SeenShot
}

interface WholeVersion {
  said: ComparedVersion
  shots: PlacedShot[]
}

/** How many stills show a run of shots. */
const mostStills = 5

/** What of one version of a film is otherwise in another, by the looks of their shots. */
export async function compareVersionsOf(
  study: Ground,
  wanted: WantedVersions,
): Promise<Result<VersionsAnswer, Refusal>> {
  const media = await study.openMedia()
  if (!media.ok) return media
  const films = await study.store.films.all()
  const film = filmNamed(films, wanted.film)
  if (!film.ok) return film
  const other = wanted.other === undefined ? film : filmNamed(films, wanted.other)
  if (!other.ok) return other
  const one = chosenVersion(film.value, wanted.first, null)
  if (!one.ok) return one
  const two = chosenVersion(other.value, wanted.second, one.value.id)
  if (!two.ok) return two
  const ground = { ...study, media: media.value }
  const first = await wholeVersion(ground, film.value, one.value)
  if (!first.ok) return first
  const second = await wholeVersion(ground, other.value, two.value)
  if (!second.ok) return second
  const compared = await study.questions.compareVersions(
    first.value.shots.map(({ seen }) => seen),
    second.value.shots.map(({ seen }) => seen),
  )
  return accepted({
    ...{ first: first.value.said, second: second.value.said },
    ...{ speed: compared.speed, same: compared.same },
    differences: compared.differences.map(one => saidOf(one, first.value, second.value)),
  })
}

/** By name, id or place, counted from 1; where nothing is said the first that is not `but` and has a file. */
function chosenVersion(
  { versions, parts, files }: WholeFilm,
  wanted: string | undefined,
  but: string | null,
): Result<Version, Refusal> {
  if (wanted !== undefined) {
    const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
    const found =
      versions.find(({ id, name }) => id === wanted || (name !== '' && plain(name) === plain(wanted))) ??
      versions.find(({ position }) => String(position + 1) === wanted)
    return found ? accepted(found) : refused({ kind: 'no-version-of-that-name', name: wanted })
  }
  const hasFile = (version: Version) =>
    parts.some(part => part.versionId === version.id && files.some(({ partId }) => partId === part.id))
  const found = versions.find(version => version.id !== but && hasFile(version))
  return found ? accepted(found) : refused({ kind: 'no-other-version' })
}

async function wholeVersion(
  study: Ground & { media: Media },
  { film, parts, files, versions }: WholeFilm,
  version: Version,
): Promise<Result<WholeVersion, Refusal>> {
  const title = titleFor(film, 'original')
  const named = versions.length > 1 && version.name !== '' ? `${title}, ${version.name}` : title
  const shots: PlacedShot[] = []
  for (const part of parts.filter(({ versionId }) => versionId === version.id)) {
    const file = fileWithFrames({ part, files: files as readonly MediaFile[] })
    if (!file) continue
    const measured = await measurePart(study, part.id)
    if (!measured) return refused({ kind: 'version-not-measured', name: named })
    const own = await study.store.shots.ofPart(part.id)
    const lookLength = measured.looks.length / Math.max(1, own.length)
    shots.push(
      ...own.map((shot, index) => ({
        ...{ shot, file },
        seen: {
          ms: shot.endMs - shot.startMs,
          look: measured.looks.slice(index * lookLength, (index + 1) * lookLength),
        },
      })),
    )
  }
  if (shots.length === 0) return refused({ kind: 'version-not-measured', name: named })
  const ms = shots.reduce((sum, { seen }) => sum + seen.ms, 0)
  const said = { filmId: film.id, versionId: version.id, name: named, shots: shots.length, ms }
  return accepted({ said, shots })
}

type Said = VersionsAnswer['differences'][number]

function saidOf(one: VersionDifference, first: WholeVersion, second: WholeVersion): Said {
  return {
    kind: one.kind,
    byMs: 'byMs' in one ? one.byMs : null,
    first: 'first' in one ? stretchOf(first.shots, one.first) : null,
    second: 'second' in one ? stretchOf(second.shots, one.second) : null,
  }
}

function stretchOf(shots: readonly PlacedShot[], { from, to }: { from: number; to: number }): Said['first'] {
  const own = shots.slice(from, to)
  const step = Math.max(1, own.length / mostStills)
  const shown = Array.from(
    { length: Math.min(mostStills, own.length) },
    (_, at) => own[Math.floor(at * step)]!,
  )
  return {
    shot: from + 1,
    shots: own.length,
    ms: own.reduce((sum, { seen }) => sum + seen.ms, 0),
    ...{ partId: own[0]!.shot.partId, startMs: own[0]!.shot.startMs, endMs: own.at(-1)!.shot.endMs },
    stills: shown.map(({ shot, file }) => ({
      ...{ partId: shot.partId, fileId: file.id },
      frame: middleFrame(file.clock, shot),
    })),
  }
}
