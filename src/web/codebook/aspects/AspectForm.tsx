import { useState } from 'react'
import type { Aspect, AspectSaid } from '../../../study/index.ts'
import { bounds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../CodebookForm.module.css'
import { NameFields } from '../NameFields.tsx'
import { newAspect, saidOf } from './aspect-draft.ts'
import { ValueFields } from './ValueFields.tsx'

interface AspectFormProps {
  /** The one to change; without one the form makes a new one. */
  aspect?: Aspect
  /** Gives the refusal, which the form then says beside its button. */
  onSave: (said: AspectSaid) => Refusal | null
  onCancel: () => void
}

export function AspectForm({ aspect, onSave, onCancel }: AspectFormProps) {
  const { aspects: words } = useWords()
  const [draft, setDraft] = useState<AspectSaid>(() => (aspect ? saidOf(aspect) : newAspect(newIdentifier)))
  const set = (fields: Partial<AspectSaid>) => setDraft({ ...draft, ...fields })
  return (
    <SavingForm
      className={styles.form}
      label={aspect ? words.change : words.add}
      save={aspect ? words.save : words.make}
      cancel={words.cancel}
      onSave={() => onSave(draft)}
      onCancel={onCancel}
    >
      <div className={styles.pair}>
        <NameFields
          labels={{ en: words.nameEn, 'zh-Hans': words.nameZh }}
          names={draft.names}
          onChange={names => set({ names })}
          hasFocus={aspect !== undefined}
        />
      </div>
      <label>
        {words.whatItMeans}
        <textarea
          rows={2}
          maxLength={bounds.writing}
          value={draft.meaning}
          onChange={event => set({ meaning: event.currentTarget.value })}
        />
      </label>
      <ValueFields
        values={draft.values}
        standing={aspect?.values ?? []}
        onChange={values => set({ values })}
      />
      <div className={styles.ticks}>
        <Tick isSelected={draft.takesSeveral} onChange={takesSeveral => set({ takesSeveral })}>
          {words.takesSeveral}
        </Tick>
        <Tick isSelected={draft.takesReason} onChange={takesReason => set({ takesReason })}>
          {words.takesReason}
        </Tick>
      </div>
    </SavingForm>
  )
}
