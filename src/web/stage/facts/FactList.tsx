import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Fact } from '../../../study/index.ts'
import { factsOf, noFact } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { GatherRecord } from '../gathering/GatherRecord.tsx'
import { useWorld, useWorldActs } from '../world/use-world.ts'
import { FactForm } from './FactForm.tsx'
import styles from './Facts.module.css'
import type { FactOf } from './fact-fields.ts'
import { fieldName, isDateField, saySource, sayValue } from './fact-fields.ts'
import { useSaidWith } from './use-said-with.ts'

interface FactListProps {
  of: FactOf
  /** What the record itself has in this field, where it has one. */
  standsAs?: string | null
}

/** Every value that is said of one field, side by side, with who says it; one is in use. */
export function FactList({ of, standsAs = null }: FactListProps) {
  const words = useWords()
  const { facts: said } = words
  const language = useAppState(state => state.preferences.language)
  const [edited, setEdited] = useState<Fact | 'new' | null>(null)
  const { facts } = factsOf(useWorld().facts, of)
  const name = fieldName(of.field, words)
  const used = facts.find(({ isUsed }) => isUsed)
  const isAlone = standsAs !== null && facts.length > 0 && used?.value !== standsAs
  const first: Fact = {
    ...noFact,
    ...of,
    ...{ id: '', value: facts.length === 0 ? (standsAs ?? '') : '', isUsed: facts.length === 0 },
  }
  const end = () => setEdited(null)
  return (
    <div className={styles.list}>
      {facts.length > 0 && (
        <ul aria-label={said.of(name)}>
          {facts.map(fact => (
            <li key={fact.id} data-used={fact.isUsed}>
              {edited !== 'new' && edited?.id === fact.id ? (
                <FactForm fact={edited} begunUpon={edited} onEnd={end} />
              ) : (
                <OneFact fact={fact} onChange={() => setEdited(fact)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isAlone && isDateField(of.field) && (
        <p className={styles.alone}>
          {said.filmSays(sayValue({ ...of, value: standsAs }, { language, words }))}
        </p>
      )}
      {edited === 'new' ? (
        <FactForm fact={{ ...first, id: newIdentifier() }} onEnd={end} />
      ) : (
        <div className={styles.add}>
          <Button look="quiet" icon="add" onPress={() => setEdited('new')}>
            {said.add}
            <span className="unseen">: {name}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function OneFact({ fact, onChange }: { fact: Fact; onChange: () => void }) {
  const words = useWords()
  const { facts: said } = words
  const language = useAppState(state => state.preferences.language)
  const { removeFact, useFact: takeFact } = useWorldActs()
  const value = sayValue(fact, { language, words })
  const saidWith = useSaidWith()
  const cited = saidWith.sources.find(({ id }) => id === fact.citedId)
  return (
    <>
      <p className={styles.value}>
        {value}
        {fact.isUsed && <span className={styles.used}>{said.inUse}</span>}
      </p>
      <p className={styles.source}>
        {cited ? (
          <Link to="/sources/$sourceId" params={{ sourceId: cited.id }}>
            {saySource(fact, saidWith)}
          </Link>
        ) : (
          saySource(fact, saidWith)
        )}
        {' · '}
        <span data-standing={fact.standing}>{said.standings[fact.standing]}</span>
      </p>
      {fact.note && <p className={styles.source}>{fact.note}</p>}
      <div className={styles.acts}>
        <GatherRecord what="fact" id={fact.id} said={{ en: value, 'zh-Hans': value }} />
        {!fact.isUsed && <Act label={said.take} value={value} onPress={() => takeFact(fact.id)} />}
        <Act label={said.change} value={value} onPress={onChange} />
        <Act label={said.remove} value={value} onPress={() => removeFact(fact.id)} />
      </div>
    </>
  )
}

/** Said with the value, so that it is told from the same act on the next one. */
function Act({ label, value, onPress }: { label: string; value: string; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress}>
      {label}
      <span className="unseen">: {value}</span>
    </button>
  )
}
