import { IconButton } from '../../controls/IconButton.tsx'
import { useSaidChord } from '../../controls/Keycap.tsx'
import { quoteLetGo } from '../../state/sources/begun-quote.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from '../links/Links.module.css'
import { useSources } from './use-sources.ts'

/** The excerpt that is carried to the place that quotes it. It stands where there is room, and moves nothing. */
export function QuoteInHand() {
  const { quotes: words } = useWords()
  const store = useStore()
  const excerptId = useAppState(state => state.begunQuote.excerptId)
  const excerpt = useSources().excerpts.find(({ id }) => id === excerptId)
  const chord = useSaidChord('quote-here')
  return (
    <span className={styles.begun} role="status" data-begun={excerpt !== undefined}>
      {excerpt && (
        <>
          <span className={styles.begunPlace} title={words.inHandMeaning({ chord })}>
            {words.inHand({ words: excerpt.quotation, chord })}
          </span>
          <IconButton
            icon="close"
            size="small"
            label={words.letGo}
            preventFocusOnPress
            onPress={() => store.change('begunQuote', quoteLetGo)}
          />
        </>
      )}
    </span>
  )
}
