import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { QueryNames, SavedQuery } from '../../../study/index.ts'
import { bounds, printQuery } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Queries.module.css'
import { useQueryActs } from './use-query-acts.ts'

/** The queries that are saved with the study, to be opened, renamed and deleted. */
export function SavedQueries({ names, openId }: { names: QueryNames; openId: string | null }) {
  const { finding: words } = useWords()
  const saved = useShownQueries()
  const isLoaded = useAppState(state => state.savedQueries !== null)
  return (
    <section className={styles.saved} aria-labelledby="saved-queries">
      <div className={styles.tools}>
        <h2 id="saved-queries">{words.saved}</h2>
        <UndoButtons area="find" filmId={null} />
      </div>
      {isLoaded && saved.length === 0 && <p>{words.savedList.none}</p>}
      <ul>
        {saved.toReversed().map(one => (
          <li key={one.id} data-place={one.id}>
            <SavedLine saved={one} names={names} isOpen={one.id === openId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SavedLine({ saved, names, isOpen }: { saved: SavedQuery; names: QueryNames; isOpen: boolean }) {
  const { finding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useQueryActs()
  const [newName, setNewName] = useState<string | null>(null)
  const { id, name, query } = saved
  if (newName !== null)
    return (
      <form
        className={styles.words}
        onSubmit={event => {
          event.preventDefault()
          if (acts.rename(saved, newName)) setNewName(null)
        }}
      >
        <input
          type="text"
          aria-label={words.savedList.newName}
          maxLength={bounds.name}
          value={newName}
          // biome-ignore lint/a11y/noAutofocus: the field stands where its button was pressed.
          autoFocus
          onChange={event => setNewName(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') setNewName(null)
          }}
        />
        <Button type="submit">{words.savedList.keepName}</Button>
      </form>
    )
  return (
    <>
      <Link
        to="/find"
        search={{ by: 'query', saved: id }}
        activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        className={styles.savedName}
        data-open={isOpen}
      >
        {name}
      </Link>
      <GatherRecord what="query" id={id} said={{ en: name, 'zh-Hans': name }} />
      <IconButton icon="describe" label={words.savedList.rename(name)} onPress={() => setNewName(name)} />
      <IconButton icon="empty" label={words.savedList.remove(name)} onPress={() => acts.remove(id)} />
      <code>{printQuery(query, names, language)}</code>
    </>
  )
}
