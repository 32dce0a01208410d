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

/** What was measured of the shots of a stretch, as they lie now. */
const measurement: Look<'measurement'> = async ({ store }, targets, beside) => {
  const shots = new Map<string, FormShot[]>()
  for (const partId of new Set(targets.map(one => one.partId)))
    shots.set(partId, await shotsWithMeasures(store, partId, 0))
  return ({ what: _, ...target }) =>
    seeMeasured(target, { shots: shots.get(target.partId) ?? [], filmId: beside.filmOf(target.partId) })
}

export const lookAtSpans = { shot, span, measurement } satisfies Partial<Looks>
