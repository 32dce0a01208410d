import styles from './Drawing.module.css'

/** A chart in the flow of a page: a picture with a name; what stands in it is in a table beside. */
export function Drawing({ label, svg }: { label: string; svg: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className={styles.drawing}
      data-testid="drawing"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the room of charts, which escapes what others wrote.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
