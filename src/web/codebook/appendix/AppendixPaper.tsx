import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../use-app.ts'
import styles from './AppendixPaper.module.css'
import type { AppendixDocument, AppendixEntry } from './appendix-document.ts'

/** Lays the appendix beside the page, has the browser print it, and takes it away again. */
export function AppendixPaper({
  document: appendix,
  onEnd,
}: {
  document: AppendixDocument
  onEnd: () => void
}) {
  useEffect(() => {
    window.addEventListener('afterprint', onEnd)
    // Not in this turn: the fonts of what has just been laid down may still come.
    let isWanted = true
    void document.fonts.ready.then(() => isWanted && window.print())
    return () => {
      isWanted = false
      window.removeEventListener('afterprint', onEnd)
    }
  }, [onEnd])
  return createPortal(
    <article className={styles.paper} lang={appendix.language}>
      <h1>{appendix.title}</h1>
      <p>{appendix.lead}</p>
      {appendix.sections.map(({ heading, note, entries }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>
            <i>{note}</i>
          </p>
          {entries.map(entry => (
            <Entry key={entry.number} {...entry} />
          ))}
        </section>
      ))}
    </article>,
    document.body,
  )
}

function Entry({ depth, number, name, other, seeNumber, texts, facts }: AppendixEntry) {
  const { appendix } = useWords().codebook
  return (
    <section>
      <h3 aria-level={depth + 3}>
        {number} {name}
        {other !== '' && <span className={styles.other}>{other}</span>}
      </h3>
      {seeNumber !== null && <p>{appendix.see(seeNumber)}</p>}
      {texts.map(([label, said]) => (
        <p key={label}>
          <b>{appendix.label(label)}</b>
          {said}
        </p>
      ))}
      {facts.length > 0 && <p className={styles.facts}>{appendix.facts(facts)}</p>}
    </section>
  )
}
