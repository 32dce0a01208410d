import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { QuestionName } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Periodisation } from '../../study/index.ts'
import { periodOf, tellingPeriods } from '../../study/index.ts'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { shownPeriodisations, withFilmIn } from '../state/periodisations.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import { AnalysisHead } from './AnalysisHead.tsx'
import styles from './page/Page.module.css'
import { ComparedPeriods } from './periods/ComparedPeriods.tsx'
import { DivisionOfFilms } from './periods/DivisionOfFilms.tsx'
import { PeriodisationForm } from './periods/PeriodisationForm.tsx'
import type { QuestionView } from './question-view.ts'
import { useIsOpened } from './use-opened.ts'
import { views } from './views.ts'
import { StillNeeds } from './way-in/StillNeeds.tsx'

interface AnalysisScreenProps {
  question: QuestionName
  periodisationId: string | undefined
  first: string | undefined
  second: string | undefined
}

/** Periods first, then the answer of a question to them. */
export function AnalysisScreen({ question, periodisationId, first, second }: AnalysisScreenProps) {
  const { analysis } = useWords()
  const navigate = useNavigate({ from: '/analysis' })
  const list = usePeriodisations()
  const periodisation = list.find(({ id }) => id === periodisationId) ?? list[0] ?? null
  const isThere = periodisationId === undefined || periodisation?.id === periodisationId
  useAddressFault(isThere ? null : { kind: 'no-such-periodisation' })
  const [editing, setEditing] = useState<'no' | 'new' | 'this'>('no')
  const [showsFilms, showFilms] = useIsOpened('films')
  const cards = useFilms().cards
  const compared = comparedOf(periodisation, { chosen: first && second ? [first, second] : null, cards })
  const compare = ([first, second]: readonly [string, string]) =>
    void navigate({ search: before => ({ ...before, first, second }), replace: true })
  const open = (id: string) =>
    void navigate({
      search: ({ codebook, numbers, dated }) => ({ question, codebook, numbers, dated, periodisation: id }),
    })
  const { outbox } = useServices()
  const place = (filmId: string, period: string | null) => {
    if (periodisation)
      outbox.placeAndSay({
        kind: 'set-periodisation',
        periodisation: withFilmIn(periodisation, filmId, period),
        upon: periodisation,
      })
  }
  const shown = views[question]
  const isForm = editing !== 'no' || (shown.periods === 'needed' && periodisation === null)
  return (
    <article className={styles.page}>
      <AnalysisHead
        question={question}
        list={list}
        periodisation={periodisation}
        onChoose={open}
        onEdit={() => setEditing('this')}
        onNew={() => setEditing('new')}
      />
      {isForm && periodisation === null && <p className={styles.lead}>{analysis.begin}</p>}
      {isForm && (
        <PeriodisationForm
          key={editing === 'this' ? periodisation?.id : 'new'}
          periodisation={editing === 'this' ? periodisation : null}
          onEnd={id => {
            setEditing('no')
            if (id) open(id)
          }}
          mayCancel={shown.periods !== 'needed' || periodisation !== null}
        />
      )}
      {!isForm && shown.periods !== 'none' && periodisation && (
        <>
          <DivisionOfFilms
            periodisation={periodisation}
            isOpen={showsFilms}
            onOpen={showFilms}
            onPlace={place}
          />
          <ComparedPeriods periodisation={periodisation} compared={compared} onCompare={compare} />
          <Comparable periodisation={periodisation} cards={cards} />
          {periodisation.declared === 'after' && <p className={styles.caution}>{analysis.declaredAfter}</p>}
        </>
      )}
      {!isForm && <StillNeeds key={`needs ${question}`} question={question} />}
      {!isForm && (
        <ViewOfQuestion key={question} shown={shown} periodisation={periodisation} compared={compared} />
      )}
    </article>
  )
}

interface ViewOfQuestionProps {
  shown: QuestionView
  periodisation: Periodisation | null
  compared: readonly [string, string]
}

function ViewOfQuestion({ shown, periodisation, compared }: ViewOfQuestionProps) {
  switch (shown.periods) {
    case 'none':
      return <shown.View />
    case 'if-any':
      return <shown.View periodisation={periodisation} compared={periodisation && compared} />
    case 'needed':
      return periodisation && <shown.View periodisation={periodisation} compared={compared} />
  }
}

/** Of several periods, whether there are more than two that hold films enough. */
function Comparable({ periodisation, cards }: { periodisation: Periodisation; cards: readonly FilmCard[] }) {
  const { analysis } = useWords()
  const { periods } = periodisation
  const stands = filmsInEvidence(cards).map(({ film }) => periodOf(periodisation, film))
  const held = periods
    .map(({ name }) => ({ name, count: stands.filter(period => period === name).length }))
    .filter(({ count }) => count >= leastFilms)
  if (periods.length < 3 || held.length > 2 || cards.length === 0) return null
  return (
    <p className={styles.caution}>
      {held.length === 2 ? analysis.onlyComparable(held) : analysis.noneComparable}
    </p>
  )
}

/** With fewer in a period an interval says nothing. */
const leastFilms = 3

/** The two periods that were chosen, while the periodisation has them; else those of which the films can tell most. */
function comparedOf(
  periodisation: Periodisation | null,
  { chosen, cards }: { chosen: readonly [string, string] | null; cards: readonly FilmCard[] },
): readonly [string, string] {
  if (!periodisation) return ['', '']
  const { periods } = periodisation
  if (chosen?.every(wanted => periods.some(({ name }) => name === wanted))) return chosen
  const stands = filmsInEvidence(cards).map(({ film }) => periodOf(periodisation, film))
  const [first, second] = tellingPeriods(periods, stands) ?? periods
  return [first?.name ?? '', second?.name ?? '']
}

function usePeriodisations() {
  const list = useAppState(state => state.periodisations.list)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownPeriodisations(list, waiting), [list, waiting])
}
