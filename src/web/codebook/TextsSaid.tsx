import styles from './OpenPage.module.css'

export type Said = readonly [label: string, said: string]

/** What is said of something in paragraphs, each under its heading; of what nothing is said there is no heading. */
export function TextsSaid({ texts, none }: { texts: readonly Said[]; none: string }) {
  if (texts.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <dl className={styles.texts}>
      {texts.map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
