import { Dialog } from '../../controls/Dialog.tsx'
import { Still } from '../../controls/Still.tsx'
import type { ShownEnd, ShownLink } from '../../stage/links/shown-links.ts'
import { sayEnd } from '../../stage/links/shown-links.ts'
import { stillAddress, stillAspect } from '../../stage/stills/still-address.ts'
import { useWords } from '../../use-app.ts'
import { Clip } from '../plates/Clip.tsx'
import { clipOf } from '../plates/shown-items.ts'
import styles from './Pairs.module.css'

/** Both places large, side by side, each over and over for as long as it is looked at. */
export function LargePair({ shown, onClose }: { shown: ShownLink; onClose: () => void }) {
  const words = useWords()
  const { link, from, to, kind } = shown
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={words.links.pairSaid({ from: from.title, kind: kind.forth, to: to.title })}
      closeLabel={words.links.close}
    >
      <div className={styles.large}>
        <Moving end={from} />
        <Moving end={to} />
      </div>
      {link.says !== '' && <p className={styles.saidLarge}>{link.says}</p>}
    </Dialog>
  )
}

function Moving({ end }: { end: ShownEnd }) {
  const words = useWords()
  const { file, place } = end
  const clip = file && place ? clipOf(file, place) : null
  return (
    <figure className={styles.moving}>
      <span className={styles.picture} style={{ aspectRatio: file ? stillAspect(file) : 16 / 9 }}>
        {place && place.fileId !== null && place.still !== null && (
          <Still address={stillAddress(place.fileId, place.still, { place: 'comparison' })} />
        )}
        {clip && <Clip clip={clip} />}
      </span>
      <figcaption>{place ? sayEnd(end, words) : words.links.noPlace}</figcaption>
    </figure>
  )
}
