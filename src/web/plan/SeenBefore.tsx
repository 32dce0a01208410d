import type { PlanDraftAnswer } from '../../server/contracts/index.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../../study/index.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'

/** What lies in a training round and in a sample that is counted: a training round is kept apart. */
export function SeenBefore({ answer, isTraining }: { answer: PlanDraftAnswer; isTraining: boolean }) {
  const { plans: words } = useWords()
  const { plans, spans: kept } = useAppState(state => state.plans)
  const drawn = answer.films.flatMap(({ spans }) => spans)
  const partIds = [...new Set(drawn.map(({ partId }) => partId))]
  const shared = plans
    .filter(plan => plan.isTraining !== isTraining)
    .map(({ id, name }) => {
      const own = kept.filter(({ codingPlanId }) => codingPlanId === id)
      const ms = partIds.reduce((sum, partId) => {
        const [ours, theirs] = [drawn, own].map(list =>
          mergeSpans(list.filter(span => span.partId === partId)),
        )
        return sum + lengthOfSpans(intersectSpans(ours!, theirs!))
      }, 0)
      return { id, name, ms }
    })
    .filter(({ ms }) => ms > 0)
  return shared.map(({ id, ...said }) => (
    <p key={id} className={styles.warning} data-testid="seen-before">
      {isTraining ? words.wouldBeCounted(said) : words.seenInTraining(said)}
    </p>
  ))
}
