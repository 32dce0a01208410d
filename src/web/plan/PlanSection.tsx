import type { CodingPlan } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../stage/codes/use-codes.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { usePlanProgress } from '../stage/plans/use-plan-progress.ts'
import { useGoOnWithPlan } from '../stage/plans/use-plan-ways.ts'
import { workTimeMs } from '../stage/plans/work-time.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import { saySample } from './say-sample.ts'
import { WithOthers } from './WithOthers.tsx'

/** A plan: what is looked for, where, and what of it is left, film by film. */
export function PlanSection({ plan }: { plan: CodingPlan }) {
  const { plans: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes().filter(({ id }) => plan.codeIds.includes(id))
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const progress = usePlanProgress(plan.id)
  const goOn = useGoOnWithPlan()
  const titleId = `plan-${plan.id}`
  return (
    <section className={styles.plan} aria-labelledby={titleId}>
      <header className={styles.planHead}>
        <h2 id={titleId}>{plan.name}</h2>
        <Button
          look="quiet"
          onPress={() => outbox.placeAndSay({ kind: 'remove-coding-plan', codingPlanId: plan.id })}
        >
          <span aria-hidden="true">{words.removeShort}</span>
          <span className="unseen">{words.remove(plan.name)}</span>
        </Button>
      </header>
      <p className={styles.soft}>
        {saySample(words, plan.how)}
        {plan.how.kind !== 'whole' && plan.how.kind !== 'ends' && `, ${words.seedShort(plan.seed)}`}
        {plan.isTraining && ` · ${words.isTraining}`}
      </p>
      {plan.sharing.kind === 'dealt' && (
        <p className={styles.soft}>{words.dealt({ coders: plan.coderIds.length, ...plan.sharing })}</p>
      )}
      <ul className={styles.codes}>
        {codes.map(code => (
          <li key={code.id}>
            <CodeSwatch code={code} />
            {codeName(code, language)}
          </li>
        ))}
      </ul>
      {progress?.films.length === 0 && <p>{words.nothingForYou}</p>}
      {progress && progress.films.length > 0 && <Total films={progress.films} speed={progress.speed} />}
      <ul className={styles.films}>
        {progress?.films.map(film => {
          const title = titleOf(cards.find(card => card.film.id === film.filmId)?.film)
          const state = film.isFinished ? 'finished' : film.passId ? 'begun' : 'none'
          return (
            <li key={film.filmId}>
              <span className={styles.title}>
                {title}
                {film.onlyForReliability && (
                  <span className={styles.soft}> · {words.onlyForReliability}</span>
                )}
              </span>
              <span className={styles.soft}>
                {words.filmLeft({ left: film.spansLeft, spans: film.spans, ms: film.msLeft })}
              </span>
              <span className={styles.soft}>{words.states[state]}</span>
              <Button
                look={film.spansLeft > 0 && !film.isFinished ? 'plain' : 'quiet'}
                onPress={() => void goOn(plan, film)}
              >
                <span aria-hidden="true">
                  {state === 'none' ? words.begin : film.spansLeft > 0 ? words.goOn : words.look}
                </span>
                <span className="unseen">
                  {state === 'none' ? words.beginIn(title) : words.goOnIn(title)}
                </span>
              </Button>
            </li>
          )
        })}
      </ul>
      {plan.sharing.kind === 'dealt' && <WithOthers plan={plan} />}
    </section>
  )
}

interface TotalProps {
  films: readonly { spans: number; spansLeft: number; msLeft: number }[]
  speed: number | null
}

function Total({ films, speed }: TotalProps) {
  const { plans: words } = useWords()
  const sum = (of: (film: TotalProps['films'][number]) => number) =>
    films.reduce((total, film) => total + of(film), 0)
  const [left, spans, ms] = [sum(film => film.spansLeft), sum(film => film.spans), sum(film => film.msLeft)]
  return (
    <p className={styles.total}>
      {words.total({ left, spans })}
      {ms > 0 && ` ${words.timeLeft({ ms, workMs: workTimeMs(ms, speed), isOwn: speed !== null })}`}
    </p>
  )
}
