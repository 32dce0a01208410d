import styles from './OneOf.module.css'

interface OneOfProps {
  /** What stands there now; nothing is shown where it is null. */
  said: string | null
  /** All that can stand there: the widest gives the room, so that nothing beside it moves. */
  all: readonly string[]
}

export function OneOf({ said, all }: OneOfProps) {
  return (
    <span className={styles.alternatives}>
      {all.map(one => (
        <span key={one} aria-hidden="true" className={styles.unshown}>
          {one}
        </span>
      ))}
      <span>{said}</span>
    </span>
  )
}
