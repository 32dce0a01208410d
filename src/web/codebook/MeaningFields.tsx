import type { Code } from '../../study/index.ts'
import { bounds, codeName, codeUnits, judgements, reachedFrom } from '../../study/index.ts'
import type { CodeDraft } from '../stage/codes/code-draft.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodePage.module.css'

interface MeaningFieldsProps {
  draft: CodeDraft
  codes: readonly Code[]
  codeId: string
  onChange: (draft: CodeDraft) => void
}

/** What a code means, when it is used, and how it stands to others. */
export function MeaningFields({ draft, codes, codeId, onChange }: MeaningFieldsProps) {
  const { codebook } = useWords()
  const others = codes.filter(({ id, retired }) => id !== codeId && !retired)
  // What would close a circle is not offered.
  const above = others.filter(({ id }) => !reachedFrom(codes, id, 'parentIds').has(codeId))
  const entailed = others.filter(({ id }) => !reachedFrom(codes, id, 'entailsIds').has(codeId))
  return (
    <>
      <label>
        {codebook.pinyin}
        <input
          lang="zh-Latn"
          maxLength={bounds.name}
          autoComplete="off"
          value={draft.pinyin}
          onChange={event => onChange({ ...draft, pinyin: event.currentTarget.value })}
        />
      </label>
      {(['definition', 'whenToUse', 'whenNot'] as const).map(field => (
        <label key={field}>
          {codebook[field]}
          <textarea
            className={styles.text}
            rows={field === 'definition' ? 4 : 2}
            maxLength={bounds.writing}
            value={draft[field]}
            onChange={event => onChange({ ...draft, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div className={styles.pair}>
        <label>
          {codebook.unit}
          <select
            value={draft.unit}
            onChange={event => onChange({ ...draft, unit: event.currentTarget.value as Code['unit'] })}
          >
            {codeUnits.map(unit => (
              <option key={unit} value={unit}>
                {codebook.units[unit]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {codebook.judgement}
          <select
            value={draft.judgement}
            onChange={event =>
              onChange({ ...draft, judgement: event.currentTarget.value as Code['judgement'] })
            }
          >
            {judgements.map(judgement => (
              <option key={judgement} value={judgement}>
                {codebook.judgements[judgement]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <CodeChoice
        label={codebook.under}
        codes={above}
        chosen={draft.parentIds}
        onChange={parentIds => onChange({ ...draft, parentIds })}
      />
      <CodeChoice
        label={codebook.entails}
        codes={entailed}
        chosen={draft.entailsIds}
        onChange={entailsIds => onChange({ ...draft, entailsIds })}
      />
    </>
  )
}

interface CodeChoiceProps {
  label: string
  codes: readonly Code[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Several codes out of many. */
function CodeChoice({ label, codes, chosen, onChange }: CodeChoiceProps) {
  const language = useAppState(state => state.preferences.language)
  if (codes.length === 0) return null
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.codes}>
        {codes.map(code => (
          <label key={code.id}>
            <input
              type="checkbox"
              checked={chosen.includes(code.id)}
              onChange={event =>
                onChange(
                  event.currentTarget.checked ? [...chosen, code.id] : chosen.filter(id => id !== code.id),
                )
              }
            />
            {codeName(code, language)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
