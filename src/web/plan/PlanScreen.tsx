import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isInUse } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useCodes } from '../stage/codes/use-codes.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import { PlanForm } from './PlanForm.tsx'
import styles from './PlanScreen.module.css'
import { PlanSection } from './PlanSection.tsx'

const stack = { area: 'coding', filmId: null } as const

/** The plans of coding, how far one has come with each, and a form for another. */
export function PlanScreen({ isMaking }: { isMaking: boolean }) {
  const { plans: words } = useWords()
  const { shortcuts, outbox } = useServices()
  const navigate = useNavigate()
  const plans = useAppState(state => state.plans.plans)
  const { cards } = useFilms()
  const codes = useCodes().filter(isInUse)
  useEffect(
    () => shortcuts.handle('plan', { undo: () => outbox.undo(stack), redo: () => outbox.redo(stack) }),
    [shortcuts, outbox],
  )
  const open = (plan: 'new' | undefined) => void navigate({ to: '/plan', search: { plan } })
  const canPlan = cards.length > 0 && codes.length > 0
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <span className={styles.fill} />
        {canPlan && !isMaking && (
          <Button look={plans.length === 0 ? 'strong' : 'plain'} icon="add" onPress={() => open('new')}>
            {plans.length === 0 ? words.first : words.another}
          </Button>
        )}
        <UndoButtons {...stack} />
      </header>
      {plans.length === 0 && <p className={styles.purpose}>{words.purpose}</p>}
      {cards.length === 0 && (
        <div className={styles.missing}>
          <p>{words.noFilms}</p>
          <Button onPress={() => void navigate({ to: '/corpus' })}>{words.toCorpus}</Button>
        </div>
      )}
      {codes.length === 0 && (
        <div className={styles.missing}>
          <p>{words.noCodes}</p>
          <Button onPress={() => void navigate({ to: '/codebook' })}>{words.toCodebook}</Button>
        </div>
      )}
      {isMaking && canPlan && <PlanForm codes={codes} onEnd={() => open(undefined)} />}
      {plans.toReversed().map(plan => (
        <PlanSection key={plan.id} plan={plan} />
      ))}
    </div>
  )
}
