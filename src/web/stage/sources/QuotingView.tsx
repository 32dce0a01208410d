import { Link } from '@tanstack/react-router'
import { codeName } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { noQuoteBegun, quoteLetGo } from '../../state/sources/begun-quote.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useCodes } from '../codes/use-codes.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { LinkEndCard } from '../links/LinkEndCard.tsx'
import styles from '../links/Links.module.css'
import { useShownBegun } from '../links/use-begun-ends.ts'
import { ProseField } from '../readings/Fields.tsx'
import { quotingViewId } from './ask-for-excerpt.ts'
import { ExcerptField } from './ExcerptField.tsx'
import { ExcerptSaid } from './ExcerptSaid.tsx'
import type { ShownQuoting } from './use-quotings.ts'
import { quotingAt, useQuotingActs, useShownQuotings } from './use-quotings.ts'
import { useFreshSources } from './use-sources.ts'

/** What a place quotes, beside its picture; or the question what that is. */
export function QuotingView({ id }: { of: Inspected; id: string }) {
  useFreshSources()
  const shown = useShownQuotings().find(one => one.id === id)
  if (id === newReading) return <NewQuoting />
  return shown ? <Fields key={id} shown={shown} /> : null
}

function NewQuoting() {
  const { quotes: words } = useWords()
  const store = useStore()
  const place = useAppState(state => state.begunQuote.place)
  const end = useShownBegun()(place)
  const acts = useQuotingActs()
  const choose = useChoosing()
  if (!place || !end) return null
  const say = (excerptId: string) => {
    const id = newIdentifier()
    if (!acts.make(place.filmId, quotingAt(place, { id, excerptId }))) return
    store.change('begunQuote', () => noQuoteBegun)
    choose({ kind: 'quoting', id })
  }
  return (
    <div id={quotingViewId} className={styles.field}>
      <h2 className={styles.title}>{words.newQuote}</h2>
      <LinkEndCard end={end} />
      <ExcerptField onChoose={say} />
      <div className={styles.foot}>
        <Link to="/sources">{words.anotherPassage}</Link>
        <Button
          look="quiet"
          preventFocusOnPress
          onPress={() => {
            store.change('begunQuote', quoteLetGo)
            choose(shotAtPlayhead)
          }}
        >
          {words.letGo}
        </Button>
      </div>
    </div>
  )
}

function Fields({ shown: { id, quoting, excerpt, source, end } }: { shown: ShownQuoting }) {
  const { quotes: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useQuotingActs()
  const choose = useChoosing()
  const codes = useCodes().filter(code => excerpt.codeIds.includes(code.id))
  return (
    <>
      <h2 className={styles.title}>{words.quotedHere}</h2>
      <ExcerptSaid excerpt={excerpt} source={source} />
      <LinkEndCard end={end} />
      {codes.length > 0 && (
        <ul aria-label={words.coded}>
          {codes.map(code => (
            <li key={code.id} className={styles.where}>
              <CodeSwatch code={code} />
              <span>{codeName(code, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <ProseField
        label={words.says}
        text={quoting.says}
        rows={2}
        onChange={(says, upon) => acts.say(end.filmId, id, says, upon)}
      />
      <div className={styles.foot}>
        <Button
          look="quiet"
          preventFocusOnPress
          onPress={() => {
            if (acts.remove(end.filmId, id)) choose(shotAtPlayhead)
          }}
        >
          {words.remove}
        </Button>
      </div>
    </>
  )
}
