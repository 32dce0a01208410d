import { useMemo } from 'react'
import { nameIn, yearsOf } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { useWorld } from '../../stage/world/use-world.ts'
import { useAppState, useWords } from '../../use-app.ts'

/** The events of the study as a chart has them behind, in the order of time. */
export function useEventsBehind() {
  const { events } = useWorld()
  const { analysis } = useWords()
  const language = useAppState(state => state.preferences.language)
  return useMemo(
    () =>
      events
        .flatMap(({ names, date }) => {
          const years = yearsOf(date)
          const year = years && (years.from + years.to) / 2
          const name = nameIn(names, language)
          return year !== null && Number.isFinite(year)
            ? [{ year, name, said: analysis.eventThen({ event: name, date: sayDate(date, language) }) }]
            : []
        })
        .sort((a, b) => a.year - b.year),
    [events, analysis, language],
  )
}
