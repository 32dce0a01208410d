import { useState } from 'react'
import type { Code } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import type { CodeDraft } from '../stage/codes/code-draft.ts'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './WorkedExamples.module.css'
import { workedExamples } from './worked-examples.ts'

/** What a codebook can hold, for one that is empty: each example can be taken over and then changed. */
export function WorkedExamples({ codes }: { codes: readonly Code[] }) {
  const { codebook, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { add } = useCodeActs()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const left = workedExamples(codebook).filter(
    ({ names }) =>
      !codes.some(code => code.names.en === names.en && code.names['zh-Hans'] === names['zh-Hans']),
  )
  if (left.length === 0) return null
  const take = (drafts: readonly CodeDraft[]) =>
    setRefusal(drafts.map(draft => add(draft).refusal).find(found => found !== null) ?? null)
  return (
    <section aria-labelledby="worked-examples">
      <h2 id="worked-examples" className={styles.heading}>
        {codebook.examples.title}
      </h2>
      <p className={styles.lead}>{codebook.examples.lead}</p>
      <ul className={styles.examples}>
        {left.map(draft => {
          const name = codeName(draft, language)
          return (
            <li key={draft.kind}>
              <h3>
                {name} <span className={styles.kind}>{codebook.kindNames[draft.kind]}</span>
              </h3>
              <dl>
                {(['definition', 'whenToUse', 'whenNot'] as const).map(field => (
                  <div key={field}>
                    <dt>{codebook[field]}</dt>
                    <dd>{draft[field]}</dd>
                  </div>
                ))}
              </dl>
              <Button icon="add" onPress={() => take([draft])}>
                {codebook.examples.take}
                <span className="unseen"> {name}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      {left.length > 1 && (
        <Button look="quiet" onPress={() => take(left)}>
          {codebook.examples.takeAll(left.length)}
        </Button>
      )}
      {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
    </section>
  )
}
