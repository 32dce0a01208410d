import { useAppState, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import type { PlanDraft } from './plan-draft.ts'

interface PeriodsFieldProps {
  draft: PlanDraft
  onChange: (news: Partial<PlanDraft>) => void
}

/** By which periods films are compared, and coders spread. */
export function PeriodsField({ draft, onChange }: PeriodsFieldProps) {
  const { plans: words } = useWords()
  const periodisations = useAppState(state => state.periodisations.list)
  if (periodisations.length === 0) return null
  return (
    <label className={styles.field}>
      {words.periods}
      <select
        value={draft.periodisationId ?? ''}
        onChange={event => onChange({ periodisationId: event.currentTarget.value || null })}
      >
        {periodisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">{words.halves}</option>
      </select>
    </label>
  )
}
