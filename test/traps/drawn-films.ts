import type { CountedMark, FilmRecords, QuestionFilm, Unit } from '../../src/findings/index.ts'
import { countFilm } from '../../src/findings/index.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import { drawFilm } from '../golden/beta-binomial.ts'

export const coder = 'ann'

export interface Drawn {
  id: string
  periodId: 'P1' | 'P2'
  directorIds?: string[]
  stratum?: string
  partOfFilmId?: string
}

/** A film of equal shots, in so many of which each code stands, each in shots of its own choosing. */
export function filmWith(
  film: Drawn,
  present: Readonly<Record<string, number>>,
  { shots = 200, shotMs = 5000, stream }: { shots?: number; shotMs?: number; stream?: SeededStream } = {},
): QuestionFilm {
  const units = equalShots(shots, shotMs)
  const marks = Object.entries(present).flatMap(([codeId, count]) =>
    choose(units, count, stream).map(unit => markOn(codeId, unit)),
  )
  return asFilm(film, {
    ...{ durationMs: shots * shotMs, shots: units, marks },
    lookedThrough: [
      { coderId: coder, codeIds: Object.keys(present), spans: [{ startMs: 0, endMs: shots * shotMs }] },
    ],
  })
}

export function asFilm({ id, directorIds = [id], ...film }: Drawn, records: FilmRecords): QuestionFilm {
  return { id, directorIds, ...film, counts: countFilm(records) }
}

export function equalShots(count: number, ms: number): Unit[] {
  return Array.from({ length: count }, (_, shot) => ({
    id: `${shot}`,
    startMs: shot * ms,
    endMs: (shot + 1) * ms,
  }))
}

export function markOn(codeId: string, { id, startMs, endMs }: Unit, coderId = coder): CountedMark {
  return { codeId, coderId, startMs, endMs, attachedTo: id }
}

/** Six against six films in which nothing has changed, each with shares of its own. */
export function unchangedFilms(
  stream: SeededStream,
  codes: readonly string[],
  { rho = 0.1, prevalence = 0.05, shots = 200, perSide = 6 } = {},
): QuestionFilm[] {
  return Array.from({ length: 2 * perSide }, (_, film) =>
    filmWith(
      { id: `F${film}`, periodId: film < perSide ? 'P1' : 'P2' },
      Object.fromEntries(codes.map(codeId => [codeId, drawFilm(stream, { prevalence, rho, shots })])),
      { shots, stream },
    ),
  )
}

function choose(units: readonly Unit[], count: number, stream?: SeededStream): Unit[] {
  if (!stream) return units.slice(0, count)
  const left = [...units]
  return Array.from({ length: count }, () => left.splice(Math.floor(stream.nextShare() * left.length), 1)[0]!)
}
