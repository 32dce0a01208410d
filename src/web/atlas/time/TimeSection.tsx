import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TimeLineItem, TimeLineRow } from '../../../charts/index.ts'
import { dateSpan, nameIn } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { sayDate } from '../../../words/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { timeLinePlace } from '../../stage/world/WorldLinks.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../Atlas.module.css'
import type { AtlasAsked } from '../asked.ts'
import { yearsAsked } from '../asked.ts'
import type { Atlas } from '../use-atlas.ts'
import { TimeCanvas } from './TimeCanvas.tsx'
import { TimeTable } from './TimeTable.tsx'

interface TimeSectionProps {
  atlas: Atlas
  asked: AtlasAsked
  onNarrow: (to: AtlasAsked) => void
}

const noPeriods = 'none'
const yearsBeside = 6
const hrefOfFilm = (filmId: string) => `/film/${filmId}`
const nothing: readonly never[] = []

export function TimeSection({ atlas, asked, onNarrow }: TimeSectionProps) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const navigate = useNavigate()
  const { films, events, periodisations, all, nameOfFilm } = atlas
  const periodisation =
    asked.periods === noPeriods
      ? undefined
      : (periodisations.find(({ id }) => id === asked.periods) ?? periodisations[0])
  const rows = useMemo(() => {
    const row = (kind: TimeLineRow) =>
      films.flatMap(film => itemOf(film.id, nameOfFilm(film.id), film[`${kind}Date`], language))
    return { release: row('release'), story: row('story'), shooting: row('shooting') }
  }, [films, nameOfFilm, language])
  const happened = useMemo(
    () => events.flatMap(({ id, names, date }) => itemOf(id, nameIn(names, language), date, language)),
    [events, language],
  )
  const chosen = useMemo(() => yearsAsked(asked, all), [asked, all])
  const shown = asked.time === 'table' ? 'table' : 'drawing'
  const around = yearsAround(events.find(({ id }) => id === asked.event)?.date ?? null)
  return (
    <section className={styles.section} aria-labelledby="atlas-time" data-place={timeLinePlace}>
      <header className={styles.sectionHead}>
        <h2 id="atlas-time">{words.timeLine}</h2>
        <Choice
          label={words.shownAs(words.timeLine)}
          choices={(['drawing', 'table'] as const).map(value => ({ value, name: words[value] }))}
          chosen={shown}
          onChoose={time => onNarrow({ time: time === 'table' ? time : undefined })}
        />
        {periodisations.length > 0 && (
          <LabelledSelect
            label={words.periodisation}
            choices={[
              { value: noPeriods, name: words.noPeriods },
              ...periodisations.map(({ id, name }) => ({ value: id, name })),
            ]}
            chosen={periodisation?.id ?? noPeriods}
            onChoose={periods => onNarrow({ periods })}
          />
        )}
      </header>
      {shown === 'drawing' ? (
        <TimeCanvas
          key={`${asked.event} ${around !== null}`}
          label={words.timeLine}
          all={all}
          films={rows}
          events={happened}
          periods={periodisation?.periods ?? nothing}
          dividedBy={periodisation?.dateKind ?? 'release'}
          chosen={chosen}
          around={around}
          chosenEventId={asked.event ?? null}
          hrefOfFilm={hrefOfFilm}
          onFilm={filmId => void navigate({ to: '/film/$filmId', params: { filmId } })}
        />
      ) : (
        <TimeTable atlas={atlas} years={chosen} chosenEventId={asked.event ?? null} />
      )}
    </section>
  )
}

function itemOf(id: string, name: string, date: string | null, language: Language): TimeLineItem[] {
  const span = dateSpan(date)
  return span ? [{ id, name, said: `${name}: ${sayDate(date!, language)}`, span }] : []
}

/** An event in the midst of what was before and after it. */
function yearsAround(date: string | null): { fromYear: number; toYear: number } | null {
  const span = dateSpan(date)
  if (!span) return null
  const ends = [span.earliest, span.fullFrom, span.fullTo, span.latest].filter(Number.isFinite)
  return { fromYear: Math.min(...ends) - yearsBeside, toYear: Math.max(...ends) + yearsBeside }
}
