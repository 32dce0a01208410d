import { useWords } from '../use-app.ts'
import { NumberField } from './HowFields.tsx'
import styles from './PlanScreen.module.css'
import type { PlanDraft } from './plan-draft.ts'

interface SharingFieldsProps {
  draft: PlanDraft
  onChange: (news: Partial<PlanDraft>) => void
}

/** How several coders share what is drawn. */
export function SharingFields({ draft, onChange }: SharingFieldsProps) {
  const { plans: words } = useWords()
  const { sharing, again, readers, coderIds } = draft
  return (
    <div className={styles.how}>
      <label className={styles.field}>
        {words.sharing}
        <select
          value={sharing}
          onChange={event => onChange({ sharing: event.currentTarget.value as PlanDraft['sharing'] })}
        >
          {(['dealt', 'everyone'] as const).map(one => (
            <option key={one} value={one}>
              {words.sharings[one]}
            </option>
          ))}
        </select>
      </label>
      {sharing === 'dealt' && (
        <NumberField
          label={words.again}
          value={again}
          most={1000}
          onChange={said => onChange({ again: said })}
        />
      )}
      {sharing === 'dealt' && coderIds.length > 2 && (
        <NumberField
          label={words.readers}
          value={Math.min(readers, coderIds.length)}
          least={2}
          most={coderIds.length}
          onChange={said => onChange({ readers: said })}
        />
      )}
    </div>
  )
}
