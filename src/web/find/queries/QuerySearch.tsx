import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Query } from '../../../study/index.ts'
import { printQuery, readQuery } from '../../../study/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import { useAppState, useWords } from '../../use-app.ts'
import type { FindSearch } from '../asked.ts'
import find from '../FindScreen.module.css'
import { firstOf, kindsOffered } from './edit-query.ts'
import { FoundPlaces } from './FoundPlaces.tsx'
import styles from './Queries.module.css'
import { QueryBuilder } from './QueryBuilder.tsx'
import { SavedQueries } from './SavedQueries.tsx'
import { SaveQuery } from './SaveQuery.tsx'
import { useQueryAnswer, useQueryNames } from './use-query.ts'

/** Shots by a query: typed as a line, or put together below it; both are the same. */
export function QuerySearch({ asked }: { asked: FindSearch }) {
  const { finding: words, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const names = useQueryNames()
  const navigate = useNavigate()
  const saved = useShownQueries()
  const open = saved.find(({ id }) => id === asked.saved) ?? null
  const isTold = useAppState(state => state.savedQueries !== null)
  // A saved query is printed in the names that things have now, until the line is changed here.
  const line = asked.line ?? (open && names ? printQuery(open.query, names, language) : '')
  const [typed, setTyped] = useState({ line, text: line })
  // A line that came from elsewhere, from the builder or from an address, is what stands in the field.
  const text = typed.line === line ? typed.text : line
  const isAsSaved = asked.line === undefined && open !== null
  const read = names && line !== '' && !isAsSaved ? readQuery(line, names) : null
  const query = isAsSaved ? open.query : read?.ok ? read.value : null
  const answer = useQueryAnswer(query)
  const ask = (to: FindSearch) =>
    void navigate({ to: '/find', search: { ...asked, by: 'query', ...to }, replace: true })
  const build = (next: Query) => names && ask({ line: printQuery(next, names, language) })
  const begin = () => {
    const first = names && firstOf(kindsOffered(names)[0] ?? 'text', names)
    if (first) build(first)
  }
  return (
    <section aria-label={words.shots}>
      <form
        className={find.ask}
        onSubmit={event => {
          event.preventDefault()
          ask({ line: text.trim() || undefined })
        }}
      >
        <input
          type="text"
          aria-label={words.line}
          placeholder={words.lineHint}
          value={text}
          maxLength={4000}
          spellCheck={false}
          onChange={event => setTyped({ line, text: event.currentTarget.value })}
        />
        <Button type="submit" icon="search">
          {words.search}
        </Button>
      </form>
      {read && !read.ok && (
        <div className={styles.fault} role="alert">
          {sayRefusal(refusals, read.refusal)}
          {read.refusal.end > read.refusal.start && (
            <code>
              {line.slice(0, read.refusal.start)}
              <mark>{line.slice(read.refusal.start, read.refusal.end)}</mark>
              {line.slice(read.refusal.end)}
            </code>
          )}
        </div>
      )}
      {asked.saved !== undefined && !open && isTold && (
        <p className={styles.fault} role="alert">
          {words.savedList.gone}
        </p>
      )}
      {line === '' && (
        <>
          <p className={find.purpose}>{words.queryPurpose}</p>
          <Button look="strong" icon="add" onPress={begin}>
            {words.begin}
          </Button>
        </>
      )}
      {query && names && (
        <section className={styles.builder} aria-label={words.builder}>
          <QueryBuilder query={query} names={names} onChange={build} onRemove={null} />
          <SaveQuery
            query={query}
            line={printQuery(query, names, language)}
            open={open}
            onSaved={id => ask({ saved: id, line: undefined })}
          />
        </section>
      )}
      {query && names && answer && (
        <FoundPlaces
          answer={answer}
          query={query}
          line={printQuery(query, names, language)}
          view={asked.as}
          onView={as => ask({ as })}
        />
      )}
      {names && <SavedQueries names={names} openId={asked.saved ?? null} />}
    </section>
  )
}
