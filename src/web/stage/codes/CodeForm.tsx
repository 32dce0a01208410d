import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Code } from '../../../study/index.ts'
import { codeKinds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { freeColour, freeKey } from '../../state/codebook.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './CodeForm.module.css'
import { ColourChoice } from './ColourChoice.tsx'
import type { CodeDraft } from './code-draft.ts'
import { newDraft } from './code-draft.ts'
import { SavingForm } from './SavingForm.tsx'
import { useCodes } from './use-codes.ts'

interface CodeFormProps {
  /** The code to change; without one the form makes a new code. */
  code?: Code
  /** Gives the refusal, which the form then says beside its button. */
  onSave: (draft: CodeDraft) => Refusal | null
  onCancel: () => void
  /** More fields, where there is more to say than a desk asks for. */
  children?: (draft: CodeDraft, change: (draft: CodeDraft) => void) => ReactNode
}

export function CodeForm({ code, onSave, onCancel, children }: CodeFormProps) {
  const { codebook } = useWords()
  const codes = useCodes()
  const [draft, setDraft] = useState<CodeDraft>(() => code ?? newDraft(freeColour(codes)))
  const [hasOwnKey, setHasOwnKey] = useState(code !== undefined)
  const keyShown = hasOwnKey ? (draft.key ?? '') : freeKey(codes, draft.names.en)
  return (
    <SavingForm
      className={styles.form}
      save={code ? codebook.save : codebook.make}
      cancel={codebook.cancel}
      onSave={() => onSave({ ...draft, key: keyShown || null })}
      onCancel={onCancel}
    >
      <NameFields names={draft.names} onChange={names => setDraft({ ...draft, names })} />
      <div className={styles.line}>
        <label>
          {codebook.kind}
          <select
            value={draft.kind}
            onChange={event => setDraft({ ...draft, kind: event.currentTarget.value as Code['kind'] })}
          >
            {codeKinds.map(kind => (
              <option key={kind} value={kind}>
                {codebook.kindNames[kind]}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.key}>
          {codebook.key}
          <input
            maxLength={1}
            autoComplete="off"
            title={codebook.keyMeaning}
            value={keyShown}
            onChange={event => {
              setHasOwnKey(true)
              setDraft({ ...draft, key: event.currentTarget.value.trim().toLowerCase() || null })
            }}
          />
        </label>
      </div>
      {children?.(draft, setDraft)}
      <ColourChoice colour={draft.colour} onChoose={colour => setDraft({ ...draft, colour })} />
    </SavingForm>
  )
}

/** The name in the language of the interface first. */
function NameFields({ names, onChange }: { names: Code['names']; onChange: (names: Code['names']) => void }) {
  const { codebook } = useWords()
  const language = useAppState(state => state.preferences.language)
  const labels = { en: codebook.nameEn, 'zh-Hans': codebook.nameZh }
  const order = language === 'en' ? (['en', 'zh-Hans'] as const) : (['zh-Hans', 'en'] as const)
  return order.map((tongue, index) => (
    <label key={tongue}>
      {labels[tongue]}
      <input
        // biome-ignore lint/a11y/noAutofocus: the form opens because its writer asked for it.
        autoFocus={index === 0}
        lang={tongue}
        maxLength={200}
        autoComplete="off"
        value={names[tongue]}
        onChange={event => onChange({ ...names, [tongue]: event.currentTarget.value })}
      />
    </label>
  ))
}
