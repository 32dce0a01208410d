import { useState } from 'react'
import type { Code, CodeSet } from '../../../study/index.ts'
import { bounds, isInUse, mostCodesInPass } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useWords } from '../../use-app.ts'
import form from '../CodebookForm.module.css'
import { CodeTicks } from './CodeTicks.tsx'

interface SetFormProps {
  /** The one to change, or what a new one begins with. */
  set: CodeSet
  isNew: boolean
  codes: readonly Code[]
  onSave: (set: CodeSet) => Refusal | null
  onCancel: () => void
}

export function SetForm({ set, isNew, codes, onSave, onCancel }: SetFormProps) {
  const { codeSets: words } = useWords()
  const [draft, setDraft] = useState(set)
  const offered = codes.filter(code => isInUse(code) || set.codeIds.includes(code.id))
  return (
    <SavingForm
      className={form.form}
      label={isNew ? words.add : words.change}
      save={isNew ? words.make : words.save}
      cancel={words.cancel}
      onSave={() => onSave(draft)}
      onCancel={onCancel}
    >
      <label>
        {words.name}
        <input
          // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
          autoFocus={!isNew}
          maxLength={bounds.name}
          autoComplete="off"
          value={draft.name}
          onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      </label>
      <CodeTicks
        label={words.codes}
        codes={offered}
        chosen={draft.codeIds}
        onChoose={codeIds => setDraft({ ...draft, codeIds })}
      />
      <p className={form.hint}>{words.chosen({ chosen: draft.codeIds.length, most: mostCodesInPass })}</p>
    </SavingForm>
  )
}
