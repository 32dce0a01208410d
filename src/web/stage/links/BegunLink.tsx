import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useSaidChord } from '../../controls/Keycap.tsx'
import { chosenId, newReading } from '../../state/chosen.ts'
import { linkLetGo } from '../../state/links/begun-link.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import styles from './Links.module.css'
import { newLinkId } from './new-link-id.ts'
import { sayEnd } from './shown-links.ts'
import { useBegunEnds } from './use-begun-ends.ts'

/** From where a link was begun, for as long as it leads nowhere yet. It stands where there is room, and moves nothing. */
export function BegunLink() {
  const words = useWords()
  const store = useStore()
  const { from, to } = useBegunEnds()
  const isOpen = useAppState(({ chosen }) => chosenId(chosen, 'link') === newReading)
  const chord = useSaidChord('link-here')
  return (
    <span className={styles.begun} role="status" data-begun={from !== null}>
      {from && (
        <>
          <span className={styles.begunPlace} title={words.links.begunMeaning({ chord })}>
            {words.links.begun({ place: sayEnd(from, words), chord })}
          </span>
          {to && !isOpen && (
            <Button
              look="quiet"
              preventFocusOnPress
              onPress={() => showReading(store, { kind: 'link', id: newReading }, newLinkId)}
            >
              {words.links.goOn}
            </Button>
          )}
          <IconButton
            icon="close"
            size="small"
            label={words.links.letGo}
            preventFocusOnPress
            onPress={() => store.change('begunLink', linkLetGo)}
          />
        </>
      )}
    </span>
  )
}
