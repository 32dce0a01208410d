import { useState } from 'react'
import type { Query, SavedQuery } from '../../../study/index.ts'
import { bounds, freeQueryName, isSame, savedAs } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { HangsOn } from '../../stage/claims/HangsOn.tsx'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import { useWords } from '../../use-app.ts'
import { GatherQuery } from './GatherQuery.tsx'
import styles from './Queries.module.css'
import { useQueryActs } from './use-query-acts.ts'

interface SaveQueryProps {
  query: Query
  line: string
  /** The saved query that is open; null where none is. */
  open: SavedQuery | null
  onSaved: (id: string) => void
}

/** Saves the query that is asked under a name, or as the new form of the one that is open. */
export function SaveQuery({ query, line, open, onSaved }: SaveQueryProps) {
  const { finding: words } = useWords()
  const saved = useShownQueries()
  const acts = useQueryActs()
  const [name, setName] = useState('')
  const same = savedAs(saved, query)
  const isChanged = open !== null && !isSame(open.query, query)
  return (
    <div className={styles.save}>
      {open && (
        <p role="status">
          {isChanged ? words.savedList.openAndChanged(open.name) : words.savedList.open(open.name)}
        </p>
      )}
      {isChanged && (
        <Button look="strong" onPress={() => acts.change(open, query)}>
          {words.savedList.saveChange}
        </Button>
      )}
      {!same && (
        <form
          className={styles.words}
          onSubmit={event => {
            event.preventDefault()
            const id = acts.save(name.trim() || freeQueryName(saved, line), query)
            if (id === null) return
            setName('')
            onSaved(id)
          }}
        >
          <input
            type="text"
            aria-label={words.savedList.name}
            placeholder={words.savedList.name}
            maxLength={bounds.name}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit">{open ? words.savedList.saveAsAnother : words.savedList.save}</Button>
        </form>
      )}
      <GatherQuery {...{ query, line, onSaved }} />
      {same && <HangsOn on={{ what: 'query', id: same.id }} />}
    </div>
  )
}
