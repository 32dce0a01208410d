import type { Code, Names } from '../../study/index.ts'
import { bounds, codeUnits, judgements, nameIn, reachedFrom } from '../../study/index.ts'
import { Tick } from '../controls/Tick.tsx'
import type { CodeDraft } from '../stage/codes/code-draft.ts'
import { useAspects } from '../stage/codes/use-codes.ts'
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
  const { codebook, aspects: asked } = useWords()
  const aspects = useAspects().filter(({ id, retired }) => !retired || draft.aspectIds.includes(id))
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
      <Tick isSelected={draft.isHeading === true} onChange={isHeading => onChange({ ...draft, isHeading })}>
        {codebook.heading}: {codebook.headingMeaning}
      </Tick>
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
      <Several
        label={codebook.under}
        among={above}
        chosen={draft.parentIds}
        onChange={parentIds => onChange({ ...draft, parentIds })}
      />
      <Several
        label={codebook.entails}
        among={entailed}
        chosen={draft.entailsIds}
        onChange={entailsIds => onChange({ ...draft, entailsIds })}
      />
      <Several
        label={asked.asksFor}
        among={aspects}
        chosen={draft.aspectIds}
        onChange={aspectIds => onChange({ ...draft, aspectIds })}
      />
    </>
  )
}

interface SeveralProps {
  label: string
  among: readonly { id: string; names: Names }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

/** Several out of many. */
function Several({ label, among, chosen, onChange }: SeveralProps) {
  const language = useAppState(state => state.preferences.language)
  if (among.length === 0) return null
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.codes}>
        {among.map(({ id, names }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter(other => other !== id))
              }
            />
            {nameIn(names, language)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
