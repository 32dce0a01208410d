import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../../controls/Button.tsx'
import { chosenFiles } from '../../services/dropped-files.ts'
import { useServices, useWords } from '../../use-app.ts'
import { useFilesFor, useSayWhichFilm } from './use-which-films.ts'
import styles from './WhichFilms.module.css'

/** Gives a part that was described its file: one that is in the study already, or one that is added now. */
export function GiveFile({ partId, name }: { partId: string; name: string }) {
  const { whichFilm: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <Button look="quiet" tip={words.giveTo(name)} onPress={() => setOpen(true)}>
        {words.give}
      </Button>
    )
  return <FilesToGive partId={partId} name={name} />
}

function FilesToGive({ partId, name }: { partId: string; name: string }) {
  const { whichFilm: words } = useWords()
  const { uploads } = useServices()
  const waiting = useFilesFor(partId)
  const say = useSayWhichFilm()
  return (
    <section className={styles.give} aria-label={words.giveTo(name)}>
      <p>{waiting.length > 0 ? words.giveMeaning : words.giveNone}</p>
      {waiting.length > 0 && (
        <ul>
          {waiting.map(({ card, one }) => (
            <li key={card.film.id} className={styles.answers}>
              <Button onPress={() => say.join(card.film.id, one)}>
                {words.isThis({
                  name: card.files[0]?.originalName ?? '',
                  lengthMs: card.parts[0]?.durationMs ?? 0,
                })}
              </Button>
              {one.fit === 'other' && <span>{words.otherLength}</span>}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && <p>{words.giveOther}</p>}
      <div className={styles.answers}>
        <FileTrigger onSelect={list => list && uploads.addFiles(chosenFiles(list))}>
          <Button icon="add">{words.choose}</Button>
        </FileTrigger>
        <Link to="/corpus">{words.toCorpus}</Link>
      </div>
    </section>
  )
}
