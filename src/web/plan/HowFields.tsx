import { planKinds } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import type { PlanDraft } from './plan-draft.ts'

interface HowFieldsProps {
  draft: PlanDraft
  onChange: (news: Partial<PlanDraft>) => void
}

/** What of each film is coded, and how much of it. */
export function HowFields({ draft, onChange }: HowFieldsProps) {
  const { plans: words } = useWords()
  const { kind } = draft
  return (
    <div className={styles.how}>
      <label className={styles.field}>
        {words.how}
        <select
          value={kind}
          onChange={event => onChange({ kind: event.currentTarget.value as PlanDraft['kind'] })}
        >
          {planKinds.map(one => (
            <option key={one} value={one}>
              {words.hows[one]}
            </option>
          ))}
        </select>
      </label>
      {(kind === 'slices' || kind === 'shots') && (
        <NumberField
          label={words.every}
          value={draft.every}
          most={1000}
          onChange={every => onChange({ every })}
        />
      )}
      {kind === 'slices' && (
        <NumberField
          label={words.sliceSeconds}
          value={draft.sliceSeconds}
          most={3600}
          onChange={sliceSeconds => onChange({ sliceSeconds })}
        />
      )}
      {kind === 'scenes' && (
        <NumberField
          label={words.sceneCount}
          value={draft.scenes}
          most={1000}
          onChange={scenes => onChange({ scenes })}
        />
      )}
      {(kind === 'ends' || kind === 'parts') && (
        <NumberField
          label={words.minutes}
          value={draft.minutes}
          most={1000}
          onChange={minutes => onChange({ minutes })}
        />
      )}
    </div>
  )
}

interface NumberFieldProps {
  label: string
  value: number
  least?: number
  most: number
  onChange: (value: number) => void
}

export function NumberField({ label, value, least = 1, most, onChange }: NumberFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={event => {
          const said = event.currentTarget.valueAsNumber
          if (said >= least && said <= most) onChange(Math.round(said))
        }}
      />
    </label>
  )
}
