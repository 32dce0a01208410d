import type { ChangeEvent } from 'react'
import { useRef, useState } from 'react'
import type { TrackInside } from '../../../server/contracts/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import type { SubtitleSource } from '../../services/subtitles/subtitle-bringer.ts'
import { useWords } from '../../use-app.ts'
import { UndoButtons } from '../head/UndoButtons.tsx'
import { BringInSubtitles } from './BringInSubtitles.tsx'
import { SubtitleRow } from './SubtitleRow.tsx'
import styles from './Subtitles.module.css'
import { TracksInside } from './TracksInside.tsx'
import { useSubtitles } from './use-subtitles.ts'

interface SubtitlesDialogProps {
  partId: string
  filmId: string
  /** One that was dropped or chosen: looked into first. */
  file: File | null
  onFile: (file: File | null) => void
  onClose: () => void
}

/** The subtitles of the film on the desk, and another file of them. */
export function SubtitlesDialog({ partId, filmId, file, onFile, onClose }: SubtitlesDialogProps) {
  const { subtitles: words, navigation } = useWords()
  const [inside, setInside] = useState<TrackInside | null>(null)
  const from: SubtitleSource | null = file
    ? { kind: 'file', file }
    : inside && { kind: 'inside', track: inside }
  const leave = () => {
    onFile(null)
    setInside(null)
  }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose} size="large">
      {from ? (
        <BringInSubtitles
          key={from.kind === 'file' ? `${from.file.name} ${from.file.lastModified}` : from.track.streamIndex}
          {...{ partId, filmId, from }}
          onLeave={leave}
        />
      ) : (
        <SubtitlesHere partId={partId} filmId={filmId} onFile={onFile} onInside={setInside} />
      )}
    </Dialog>
  )
}

function SubtitlesHere({
  partId,
  filmId,
  onFile,
  onInside,
}: Pick<SubtitlesDialogProps, 'partId' | 'filmId' | 'onFile'> & { onInside: (track: TrackInside) => void }) {
  const { subtitles: words, refusals } = useWords()
  const { tracks, lines } = useSubtitles(partId)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file) onFile(file)
  }
  const countOf = (trackId: string) => lines.filter(one => one.subtitleTrackId === trackId).length
  return (
    <div className={styles.body}>
      {tracks.length === 0 && <p className={styles.note}>{words.none}</p>}
      {tracks.length > 0 && (
        <ul className={styles.rows}>
          {tracks.map(track => (
            <SubtitleRow key={track.id} track={track} count={countOf(track.id)} onRefused={setRefusal} />
          ))}
        </ul>
      )}
      <TracksInside partId={partId} onInside={onInside} />
      {refusal && (
        <p role="alert" className={styles.wrong}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      <div className={styles.foot}>
        <Button look={tracks.length === 0 ? 'strong' : 'plain'} onPress={() => field.current?.click()}>
          {tracks.length === 0 ? words.bringIn : words.another}
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          data-testid="subtitle-file"
          accept=".srt,.vtt,.ass,.ssa,.txt"
          onChange={choose}
        />
        <UndoButtons area="subtitles" filmId={filmId} isHeard={false} />
      </div>
    </div>
  )
}
