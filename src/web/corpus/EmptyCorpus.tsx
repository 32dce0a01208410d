import { useEffect, useState } from 'react'
import type { StudiesAnswer } from '../../server/contracts/index.ts'
import { Button } from '../controls/Button.tsx'
import { useServices, useWords } from '../use-app.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import styles from './EmptyCorpus.module.css'

interface EmptyCorpusProps {
  onAddFromFolder: () => void
  onAddFromList: () => void
  onAddForeign: () => void
}

export function EmptyCorpus({ onAddFromFolder, onAddFromList, onAddForeign }: EmptyCorpusProps) {
  const { corpus, filmLists, foreign } = useWords()
  const { studies, outbox } = useServices()
  const [bundled, setBundled] = useState<StudiesAnswer['bundled']>([])
  useEffect(() => void studies.known().then(known => setBundled(known.bundled)), [studies])
  return (
    <div className={styles.empty}>
      <h2>{corpus.emptyTitle}</h2>
      <p>{corpus.emptyPurpose}</p>
      <p>{corpus.emptyBegin}</p>
      <div className={styles.begin}>
        <ChooseFiles look="strong">{corpus.addFiles}</ChooseFiles>
        <Button icon="folder" onPress={onAddFromFolder}>
          {corpus.addFromFolder}
        </Button>
        <Button icon="describe" onPress={onAddFromList}>
          {filmLists.open}
        </Button>
        <Button icon="codebook" onPress={onAddForeign}>
          {foreign.open}
        </Button>
        <Button icon="film" onPress={() => void studies.goToSpecimen()}>
          {corpus.lookAtSpecimen}
        </Button>
        {bundled.map(({ name, title }) => (
          <Button
            key={name}
            icon="codebook"
            onPress={() =>
              void studies.begin({ kind: 'bundled', name }).then(found => found && outbox.say(found))
            }
          >
            {corpus.beginFrom(title)}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{corpus.specimensAre}</p>
    </div>
  )
}
