import type { Mark, Span } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useStore, useWords } from '../../use-app.ts'
import styles from '../inspector/Inspector.module.css'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { placeIn } from '../links/use-place-here.ts'
import { askForExcerpt } from './ask-for-excerpt.ts'
import { useShownQuotings } from './use-quotings.ts'

interface QuotesHereProps {
  of: Inspected
  unit: Span
  mark?: Mark
}

/** What is quoted in a shot, a scene or a mark; and the way to say it of this one. */
export function QuotesHere({ of, unit, mark }: QuotesHereProps) {
  const { quotes: words } = useWords()
  const store = useStore()
  const choose = useChoosing()
  const { part, playback } = of
  const here = useShownQuotings().filter(
    ({ quoting: { startMs, endMs }, end: { partId } }) =>
      partId === part.view.partId && startMs < unit.endMs && unit.startMs < endMs,
  )
  const ask = () => {
    const place = placeIn(part, playback, { ...unit, mark: mark ?? null })
    if (place) askForExcerpt(store, place)
  }
  return (
    <section className={styles.section} aria-label={words.quotedHere}>
      <h3>{words.quotedHere}</h3>
      <ul>
        {here.map(({ id, excerpt: { quotation, language } }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => choose({ kind: 'quoting', id })}>
              <span lang={language || undefined}>{quotation}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" icon="sources" hint="quote-here" preventFocusOnPress onPress={ask}>
        {words.quoteHere}
      </Button>
    </section>
  )
}
