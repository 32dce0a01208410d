import { useState } from 'react'
import type { Contradiction, ContradictionSaid } from '../../../study/index.ts'
import { bounds, nothingSaid } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../CodebookForm.module.css'
import { NameFields } from '../NameFields.tsx'
import { saidOf } from './contradiction-draft.ts'
import { FamilyField } from './FamilyField.tsx'
import { PositionFields } from './PositionFields.tsx'

interface ContradictionFormProps {
  /** The one to change; without one the form makes a new one. */
  contradiction?: Contradiction
  contradictions: readonly Contradiction[]
  /** Gives the refusal, which the form then says beside its button. */
  onSave: (said: ContradictionSaid) => Refusal | null
  onCancel: () => void
}

export function ContradictionForm({
  contradiction,
  contradictions,
  onSave,
  onCancel,
}: ContradictionFormProps) {
  const { contradictions: words } = useWords()
  const [draft, setDraft] = useState<ContradictionSaid>(() =>
    contradiction ? saidOf(contradiction) : nothingSaid,
  )
  const set = (fields: Partial<ContradictionSaid>) => setDraft({ ...draft, ...fields })
  return (
    <SavingForm
      className={styles.form}
      label={contradiction ? words.change : words.add}
      save={contradiction ? words.save : words.make}
      cancel={words.cancel}
      onSave={() => onSave(draft)}
      onCancel={onCancel}
    >
      <div className={styles.pair}>
        <NameFields
          labels={{ en: words.nameEn, 'zh-Hans': words.nameZh }}
          names={draft.names}
          onChange={names => set({ names })}
          hasFocus
        />
      </div>
      <FamilyField
        family={draft.family}
        contradictions={contradictions}
        onChange={family => set({ family })}
      />
      <div className={styles.pair}>
        {(['firstPole', 'secondPole'] as const).map(pole => (
          <fieldset key={pole} className={styles.group}>
            <legend>{words[pole]}</legend>
            <NameFields
              labels={{ en: words.inEnglish, 'zh-Hans': words.inChinese }}
              names={draft[pole]}
              onChange={names => set({ [pole]: names })}
            />
          </fieldset>
        ))}
      </div>
      <PositionFields draft={draft} onChange={positionNames => set({ positionNames })} />
      <label>
        {words.whatItMeans}
        <textarea
          rows={4}
          maxLength={bounds.writing}
          value={draft.meaning}
          onChange={event => set({ meaning: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.whoSays}
        <textarea
          rows={2}
          maxLength={bounds.writing}
          value={draft.whoSays}
          onChange={event => set({ whoSays: event.currentTarget.value })}
        />
      </label>
    </SavingForm>
  )
}
