import type { ReactNode } from 'react'
import { msToFrame } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { countsMilliseconds } from '../opening/without-file.ts'
import type { Playback } from '../player/playback.ts'
import styles from './Inspector.module.css'

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Where a stretch begins, where it ends, and how long it is, by the frames of the file in use. */
export function SpanFacts({
  span,
  playback,
}: {
  span: { startMs: number; endMs: number }
  playback: Playback
}) {
  const { inspector: words, measurements } = useWords()
  const { clock } = playback
  const [from, to] = [msToFrame(clock, span.startMs), msToFrame(clock, span.endMs - 1)]
  return (
    <>
      <Fact name={words.from}>{timeCode(clock, from)}</Fact>
      <Fact name={words.to}>{timeCode(clock, to)}</Fact>
      <Fact name={words.length}>
        {countsMilliseconds(clock)
          ? measurements.lengthAlone(span.endMs - span.startMs)
          : measurements.length(span.endMs - span.startMs, to - from + 1)}
      </Fact>
    </>
  )
}
