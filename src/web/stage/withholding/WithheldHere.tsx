import type { FrameClock, Shot, WithheldSpan } from '../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../inspector/Inspector.module.css'
import type { Inspected } from '../inspector/inspected.ts'
import { useWorld } from '../world/use-world.ts'
import { WithheldField } from './WithheldField.tsx'

interface WithheldHereProps {
  of: Inspected
  shot: Shot
}

/** What of the shot is withheld from all that goes out, and the ways to withhold it or a frame of it. */
export function WithheldHere({ of, shot }: WithheldHereProps) {
  const { withholding: words } = useWords()
  const { outbox } = useServices()
  const { withheldSpans } = useWorld()
  const { playback } = of
  const { partId, startMs, endMs } = shot
  const here = withheldSpans.filter(
    one => one.partId === partId && one.startMs < endMs && startMs < one.endMs,
  )
  const withhold = (from: number, to: number) =>
    outbox.placeAndSay({
      ...{ kind: 'withhold-frames', partId, startMs: from, endMs: to },
      ...{ newId: newIdentifier(), reason: '' },
    })
  const withholdFrame = () => {
    const { clock, frame } = playback
    withhold(frameToMs(clock, frame), frameToMs(clock, frame + 1))
  }
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {here.map(span => (
          <li key={span.id}>
            <Withheld span={span} shot={shot} clock={playback.clock} />
          </li>
        ))}
      </ul>
      {here.length === 0 && (
        <>
          <Button look="quiet" preventFocusOnPress onPress={() => withhold(startMs, endMs)}>
            {words.shot}
          </Button>
          <Button look="quiet" preventFocusOnPress onPress={withholdFrame}>
            {words.frame}
          </Button>
        </>
      )}
    </section>
  )
}

interface WithheldProps {
  span: WithheldSpan
  shot: Shot
  clock: FrameClock
}

function Withheld({ span, shot, clock }: WithheldProps) {
  const { withholding: words } = useWords()
  const { outbox } = useServices()
  const { id, partId, startMs, endMs, reason } = span
  const isFrame = msToFrame(clock, endMs - 1) === msToFrame(clock, startMs)
  const isShot = startMs === shot.startMs && endMs === shot.endMs
  const what = isShot ? 'shot' : isFrame ? 'frame' : 'stretch'
  return (
    <WithheldField
      label={words.withheld(words.spans[what])}
      reason={reason}
      onChange={to =>
        outbox.placeAndSay(
          to === null
            ? { kind: 'let-frames-out', partId, spanId: id }
            : { kind: 'withhold-frames', partId, startMs, endMs, newId: id, reason: to },
        )
      }
    />
  )
}
