import { useState } from 'react'
import type { PlanDraftAnswer } from '../../server/contracts/index.ts'
import { lengthOfSpans } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { assumedSpeed } from '../stage/plans/work-time.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { Balance } from './Balance.tsx'
import { CanShow } from './CanShow.tsx'
import { NumberField } from './HowFields.tsx'
import { newSeed } from './new-seed.ts'
import { PeriodsField } from './PeriodsField.tsx'
import styles from './PlanScreen.module.css'
import type { PlanDraft } from './plan-draft.ts'
import { SeenBefore } from './SeenBefore.tsx'
import { useNameOfCoder } from './use-name-of-coder.ts'

interface PlanPreviewProps {
  answer: PlanDraftAnswer | null
  isCurrent: boolean
  draft: PlanDraft
  onChange: (news: Partial<PlanDraft>) => void
}

/** What the plan would draw and cost, and what its films can show: before it is kept. */
export function PlanPreview({ answer, isCurrent, draft, onChange }: PlanPreviewProps) {
  const { plans: words } = useWords()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const nameOf = useNameOfCoder()
  const numbers = useAppState(state => state.study?.numbers)
  const [minutesOfWork, setMinutesOfWork] = useState(Math.round(1 / assumedSpeed))
  if (!answer) return <div className={styles.preview} aria-busy="true" />
  const firstOf = (spans: PlanDraftAnswer['films'][number]['spans']) =>
    spans.filter(({ forReliability }) => !forReliability)
  const ms = answer.films.reduce((sum, { spans }) => sum + lengthOfSpans(firstOf(spans)), 0)
  const isDrawn = (draft.kind !== 'whole' && draft.kind !== 'ends') || answer.balance !== null
  const speed = answer.speed ?? 1 / minutesOfWork
  const titleById = (id: string) => titleOf(cards.find(({ film }) => film.id === id)?.film)
  return (
    <div className={styles.preview} aria-busy={!isCurrent}>
      <section aria-labelledby="would-be-coded">
        <h3 id="would-be-coded">{words.drawn}</h3>
        <ul className={styles.drawn}>
          {answer.films.map(({ filmId, spans, runningMs, coderId }) => (
            <li key={filmId}>
              <span>{titleById(filmId)}</span>
              {coderId !== null && (
                <select
                  aria-label={words.coderOf(titleById(filmId))}
                  value={coderId}
                  onChange={event =>
                    onChange({ chosen: { ...draft.chosen, [filmId]: event.currentTarget.value } })
                  }
                >
                  {draft.coderIds.map(id => (
                    <option key={id} value={id}>
                      {nameOf(id)}
                    </option>
                  ))}
                </select>
              )}
              <span className={styles.soft}>
                {words.filmDrawn({
                  ...{ spans: firstOf(spans).length, ms: lengthOfSpans(firstOf(spans)), runningMs },
                })}
              </span>
            </li>
          ))}
        </ul>
        <p data-testid="hours">
          {answer.balance ? words.hoursDealt(ms) : words.hours({ ms, workMs: ms / speed })}{' '}
          {answer.speed !== null && words.ownSpeed(answer.speed)}
        </p>
        {answer.speed === null && (
          <NumberField
            label={words.assumedSpeed}
            value={minutesOfWork}
            most={600}
            onChange={setMinutesOfWork}
          />
        )}
        <SeenBefore answer={answer} isTraining={draft.isTraining} />
        {isDrawn && (
          <p className={styles.seed}>
            <span className={styles.soft}>{words.seed(draft.seed)}</span>
            <Button look="quiet" onPress={() => onChange({ seed: newSeed() })}>
              {words.drawAgain}
            </Button>
          </p>
        )}
      </section>
      <Balance answer={answer} speed={speed}>
        {numbers === 'none' && <PeriodsField draft={draft} onChange={onChange} />}
      </Balance>
      {numbers !== 'none' && <CanShow power={answer.power} draft={draft} onChange={onChange} />}
    </div>
  )
}
