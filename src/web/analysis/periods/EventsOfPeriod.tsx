import type { DatedEvent, Period } from '../../../study/index.ts'
import { nameIn, yearsOf } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { useWorld } from '../../stage/world/use-world.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './PeriodisationForm.module.css'

interface EventsOfPeriodProps {
  period: Period
  onChange: (eventIds: string[]) => void
}

/** The events on which a period rests; those at its years, and those named already, are offered first. */
export function EventsOfPeriod({ period, onChange }: EventsOfPeriodProps) {
  const { analysis } = useWords()
  const say = useSayEvent()
  const { events } = useWorld()
  const named = period.eventIds ?? []
  const inOrder = [...events].sort((a, b) => (a.date < b.date ? -1 : 1))
  const isNear = (event: DatedEvent) => named.includes(event.id) || liesAt(period, event)
  const offered = [...inOrder.filter(isNear), ...inOrder.filter(event => !isNear(event))]
  if (events.length === 0) return null
  return (
    <details className={styles.events}>
      <summary>{analysis.restsOn(named.length)}</summary>
      <ul>
        {offered.map(event => (
          <li key={event.id}>
            <label>
              <input
                type="checkbox"
                checked={named.includes(event.id)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? [...named, event.id] : named.filter(id => id !== event.id))
                }
              />
              {say(event)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Within the period, or in the year at which it begins or ends. */
function liesAt({ fromYear, toYear }: Period, event: DatedEvent): boolean {
  const years = yearsOf(event.date)
  if (!years || (fromYear === null && toYear === null)) return false
  return (fromYear ?? -Infinity) - 1 <= years.to && years.from <= (toYear ?? Infinity) + 1
}

/** An event with its date. */
function useSayEvent(): (event: DatedEvent) => string {
  const { analysis } = useWords()
  const language = useAppState(state => state.preferences.language)
  return ({ names, date }) =>
    analysis.eventThen({ event: nameIn(names, language), date: sayDate(date, language) })
}

/** What a period rests on, said beside it. */
export function RestsOn({ period }: { period: Period | undefined }) {
  const { analysis } = useWords()
  const say = useSayEvent()
  const { events } = useWorld()
  const own = events.filter(({ id }) => period?.eventIds?.includes(id))
  if (own.length === 0) return null
  return <p>{analysis.restsOnEvents(own.map(say))}</p>
}
