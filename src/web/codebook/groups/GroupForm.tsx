import { useState } from 'react'
import type { Code, CodeGroup } from '../../../study/index.ts'
import { bounds, codeName, isInUse } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { SavingForm } from '../../stage/codes/SavingForm.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import form from '../CodebookForm.module.css'
import { NameFields } from '../NameFields.tsx'
import { CodeTicks } from '../sets/CodeTicks.tsx'

interface GroupFormProps {
  /** The one to change, or what a new one begins with. */
  group: CodeGroup
  isNew: boolean
  codes: readonly Code[]
  onSave: (group: CodeGroup) => Refusal | null
  onCancel: () => void
}

export function GroupForm({ group, isNew, codes, onSave, onCancel }: GroupFormProps) {
  const { codeGroups: words } = useWords()
  const [draft, setDraft] = useState(group)
  const { sort, codeIds } = draft
  const set = (fields: Partial<CodeGroup>) => setDraft({ ...draft, ...fields })
  const offered = codes.filter(code => isInUse(code) || group.codeIds.includes(code.id))
  return (
    <SavingForm
      className={form.form}
      label={isNew ? words.add[sort] : words.change}
      save={isNew ? words.make[sort] : words.save}
      cancel={words.cancel}
      onSave={() => onSave({ ...draft, codeIds: codeIds.filter(id => id !== '') })}
      onCancel={onCancel}
    >
      {sort === 'opposition' ? (
        <div className={form.pair}>
          {([0, 1] as const).map(place => (
            <CodeSelect
              key={place}
              label={place === 0 ? words.first : words.second}
              codes={offered.filter(({ id }) => id !== codeIds[1 - place])}
              codeId={codeIds[place] ?? ''}
              onChoose={id => set({ codeIds: place === 0 ? [id, codeIds[1] ?? ''] : [codeIds[0] ?? '', id] })}
            />
          ))}
        </div>
      ) : (
        <CodeTicks
          label={words.codes}
          codes={offered}
          chosen={codeIds}
          onChoose={chosen => set({ codeIds: chosen })}
        />
      )}
      <label>
        {words.note}
        <textarea
          rows={4}
          maxLength={bounds.writing}
          value={draft.note}
          onChange={event => set({ note: event.currentTarget.value })}
        />
      </label>
      <div className={form.pair}>
        <NameFields
          labels={{ en: words.nameEn, 'zh-Hans': words.nameZh }}
          names={draft.names}
          onChange={names => set({ names })}
        />
      </div>
    </SavingForm>
  )
}

interface CodeSelectProps {
  label: string
  codes: readonly Code[]
  codeId: string
  onChoose: (codeId: string) => void
}

function CodeSelect({ label, codes, codeId, onChoose }: CodeSelectProps) {
  const { codeGroups: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  return (
    <label>
      {label}
      <select value={codeId} onChange={event => onChoose(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {codes.map(code => (
          <option key={code.id} value={code.id}>
            {codeName(code, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
