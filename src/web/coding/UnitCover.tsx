import { Icon } from '../controls/Icon.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useWords } from '../use-app.ts'
import styles from './UnitCover.module.css'

interface UnitCoverProps {
  /** Null where no pass is at work. */
  isLookedThrough: boolean | null
  marks: readonly { id: string; colour: string; name: string; isExample: boolean }[]
}

/** Over a still: hatched until the pass has looked it through, and the codes that stand on it. */
export function UnitCover({ isLookedThrough, marks }: UnitCoverProps) {
  const { coding: words } = useWords()
  const names = words.onShot(marks.map(({ name, isExample }) => (isExample ? words.asExample(name) : name)))
  return (
    <>
      {isLookedThrough === false && <span className={styles.hatched} />}
      {isLookedThrough === true && (
        <span className={styles.through}>
          <Icon name="chosen" size={10} />
        </span>
      )}
      {isLookedThrough !== null && (
        <span className="unseen">{isLookedThrough ? words.lookedThrough : words.notLookedThrough}</span>
      )}
      {marks.length > 0 && (
        <span className={styles.marks} title={names}>
          {marks.map(mark => (
            <CodeSwatch key={mark.id} code={mark} isHollow={mark.isExample} />
          ))}
          <span className="unseen">{names}</span>
        </span>
      )}
    </>
  )
}
