import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Contradiction } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal, textsOfContradiction } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useReadings } from '../../stage/readings/use-readings.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { TextsSaid } from '../TextsSaid.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { ContradictionForm } from './ContradictionForm.tsx'
import { SemioticSquare } from './SemioticSquare.tsx'
import { useContradictionActs } from './use-contradiction-acts.ts'

interface ContradictionPageProps {
  contradiction: Contradiction
  contradictions: readonly Contradiction[]
  /** Just made: whoever made it goes on reading here. */
  isFresh: boolean
  onClose: () => void
}

/** A contradiction as a square, what it means, and who says so. */
export function ContradictionPage({
  contradiction,
  contradictions,
  isFresh,
  onClose,
}: ContradictionPageProps) {
  const { contradictions: words, navigation, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useContradictionActs()
  const [begunUpon, setBegunUpon] = useState<Contradiction | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const heading = useFocusAfter(isFresh, begunUpon !== null)
  const name = nameIn(contradiction.names, language)
  return (
    <article className={styles.page} aria-labelledby="contradiction-name">
      <header className={styles.head}>
        <h2 id="contradiction-name" ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      {begunUpon ? (
        <ContradictionForm
          contradiction={begunUpon}
          contradictions={contradictions}
          onSave={said => {
            const found = acts.change(begunUpon, said)
            if (!found) setBegunUpon(null)
            return found
          }}
          onCancel={() => setBegunUpon(null)}
        />
      ) : (
        <>
          <Said contradiction={contradiction} name={name} />
          <ReadOf contradiction={contradiction} name={name} />
          <p className={styles.acts}>
            {!contradiction.retired && (
              <Button icon="describe" onPress={() => setBegunUpon(contradiction)}>
                {words.change}
                <span className="unseen"> {name}</span>
              </Button>
            )}
            <Button
              look="quiet"
              {...(contradiction.retired ? {} : { tip: words.retireMeaning })}
              onPress={() => setRefusal(acts.retire(contradiction.id, !contradiction.retired))}
            >
              {contradiction.retired ? words.bringBack : words.retire}
              <span className="unseen"> {name}</span>
            </Button>
          </p>
          {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
        </>
      )}
    </article>
  )
}

/** The way to what is read of it, where something is. */
function ReadOf({ contradiction: { id }, name }: { contradiction: Contradiction; name: string }) {
  const { readings: words } = useWords()
  const { mediations } = useReadings()
  if (!mediations.some(({ contradictionId }) => contradictionId === id)) return null
  return (
    <p className={styles.way}>
      <Link to="/reading" search={{ contradiction: id }}>
        {words.readingsOf(name)}
      </Link>{' '}
      {words.staysWhenRetired}
    </p>
  )
}

function Said({ contradiction, name }: { contradiction: Contradiction; name: string }) {
  const { contradictions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
  const other = contradiction.names[otherLanguage]
  const family = nameIn(contradiction.family, language)
  return (
    <>
      <p className={styles.other}>
        {other !== '' && other !== name && <span lang={otherLanguage}>{other}</span>}
        {family !== '' && <span>{family}</span>}
        {contradiction.retired && <span>{words.retired}</span>}
      </p>
      <SemioticSquare of={contradiction} name={name} />
      <TextsSaid texts={textsOfContradiction(contradiction, words)} none={words.noMeaning} />
    </>
  )
}
