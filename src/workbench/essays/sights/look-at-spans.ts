import { seeMeasured, seeShot, seeSpan } from '../../../essay/index.ts'
import type { FormShot } from '../../../findings/index.ts'
import type { Shot } from '../../../study/index.ts'
import { shotsWithMeasures } from '../../questions/shots-with-measures.ts'
import type { Look, Looks } from './looks.ts'

/** The shot of that stretch, whatever its borders are now: the one that holds its middle. */
const shot: Look<'shot'> = async ({ store }, targets, beside) => {
  const shots = new Map<string, Shot[]>()
  for (const partId of new Set(targets.map(one => one.partId)))
    shots.set(partId, await store.shots.ofPart(partId))
  return ({ partId, startMs, endMs }) => {
    const middle = (startMs + endMs) / 2
    const found = shots.get(partId)?.find(one => one.startMs <= middle && middle < one.endMs)
    return found ? seeShot(found, beside) : null
  }
}

const span: Look<'span'> = async (_study, _targets, beside) => {
  return ({ partId, startMs, endMs }) =>
    beside.filmOf(partId) === null ? null : seeSpan({ partId, startMs, endMs }, beside)
}

/** What was measured of the shots of a stretch or a film, as they lie now. */
const measurement: Look<'measurement'> = async ({ store }, targets, beside) => {
  const measured = new Map<string, { shots: FormShot[]; procedure: string | null }>()
  const partIds = new Set(
    targets.flatMap(target => ('filmId' in target ? beside.partsOf(target.filmId) : [target.partId])),
  )
  for (const partId of partIds) {
    const procedure = (await store.measurements.ofPart(partId))?.procedure
    measured.set(partId, {
      shots: await shotsWithMeasures(store, partId, 0),
      procedure: procedure ? `${procedure.name} ${procedure.version}` : null,
    })
  }
  return target => {
    const isOfFilm = 'filmId' in target
    const parts = (isOfFilm ? beside.partsOf(target.filmId) : [target.partId]).flatMap(
      partId => measured.get(partId) ?? [],
    )
    return seeMeasured(
      { measure: target.measure, stretch: isOfFilm ? null : target },
      {
        shots: parts.flatMap(({ shots }) => shots),
        filmId: isOfFilm ? target.filmId : beside.filmOf(target.partId),
        procedures: parts.flatMap(({ procedure }) => procedure ?? []),
      },
    )
  }
}

export const lookAtSpans = { shot, span, measurement } satisfies Partial<Looks>
