import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Periodisation } from '../../study/index.ts'
import { useAddressFault } from '../stage/opening/use-address-fault.ts'
import { shownPeriodisations, withFilmIn } from '../state/periodisations.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { AnalysisHead } from './AnalysisHead.tsx'
import styles from './AnalysisScreen.module.css'
import { ComparedPeriods } from './periods/ComparedPeriods.tsx'
import { DivisionOfFilms } from './periods/DivisionOfFilms.tsx'
import { PeriodisationForm } from './periods/PeriodisationForm.tsx'
import { useIsOpened } from './use-opened.ts'
import { views } from './views.ts'

interface AnalysisScreenProps {
  periodisationId: string | undefined
  first: string | undefined
  second: string | undefined
}

/** Periods first, then the answer of a question to them. */
export function AnalysisScreen({ periodisationId, first, second }: AnalysisScreenProps) {
  const { analysis } = useWords()
  const navigate = useNavigate({ from: '/analysis' })
  const list = usePeriodisations()
  const periodisation = list.find(({ id }) => id === periodisationId) ?? list[0] ?? null
  const isThere = periodisationId === undefined || periodisation?.id === periodisationId
  useAddressFault(isThere ? null : { kind: 'no-such-periodisation' })
  const [editing, setEditing] = useState<'no' | 'new' | 'this'>('no')
  const [showsFilms, showFilms] = useIsOpened('films')
  const compared = comparedOf(periodisation, first && second ? [first, second] : null)
  const compare = ([first, second]: readonly [string, string]) =>
    void navigate({ search: before => ({ ...before, first, second }), replace: true })
  const open = (id: string) => void navigate({ search: { periodisation: id } })
  const { outbox } = useServices()
  const place = (filmId: string, period: string | null) => {
    if (periodisation)
      outbox.placeAndSay({
        kind: 'set-periodisation',
        periodisation: withFilmIn(periodisation, filmId, period),
        upon: periodisation,
      })
  }
  const isForm = editing !== 'no' || periodisation === null
  return (
    <article className={styles.page}>
      <AnalysisHead
        list={list}
        periodisation={periodisation}
        compared={compared}
        onChoose={open}
        onEdit={() => setEditing('this')}
        onNew={() => setEditing('new')}
      />
      {periodisation === null && <p className={styles.lead}>{analysis.begin}</p>}
      {isForm ? (
        <PeriodisationForm
          key={editing === 'this' ? periodisation?.id : 'new'}
          periodisation={editing === 'this' ? periodisation : null}
          onEnd={id => {
            setEditing('no')
            if (id) open(id)
          }}
          mayCancel={periodisation !== null}
        />
      ) : (
        <>
          <DivisionOfFilms
            periodisation={periodisation}
            isOpen={showsFilms}
            onOpen={showFilms}
            onPlace={place}
          />
          <ComparedPeriods periodisation={periodisation} compared={compared} onCompare={compare} />
          {periodisation.declared === 'after' && <p className={styles.caution}>{analysis.declaredAfter}</p>}
          <View periodisation={periodisation} compared={compared} />
        </>
      )}
    </article>
  )
}

const View = views.prevalence

/** The two periods that were chosen, while the periodisation has them; else its first two. */
function comparedOf(
  periodisation: Periodisation | null,
  chosen: readonly [string, string] | null,
): readonly [string, string] {
  const names = periodisation?.periods.map(({ name }) => name) ?? []
  if (chosen?.every(name => names.includes(name))) return chosen
  return [names[0] ?? '', names[1] ?? '']
}

function usePeriodisations() {
  const list = useAppState(state => state.periodisations.list)
  const waiting = useAppState(state => state.outbox.waiting)
  return useMemo(() => shownPeriodisations(list, waiting), [list, waiting])
}
