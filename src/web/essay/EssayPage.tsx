import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { placesInTexts, readStill } from '../../essay/index.ts'
import type { Essay } from '../../study/index.ts'
import { saidOfEssay, textOfEssay } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { ScreenRefusal } from '../stage/opening/ScreenRefusal.tsx'
import { useFreshReadings } from '../stage/readings/use-readings.ts'
import { useFreshSources } from '../stage/sources/use-sources.ts'
import type { EssayRecords } from '../state/essays/essays.ts'
import { useServices, useWords } from '../use-app.ts'
import styles from './Essay.module.css'
import { EssayForm } from './EssayForm.tsx'
import { EssayTexts } from './EssayTexts.tsx'
import { usePartsAsked } from './known-parts.ts'
import { PublishDialog } from './publishing/PublishDialog.tsx'
import { blocksRead, wordsIn } from './text/blocks-read.ts'
import { useEssay, useEssayActs } from './use-essays.ts'

interface EssayPageProps {
  essayId: string
  /** The name of the claim to which the address leads. */
  claim: string | null
}

/** One essay: its texts beside each other, and its claims beside them. */
export default function EssayPage({ essayId, claim }: EssayPageProps) {
  useFreshReadings()
  useFreshSources()
  const { questions } = useServices()
  useEffect(() => void questions.readKept(), [questions])
  const { essay, records, refusal } = useEssay(essayId)
  if (refusal) return <ScreenRefusal refusal={refusal} />
  if (!essay || !records) return null
  return (
    <div className={styles.page}>
      <Head essay={essay} records={records} />
      <EssayTexts {...{ essay, records, claim }} />
    </div>
  )
}

function Head({ essay, records }: { essay: Essay; records: EssayRecords }) {
  const { essay: words, publishing, navigation } = useWords()
  const acts = useEssayActs()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const [isPublishing, setIsPublishing] = useState(false)
  const counts = useCounts(essay, records)
  usePartsAsked(useMemo(() => partsIn(records), [records]))
  return (
    <header className={styles.head}>
      <Link to="/essays" className={styles.back}>
        {words.back}
      </Link>
      <h1>
        {essay.languages.map(language => (
          <span key={language} lang={language}>
            {essay.titles[language] || words.untitled}
          </span>
        ))}
      </h1>
      <span className={styles.facts}>
        {counts
          .map(({ language, count }) =>
            counts.length > 1
              ? `${navigation.languageNames[language]} ${words.length[language](count)}`
              : words.length[language](count),
          )
          .join(' · ')}{' '}
        · {words.claims(records.claims.length)}
      </span>
      <span className={styles.fill} />
      <UndoButtons area="essay" filmId={null} isHeard={false} />
      <Button icon="download" look="quiet" onPress={() => setIsPublishing(true)}>
        {publishing.publish}
      </Button>
      {isPublishing && <PublishDialog essay={essay} onClose={() => setIsPublishing(false)} />}
      <Button icon="describe" look="quiet" onPress={() => setIsOpen(true)}>
        {words.details}
      </Button>
      <Dialog title={words.details} closeLabel={words.leave} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <EssayForm
          said={saidOfEssay(essay)}
          keep={words.keep}
          onKeep={({ titles, signed, languages, style, address }) => {
            if (acts.change(essay, { titles, signed, languages, style, address })) setIsOpen(false)
          }}
          onLeave={() => setIsOpen(false)}
          onRemove={() => {
            if (acts.remove(essay.id)) void navigate({ to: '/essays' })
          }}
        />
      </Dialog>
    </header>
  )
}

function useCounts(essay: Essay, records: EssayRecords) {
  return useMemo(
    () =>
      essay.languages.map(language => ({
        language,
        count: wordsIn(textOfEssay(records.blocks, { essayId: essay.id, language })),
      })),
    [essay, records.blocks],
  )
}

/** The parts that stills and cited places of the text lie in, and those in which evidence of its claims does. */
function partsIn({ blocks, evidence }: EssayRecords) {
  return {
    shown: placesInTexts(blocksRead(blocks)).map(({ partId }) => partId),
    lain: evidence.flatMap(({ target, pin }) => [
      ...('partId' in target ? [target.partId] : []),
      ...(pin.seen.stills ?? []).slice(0, 1).flatMap(still => readStill(still)?.partId ?? []),
    ]),
  }
}
