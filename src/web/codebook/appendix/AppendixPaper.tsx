import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { PrintedCodebook, PrintedEntry } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './AppendixPaper.module.css'

interface AppendixPaperProps {
  codebook: PrintedCodebook
  /** The address of each still that there is, by the id of its example. */
  stills: ReadonlyMap<string, string>
  onEnd: () => void
}

/** Lays the appendix beside the page, has the browser print it, and takes it away again. */
export function AppendixPaper({ codebook, stills, onEnd }: AppendixPaperProps) {
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    window.addEventListener('afterprint', onEnd)
    // Not in this turn: fonts and stills of what has just been laid down may still come.
    let isWanted = true
    const pictures = [...(paper.current?.querySelectorAll('img') ?? [])]
    const drawn = pictures.map(picture => picture.decode().catch(() => null))
    void Promise.all([document.fonts.ready, ...drawn]).then(() => isWanted && window.print())
    return () => {
      isWanted = false
      window.removeEventListener('afterprint', onEnd)
    }
  }, [onEnd])
  return createPortal(
    <article ref={paper} className={styles.paper} lang={codebook.language}>
      <h1>{codebook.title}</h1>
      <p>{codebook.lead}</p>
      {codebook.sections.map(({ heading, note, entries }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>
            <i>{note}</i>
          </p>
          {entries.map(entry => (
            <Entry key={entry.number} entry={entry} addresses={stills} />
          ))}
        </section>
      ))}
    </article>,
    document.body,
  )
}

interface EntryProps {
  entry: PrintedEntry
  addresses: ReadonlyMap<string, string>
}

function Entry({ entry, addresses }: EntryProps) {
  const { depth, number, name, other, seeNumber, texts, stills, facts } = entry
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
      {stills.length > 0 && (
        <div className={styles.stills}>
          {stills.map(({ id, caption }) => (
            <figure key={id}>
              {addresses.has(id) && <img src={addresses.get(id)} alt="" />}
              <figcaption>{caption}</figcaption>
            </figure>
          ))}
        </div>
      )}
      {facts.length > 0 && <p className={styles.facts}>{appendix.facts(facts)}</p>}
    </section>
  )
}
