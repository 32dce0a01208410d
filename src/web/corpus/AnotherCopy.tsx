import { useEffect, useState } from 'react'
import type { FilmCard, LikenessPreview } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { heardRefusal, sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { Still } from '../controls/Still.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { filmById } from '../state/films.ts'
import { noticed } from '../state/notices.ts'
import { useFilms, useServices, useStore, useWords } from '../use-app.ts'
import styles from './AnotherCopy.module.css'

/** Asks whether a film is another copy of one that is there, and shows both, so that the answer is easy. */
export function AnotherCopy({ card }: { card: FilmCard }) {
  const { copies } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const titleOf = useTitleOf()
  const other = filmById(useFilms(), card.likeness?.otherFilmId ?? '')
  if (!card.likeness || !other) return null
  const otherTitle = titleOf(other.film)
  return (
    <>
      <Button look="plain" tip={copies.askOf(titleOf(card.film), otherTitle)} onPress={() => setIsOpen(true)}>
        {copies.ask}
      </Button>
      {isOpen && (
        <CopyDialog likenessId={card.likeness.id} otherTitle={otherTitle} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}

interface CopyDialogProps {
  likenessId: string
  otherTitle: string
  onClose: () => void
}

function CopyDialog({ likenessId, otherTitle, onClose }: CopyDialogProps) {
  const { copies, navigation, refusals } = useWords()
  const { preview, refusal } = usePreview(likenessId)
  const answer = useAnswer(likenessId, onClose)
  const trouble = refusal ?? (preview?.refusal && heardRefusal(preview.refusal))
  return (
    <Dialog
      size="large"
      title={copies.heading(otherTitle)}
      closeLabel={navigation.close}
      isOpen
      onClose={onClose}
    >
      <div className={styles.copy}>
        {preview ? <Comparison preview={preview} /> : !trouble && <p>{copies.looking}</p>}
        {trouble && <p role="alert">{sayRefusal(refusals, trouble)}</p>}
        <div className={styles.buttons}>
          <Button onPress={() => answer({ kind: 'decline-likeness', likenessId })}>{copies.another}</Button>
          {preview && !trouble && (
            <>
              <Button onPress={() => answer({ kind: 'take-as-copy', likenessId, use: false })}>
                {copies.keepFirst}
              </Button>
              <Button look="strong" onPress={() => answer({ kind: 'take-as-copy', likenessId, use: true })}>
                {copies.useNew}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Comparison({ preview }: { preview: LikenessPreview }) {
  const { copies } = useWords()
  const { fileId, otherFileId, moments } = preview
  return (
    <>
      <p>
        {copies.evidence(preview)} {copies.speed(preview.speed)}{' '}
        {copies.stretch(timeOf(preview.fromMs), timeOf(preview.untilMs))}
      </p>
      <table className={styles.moments}>
        <caption>{copies.sameMoments}</caption>
        <tbody>
          <MomentRow
            heading={copies.firstCopy}
            name={preview.otherName}
            fileId={otherFileId}
            frames={moments.map(({ otherFrame }) => otherFrame)}
          />
          <MomentRow
            heading={copies.newCopy}
            name={preview.name}
            fileId={fileId}
            frames={moments.map(({ frame }) => frame)}
          />
        </tbody>
      </table>
      <p>{copies.goesAlong(preview)}</p>
    </>
  )
}

/** `h:mm:ss`. */
function timeOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function MomentRow(row: { heading: string; name: string; fileId: string; frames: number[] }) {
  return (
    <tr>
      <th scope="row">
        {row.heading}
        <span className={styles.name}>{row.name}</span>
      </th>
      {row.frames.map(frame => (
        <td key={frame}>
          <span className={styles.still}>
            <Still address={stillAddress(row.fileId, frame)} />
          </span>
          <span className={styles.frame}>{frame}</span>
        </td>
      ))}
    </tr>
  )
}

function usePreview(likenessId: string) {
  const { reader } = useServices()
  const [preview, setPreview] = useState<LikenessPreview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let isHere = true
    void reader.likeness(likenessId).then(answer => {
      if (!isHere) return
      if (answer.ok) setPreview(answer.value)
      else setRefusal(answer.refusal)
    })
    return () => {
      isHere = false
    }
  }, [reader, likenessId])
  return { preview, refusal }
}

function useAnswer(likenessId: string, onClose: () => void) {
  const { outbox } = useServices()
  const store = useStore()
  return (
    act:
      | { kind: 'decline-likeness'; likenessId: string }
      | { kind: 'take-as-copy'; likenessId: string; use: boolean },
  ) => {
    onClose()
    void outbox.send(act).then(refusal => {
      if (refusal) store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
      else if (act.kind === 'take-as-copy')
        store.change('notices', before => noticed(before, { kind: 'copy-taken', likenessId }))
    })
  }
}
