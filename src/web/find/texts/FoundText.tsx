import { Link } from '@tanstack/react-router'
import { clockTime } from '../../../words/index.ts'
import { Still } from '../../controls/Still.tsx'
import { CopyQuotation } from '../../stage/finding/CopyQuotation.tsx'
import type { TextHit } from '../../stage/finding/way-to-text.ts'
import { wayToText } from '../../stage/finding/way-to-text.ts'
import { GatherHere } from '../../stage/gathering/GatherButton.tsx'
import { useModeCalled } from '../../stage/head/desk-modes.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useWords } from '../../use-app.ts'
import styles from '../FindScreen.module.css'
import { toGather } from './to-gather.ts'

/** Longer texts are shown around what was found. */
const around = 160

/** What is said or written in a film, and is quoted with its place. */
const quoted: readonly TextHit['sort'][] = ['subtitle', 'dialogue', 'writing']

/** One text with what was found in it; it leads to its frame or its page. */
export function FoundText({ hit }: { hit: TextHit }) {
  const { finding: words } = useWords()
  const mode = useModeCalled()()
  const way = wayToText(hit, mode)
  const { text, stretch, startMs, fileId, frame } = hit
  const from = Math.max(0, (stretch?.start ?? 0) - around)
  const to = Math.min(text.length, (stretch?.end ?? 0) + around)
  const said = (
    <>
      <span className={styles.text}>
        {from > 0 && '…'}
        {stretch ? (
          <>
            {text.slice(from, stretch.start)}
            <mark>{text.slice(stretch.start, stretch.end)}</mark>
            {text.slice(stretch.end, to)}
          </>
        ) : (
          text.slice(0, to)
        )}
        {to < text.length && '…'}
      </span>
      <span className={styles.facts}>
        {[words.sorts[hit.sort], startMs === null ? '' : clockTime(Math.floor(startMs / 1000))]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
  const still = fileId !== null && frame !== null && (
    <span className={styles.still}>
      <Still address={stillAddress(fileId, frame)} />
    </span>
  )
  const [thing] = toGather(hit)
  return (
    <li className={styles.hit}>
      {thing && still ? (
        <GatherHere thing={thing} name={text}>
          {still}
        </GatherHere>
      ) : (
        <span />
      )}
      {way ? (
        <Link {...way} className={styles.said}>
          {said}
        </Link>
      ) : (
        <div>{said}</div>
      )}
      {quoted.includes(hit.sort) && hit.partId !== null && startMs !== null && (
        <CopyQuotation
          said={hit.kind === 'dialogueLine' ? { lineId: hit.recordId } : { text }}
          partId={hit.partId}
          startMs={startMs}
          endMs={hit.endMs}
        />
      )}
    </li>
  )
}
