import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Periodisation } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { withFilmIn } from '../../state/periodisations.ts'
import { useServices, useWords } from '../../use-app.ts'
import { DivisionOfFilms } from './DivisionOfFilms.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import styles from './PeriodisationForm.module.css'
import type { PeriodNews } from './period-news.ts'
import { withNews } from './period-news.ts'

interface PeriodisationFormProps {
  /** The one to change; null makes a new one. */
  periodisation: Periodisation | null
  mayCancel: boolean
  /** With the id of what was saved, or null. */
  onEnd: (savedId: string | null) => void
}

/** Two periods by years of one of the dates, the events they rest on, and which films they would hold, before anything is asked. */
export function PeriodisationForm({ periodisation, mayCancel, onEnd }: PeriodisationFormProps) {
  const words = useWords()
  const { analysis } = words
  const { outbox } = useServices()
  const [draft, setDraft] = useState<Periodisation>(() => periodisation ?? emptyPeriodisation())
  const [begunUpon] = useState(periodisation)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const setPeriod = (index: number, news: PeriodNews) =>
    setDraft({
      ...draft,
      periods: draft.periods.map((period, other) => (other === index ? withNews(period, news) : period)),
      assignments: renamed(draft.assignments, draft.periods[index]!.name, news.name),
    })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const found = outbox.place({
      kind: 'set-periodisation',
      periodisation: draft,
      ...(begunUpon && { upon: begunUpon }),
    })
    setRefusal(found)
    if (!found) onEnd(draft.id)
  }
  const remove = () => {
    outbox.placeAndSay({ kind: 'remove-periodisation', periodisationId: draft.id })
    onEnd(null)
  }
  return (
    <form className={styles.form} onSubmit={save} aria-label={analysis.periodisation}>
      <label className={styles.name}>
        {analysis.periodisationName}
        <input
          maxLength={200}
          autoComplete="off"
          placeholder={analysis.nameExample}
          value={draft.name}
          onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      </label>
      <label className={styles.name}>
        {analysis.datedBy}
        <select
          value={draft.dateKind}
          onChange={event =>
            setDraft({ ...draft, dateKind: event.currentTarget.value as Periodisation['dateKind'] })
          }
        >
          {(['release', 'story', 'shooting'] as const).map(choice => (
            <option key={choice} value={choice}>
              {analysis.datedByChoices[choice]}
            </option>
          ))}
        </select>
      </label>
      {draft.periods.map((period, index) => (
        <PeriodFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a period has no name of its own but its place.
          key={index}
          number={index + 1}
          period={period}
          onChange={news => setPeriod(index, news)}
        />
      ))}
      <label className={styles.name}>
        {analysis.declared}
        <select
          value={draft.declared}
          onChange={event =>
            setDraft({ ...draft, declared: event.currentTarget.value as Periodisation['declared'] })
          }
        >
          {(['before', 'after'] as const).map(choice => (
            <option key={choice} value={choice}>
              {analysis.declaredChoices[choice]}
            </option>
          ))}
        </select>
      </label>
      <DivisionOfFilms
        periodisation={draft}
        isOpen
        onPlace={(filmId, period) => setDraft(withFilmIn(draft, filmId, period))}
      />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(words.refusals, refusal)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="strong" type="submit">
          {analysis.save}
        </Button>
        {mayCancel && (
          <Button look="quiet" onPress={() => onEnd(null)}>
            {analysis.cancel}
          </Button>
        )}
        {periodisation && (
          <Button look="quiet" onPress={remove}>
            {analysis.removePeriodisation}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Films put into a period by name stay in it when it is called otherwise. */
function renamed(
  assignments: Periodisation['assignments'],
  before: string,
  after: string | undefined,
): Periodisation['assignments'] {
  if (after === undefined) return assignments
  return assignments.map(assigned => (assigned.period === before ? { ...assigned, period: after } : assigned))
}

function emptyPeriodisation(): Periodisation {
  return {
    id: newIdentifier(),
    name: '',
    dateKind: 'release',
    declared: 'before',
    periods: [
      { name: '', fromYear: null, toYear: null },
      { name: '', fromYear: null, toYear: null },
    ],
    assignments: [],
  }
}
