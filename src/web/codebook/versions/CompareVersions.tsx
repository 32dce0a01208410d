import { useState } from 'react'
import type { CodebookVersion } from '../../../study/index.ts'
import { compareCodebooks } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useAspects, useCodes, useContradictions, useSteps } from '../../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { Differences } from './Differences.tsx'
import styles from './Versions.module.css'

/** The versions that were published, and what differs between any two of them, or between one and the draft. */
export function CompareVersions({ versions }: { versions: readonly CodebookVersion[] }) {
  const { versions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const steps = useSteps()
  const [codes, contradictions, aspects] = [useCodes(), useContradictions(), useAspects()]
  const rising = [...versions].sort((a, b) => a.number - b.number)
  const [fromId, setFromId] = useState(rising[0]!.id)
  const [toId, setToId] = useState('draft')
  const from = rising.find(({ id }) => id === fromId) ?? rising[0]!
  const to = rising.find(({ id }) => id === toId)
  const draft = { codes: [...codes], contradictions: [...contradictions], aspects: [...aspects] }
  const isBetween = (versionId: string | null) => {
    const number = rising.find(({ id }) => id === versionId)?.number
    const until = to?.number ?? Number.POSITIVE_INFINITY
    return number !== undefined && number > from.number && number <= until
  }
  const taken = steps.filter(({ codebookVersionId }) => isBetween(codebookVersionId))
  const names = rising.map(({ id: value, number }) => ({ value, name: words.versionNumber(number) }))
  return (
    <section className={styles.section} aria-labelledby="published">
      <h3 id="published">{words.published}</h3>
      <ul className={styles.differences}>
        {rising.toReversed().map(({ id, number, publishedAt, note }) => (
          <li key={id}>
            <strong>{words.versionNumber(number)}</strong>{' '}
            {new Date(publishedAt).toLocaleDateString(language, { dateStyle: 'long' })}
            {note !== '' && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ul>
      <h4>{words.compare}</h4>
      <p className={styles.pair}>
        <LabelledSelect label={words.compareFrom} choices={names} chosen={from.id} onChoose={setFromId} />
        <LabelledSelect
          label={words.compareTo}
          choices={[...names, { value: 'draft', name: words.draft }]}
          chosen={toId}
          onChoose={setToId}
        />
      </p>
      <Differences differences={compareCodebooks(from, to ?? draft, taken)} />
    </section>
  )
}
