import type { CodingPlan } from '../../study/index.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import { useNameOfCoder } from './use-name-of-coder.ts'

/** What of a dealt plan the other coders have. */
export function WithOthers({ plan }: { plan: CodingPlan }) {
  const { plans: words } = useWords()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const nameOf = useNameOfCoder()
  const home = useAppState(state => state.study?.homeCoderId)
  const spans = useAppState(state => state.plans.spans).filter(span => span.codingPlanId === plan.id)
  const titleId = `others-${plan.id}`
  return (
    <>
      <h3 id={titleId} className={styles.others}>
        {words.withOthers}
      </h3>
      <ul className={styles.films} aria-labelledby={titleId}>
        {plan.coderIds
          .filter(id => id !== home)
          .map(id => {
            const own = spans.filter(({ coderId }) => coderId === id)
            const first = new Set(own.filter(span => !span.forReliability).map(({ partId }) => partId))
            const films = cards.filter(({ parts }) => parts.some(part => first.has(part.id)))
            const again = own.filter(({ forReliability }) => forReliability).length
            return (
              <li key={id}>
                <span className={styles.title}>{nameOf(id)}</span>
                <span className={styles.rest}>
                  {words.filmsOf({ films: films.map(({ film }) => titleOf(film)), again })}
                </span>
              </li>
            )
          })}
      </ul>
    </>
  )
}
