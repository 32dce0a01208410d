import { useEffect, useMemo } from 'react'
import type { Stretch } from '../../../essay/index.ts'
import { measuredAsSeen, measuredSubjects, sayMeasured, shotsWithin } from '../../../essay/index.ts'
import type { FormShot } from '../../../findings/index.ts'
import { valueOfShots } from '../../../findings/index.ts'
import { nameOfTarget } from '../../../study/index.ts'
import type { MeasuredPart } from '../../state/measurements.ts'
import type { PartState } from '../../state/parts.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import type { Choosable } from './Chooser.tsx'
import type { ToStandOn } from './to-stand-on.ts'
import { usePartsOfFilm } from './use-places-of-film.ts'

export interface MeasuresOfFilm {
  /** Of all of it, and of each part as a whole where it has several. */
  ofParts: readonly Choosable<ToStandOn>[]
  /** Of a stretch, as far as its shots are known; `said`: what the stretch is called. */
  of: (stretch: Stretch, said: string) => readonly Choosable<ToStandOn>[]
}

/** What was measured of a film on which a claim can stand: how it is cut, how it looks and sounds. */
export function useMeasuresOfFilm(filmId: string | null): MeasuresOfFilm {
  const { evidence: words, essay } = useWords()
  const language = useAppState(state => state.preferences.language)
  const parts = usePartsOfFilm(filmId)
  const measured = useAppState(state => state.measurements)
  const { measurements } = useServices()
  const ids = parts.map(({ view }) => view.partId).join(' ')
  useEffect(() => {
    for (const partId of ids.split(' ').filter(Boolean)) void measurements.read(partId)
  }, [ids, measurements])
  return useMemo(() => {
    const shots = new Map(
      parts.map(part => [part.view.partId, formShots(part, measured[part.view.partId] ?? null)]),
    )
    const ofShots = (on: Stretch | { filmId: string }, own: readonly FormShot[], said: string) =>
      measuredSubjects.flatMap((subject): Choosable<ToStandOn>[] => {
        const value = valueOfShots(own, subject)
        if (value === null) return []
        const { measure } = subject
        const name = sayMeasured(measure, measuredAsSeen(subject, value), language)
        const kind = words.targets.measurement
        const target = { what: 'measurement' as const, measure, ...on }
        return [
          {
            ...{ key: nameOfTarget(target), kind, name, facts: said },
            what: { what: 'target', target, said: { name, facts: `${kind} · ${said}`, address: null } },
          },
        ]
      })
    const of = (stretch: Stretch, said: string) =>
      ofShots(stretch, shotsWithin(shots.get(stretch.partId) ?? [], stretch), said)
    const isOfSeveral = parts.length > 1
    const ofFilm =
      filmId !== null && isOfSeveral
        ? ofShots({ filmId }, [...shots.values()].flat(), essay.wholePart(null))
        : []
    return {
      of,
      ofParts: [
        ...ofFilm,
        ...parts.flatMap(({ view, shownShots }, index) => {
          const endMs = shownShots.at(-1)?.endMs ?? 0
          return of(
            { partId: view.partId, startMs: 0, endMs },
            essay.wholePart(isOfSeveral ? index + 1 : null),
          )
        }),
      ],
    }
  }, [filmId, parts, measured, language, words, essay])
}

function formShots({ shownShots }: PartState, measured: MeasuredPart): FormShot[] {
  return shownShots.map(({ id, startMs, endMs, transitionIn: transition }) => {
    const values = measured?.values[id]
    return {
      ...{ startMs, endMs, transition },
      measured: values ? { ...values, colour: values.palette[0]?.colour ?? null } : null,
    }
  })
}
