import { useEffect, useRef, useState } from 'react'
import type { Contradiction } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { TextsSaid } from '../TextsSaid.tsx'
import { ContradictionForm } from './ContradictionForm.tsx'
import { SemioticSquare } from './SemioticSquare.tsx'
import { textsOfContradiction } from './say-contradiction.ts'
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

/** What is read has the focus again once it was made or the form is closed, so that keys go on from here. */
function useFocusAfter(isFresh: boolean, isChanging: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isDue = useRef(isFresh)
  useEffect(() => {
    if (!isChanging && isDue.current) heading.current?.focus()
    isDue.current = isChanging
  }, [isChanging])
  return heading
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
