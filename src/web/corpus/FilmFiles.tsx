import { Link } from '@tanstack/react-router'
import type { FileSummary, FilmCard } from '../../server/contracts/index.ts'
import { partsWithoutFile } from '../../study/index.ts'
import { sayChoices, sayDamage } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { useSayWhichFilm } from '../stage/which-film/use-which-films.ts'
import { noticed } from '../state/notices.ts'
import { useAppState, useFilms, useServices, useStore, useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'

export function FilmFiles({ card }: { card: FilmCard }) {
  const { describe, corpus } = useWords()
  return (
    <section className={styles.group}>
      <h3 className={styles.hint}>{describe.files}</h3>
      {card.parts.map(part => {
        const files = card.files.filter(file => file.partId === part.id)
        return (
          <div key={part.id} className={styles.file}>
            {card.parts.length > 1 && <strong>{corpus.partName(part)}</strong>}
            {files.map(file => (
              <FileFacts
                key={file.id}
                file={file}
                durationMs={part.durationMs}
                hasOthers={files.length > 1}
              />
            ))}
            <Link to="/shots/$partId" params={{ partId: part.id }}>
              {corpus.openShots}
            </Link>
          </div>
        )
      })}
      <SaidWhich card={card} />
    </section>
  )
}

/** What was said of which film this is can be said anew. */
function SaidWhich({ card: { film, parts, files } }: { card: FilmCard }) {
  const { whichFilm, corpus } = useWords()
  const describedElsewhere = useFilms().cards.some(
    other => other.film.id !== film.id && partsWithoutFile(other).length > 0,
  )
  const say = useSayWhichFilm()
  if (film.recognised === 'itself' && describedElsewhere)
    return (
      <p>
        {whichFilm.isOwn} · <Button onPress={() => say.itself([film.id], false)}>{whichFilm.askAgain}</Button>
      </p>
    )
  if (film.recognised !== 'described') return null
  return parts
    .filter(part => files.some(({ partId }) => partId === part.id))
    .map(part => (
      <p key={part.id}>
        {parts.length > 1 && `${corpus.partName(part)} · `}
        <Button tip={whichFilm.takeOutMeaning} onPress={() => say.takeOut(part.id)}>
          {whichFilm.takeOut}
        </Button>
      </p>
    ))
}

interface FileFactsProps {
  file: FileSummary
  durationMs: number | null
  hasOthers: boolean
}

function FileFacts({ file, durationMs, hasOthers }: FileFactsProps) {
  const { describe, amounts, filmFiles } = useWords()
  const { tasks } = useServices()
  const sayTracks = useSayTracks()
  return (
    <div>
      <div>{file.originalName}</div>
      <span>
        {[
          amounts.bytes(file.byteSize),
          file.width && file.height ? `${file.width} × ${file.height}` : '',
          durationMs === null || !file.inUse ? '' : amounts.length(durationMs),
          file.path ? describe.fileReferenced(file.path) : describe.fileCopied,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {file.sounds.length > 1 && <p>{describe.sounds(sayTracks(file.sounds))}</p>}
      {file.subtitles.length > 0 && <p>{describe.subtitles(sayTracks(file.subtitles))}</p>}
      {file.playableCopy && (
        <p>
          {describe.playableCopy(amounts.bytes(file.playableCopy.byteSize))}{' '}
          <Button onPress={() => void tasks.removePlayableCopy(file.id)}>
            {describe.removePlayableCopy}
          </Button>
        </p>
      )}
      {hasOthers && <CopyInUse file={file} />}
      {file.facts &&
        sayDamage(filmFiles, file.facts).map(sentence => (
          <p key={sentence} className={styles.wrong}>
            {sentence}
          </p>
        ))}
      {file.facts && sayChoices(filmFiles, file.facts).map(sentence => <p key={sentence}>{sentence}</p>)}
      {file.notOpened && <NotOpened file={file} />}
      {file.missing && !file.notOpened && <p className={styles.wrong}>{describe.fileMissing}</p>}
    </div>
  )
}

function NotOpened({ file }: { file: FileSummary }) {
  const { elsewhere } = useWords().corpus
  const { folders } = useServices()
  if (file.notOpened === 'leads-outside-study')
    return <p className={styles.wrong}>{elsewhere.leadsOutside}</p>
  return (
    <p className={styles.wrong}>
      {elsewhere.notOpened} <Button onPress={() => void folders.open([file.id])}>{elsewhere.yesToOne}</Button>
    </p>
  )
}

/** Which of several copies the study goes by, and the way to another. */
function CopyInUse({ file }: { file: FileSummary }) {
  const { copies } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  if (file.inUse) return <p>{copies.inUse}</p>
  const use = () =>
    void outbox.send({ kind: 'use-file', fileId: file.id }).then(refusal => {
      if (refusal) store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
    })
  return <Button onPress={use}>{copies.use}</Button>
}

/** Tracks by their language in the reader's own, their title where they have one, and their codec. */
function useSayTracks() {
  const language = useAppState(state => state.preferences.language)
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const nameOf = (code: string) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
  return (tracks: FileSummary['sounds']) =>
    tracks
      .map((track, index) =>
        [track.language ? nameOf(track.language) : `${index + 1}`, track.title, track.codec]
          .filter(Boolean)
          .join(' '),
      )
      .join(language === 'zh-Hans' ? '；' : '; ')
}
