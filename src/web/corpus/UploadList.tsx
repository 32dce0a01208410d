import { sayRefusal } from '../../words/index.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Progress } from '../controls/Progress.tsx'
import type { Upload } from '../state/uploads.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import styles from './UploadList.module.css'

/** Files on their way into the study, above the films that they will be. */
export function UploadList() {
  const words = useWords()
  const list = useAppState(state => state.uploads)
  if (list.length === 0) return null
  const underWay = list.filter(upload => upload.state !== 'interrupted')
  return (
    <section className={styles.uploads} aria-labelledby="uploads-heading">
      <h2 id="uploads-heading" className={underWay.length > 0 ? styles.heading : 'unseen'}>
        {words.uploads.headingOf(underWay.length)}
      </h2>
      <ul>
        {list.map(upload =>
          upload.state === 'interrupted' ? (
            <InterruptedUpload key={upload.id} upload={upload} />
          ) : (
            <UploadRow key={upload.id} upload={upload} />
          ),
        )}
      </ul>
    </section>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const words = useWords()
  const { uploads } = useServices()
  const { id, name, state, reason } = upload
  const rests = state === 'paused' || state === 'failed'
  return (
    <li className={styles.row}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <div className={styles.progress}>
        <Progress
          label={words.uploads.progressOf(name)}
          share={upload.sentBytes / Math.max(1, upload.byteSize)}
        />
      </div>
      <span className={styles.fact}>{words.uploads.sent(upload)}</span>
      <span className={styles.left}>
        {state === 'waiting' && words.uploads.waiting}
        {state === 'paused' && words.uploads.paused}
        {state === 'sending' && upload.leftMs !== null && words.tasks.left(upload.leftMs)}
      </span>
      {rests ? (
        <IconButton
          icon="retry"
          size="small"
          label={words.uploads.goOn(name)}
          onPress={() => uploads.goOn(id)}
        />
      ) : (
        <IconButton
          icon="pause"
          size="small"
          label={words.uploads.pause(name)}
          onPress={() => void uploads.pause(id)}
        />
      )}
      <IconButton
        icon="close"
        size="small"
        label={words.uploads.cancel(name)}
        onPress={() => void uploads.cancel(id)}
      />
      {reason && <p className={styles.reason}>{sayRefusal(words.refusals, reason)}</p>}
    </li>
  )
}

function InterruptedUpload({ upload }: { upload: Upload }) {
  const words = useWords()
  const { uploads } = useServices()
  const share = upload.byteSize > 0 ? upload.sentBytes / upload.byteSize : null
  return (
    <li className={styles.row}>
      <p className={styles.sentence}>{words.uploads.interrupted({ name: upload.name, share })}</p>
      <ChooseFiles>{words.uploads.chooseAgain}</ChooseFiles>
      <IconButton
        icon="close"
        size="small"
        label={words.uploads.discard}
        onPress={() => void uploads.discard(upload.id)}
      />
    </li>
  )
}
