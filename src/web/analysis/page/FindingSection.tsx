import type { ReactNode } from 'react'
import { useNearViewport } from '../../controls/use-near-viewport.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import type { Names } from '../use-names.ts'
import styles from './FindingSection.module.css'
import { PlaceContext } from './finding-context.ts'

interface FindingSectionProps {
  codeId: string
  names: Names
  /** Where it is not of one code alone: what it is called, and under what its place on the page is known. */
  of?: { title: string; key: string } | undefined
  /** The finding in a sentence for a reader who knows no statistics. */
  sentence: string
  /** Drawn whole at once; the others wait until they are scrolled near. */
  isNear: boolean
  children: () => ReactNode
}

/** What was found of one code, as a page of a journal sets it: its name, a sentence, and what carries it. */
export function FindingSection({ codeId, names, of, sentence, isNear, children }: FindingSectionProps) {
  const { ref, hasBeenNear } = useNearViewport<HTMLElement>(isNear)
  const code = names.codeOf(codeId)
  const heading = `symbol-${of?.key ?? codeId}`
  return (
    <section
      ref={ref}
      className={styles.symbol}
      aria-labelledby={heading}
      data-symbol={codeId}
      data-place={heading}
    >
      <h2 id={heading} className={styles.name}>
        {code && <CodeSwatch code={code} />}
        {of?.title ?? names.code(codeId)}
      </h2>
      <p className={styles.plain} data-testid="plain-sentence">
        {sentence}
      </p>
      <PlaceContext value={heading}>
        {hasBeenNear ? children() : <div className={styles.waiting} />}
      </PlaceContext>
    </section>
  )
}
