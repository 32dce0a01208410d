import type { Stretch } from '../../../essay/index.ts'
import { seeing, seeShot, seeSpan, stillOf } from '../../../essay/index.ts'
import type { Shot } from '../../../study/index.ts'
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

/** The value of a shot, as it was measured where the shot lies now. */
const measurement: Look<'measurement'> = async ({ store }, targets, beside) => {
  const values = new Map<string, unknown>()
  for (const partId of new Set(targets.map(one => one.partId)))
    for (const one of (await store.measurements.ofPart(partId))?.shots ?? [])
      values.set(stillOf({ partId, startMs: one.startMs, endMs: one.endMs }), one.values)
  return target => {
    const stretch: Stretch = { partId: target.partId, startMs: target.startMs, endMs: target.endMs }
    const measured = (values.get(stillOf(stretch)) as Record<string, unknown> | undefined)?.[target.measure]
    if (typeof measured !== 'number') return null
    return {
      seen: seeing({
        values: [printedValue(measured)],
        films: [beside.filmOf(target.partId)],
        stills: [stillOf(stretch)],
      }),
      whole: [target.measure, measured],
      layer: null,
    }
  }
}

/** To three digits that count: as much as a reader can use of a measured picture or sound. */
function printedValue(value: number): string {
  return String(Number(value.toPrecision(3))).replace('-', '−')
}

export const lookAtSpans = { shot, span, measurement } satisfies Partial<Looks>
