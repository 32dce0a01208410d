import type { Aspect, Code } from '../../../study/index.ts'
import { codeName } from '../../../study/index.ts'
import { Tick } from '../../controls/Tick.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './AskedOf.module.css'

interface AskedOfProps {
  aspect: Aspect
  codes: readonly Code[]
  onAsk: (codeIds: string[], asked: boolean) => void
}

/** The codes whose marks are asked for an aspect: ticked one by one, or all at once. */
export function AskedOf({ aspect, codes, onAsk }: AskedOfProps) {
  const { aspects: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const inUse = codes.filter(({ retired }) => !retired)
  const isAsked = (code: Code) => code.aspectIds.includes(aspect.id)
  const asked = inUse.filter(isAsked)
  const others = inUse.filter(code => !isAsked(code))
  const ids = (some: readonly Code[]) => some.map(({ id }) => id)
  return (
    <section className={styles.section} aria-labelledby="asked-of">
      <h3 id="asked-of">{words.askedOf}</h3>
      {inUse.length === 0 && <p>{words.askedOfNone}</p>}
      {inUse.length > 1 && (
        <Tick
          isSelected={others.length === 0}
          isIndeterminate={others.length > 0 && asked.length > 0}
          onChange={() => (others.length > 0 ? onAsk(ids(others), true) : onAsk(ids(asked), false))}
        >
          {words.askedOfAll}
        </Tick>
      )}
      <div className={styles.codes}>
        {inUse.map(code => (
          <Tick key={code.id} isSelected={isAsked(code)} onChange={on => onAsk([code.id], on)}>
            <CodeSwatch code={code} />
            {codeName(code, language)}
          </Tick>
        ))}
      </div>
    </section>
  )
}
