import { factsOf } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { useWorld } from '../world/use-world.ts'
import { FactList } from './FactList.tsx'
import styles from './Facts.module.css'
import type { FactOf } from './fact-fields.ts'
import { fieldName, saySource, sayValue } from './fact-fields.ts'
import { useSaidWith } from './use-said-with.ts'

/** Beside a field, in one line, where it comes from; opened, every value that is said of it. */
export function FactsBeside({ of, standsAs }: { of: FactOf; standsAs: string | null }) {
  const words = useWords()
  return (
    <details className={styles.beside}>
      <summary>
        <span className="unseen">{fieldName(of.field, words)}: </span>
        <FactsInOneLine of={of} />
      </summary>
      <FactList of={of} standsAs={standsAs} />
    </details>
  )
}

/** Where it comes from, in one line. */
export function FactsInOneLine({ of }: { of: FactOf }) {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const saidWith = useSaidWith()
  const { facts, isDisputed } = factsOf(useWorld().facts, of)
  const { facts: said } = words
  const [first] = facts
  if (!first) return said.unsourced
  if (isDisputed) {
    const values = [...new Set(facts.map(fact => sayValue(fact, { language, words })))]
    return <strong className={styles.disputed}>{said.disputed(values)}</strong>
  }
  return facts.length === 1
    ? said.oneSource({ says: saySource(first, saidWith), standing: said.standings[first.standing] })
    : said.agreed(facts.length)
}
