import { useState } from 'react'
import type { Aspect, Code } from '../../../study/index.ts'
import { nameIn } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { howAnswered, sayRefusal, textsOfAspect } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { TextsSaid } from '../TextsSaid.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { AskedOf } from './AskedOf.tsx'
import { AspectForm } from './AspectForm.tsx'
import { useAspectActs } from './use-aspect-acts.ts'

interface AspectPageProps {
  aspect: Aspect
  codes: readonly Code[]
  /** Just made: whoever made it goes on reading here. */
  isFresh: boolean
  onClose: () => void
}

/** An aspect: what is asked, what can be answered, and the codes whose marks are asked. */
export function AspectPage({ aspect, codes, isFresh, onClose }: AspectPageProps) {
  const words = useWords()
  const { aspects, navigation, refusals } = words
  const language = useAppState(state => state.preferences.language)
  const acts = useAspectActs()
  const [begunUpon, setBegunUpon] = useState<Aspect | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const heading = useFocusAfter(isFresh, begunUpon !== null)
  const name = nameIn(aspect.names, language)
  const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
  const other = aspect.names[otherLanguage]
  return (
    <article className={styles.page} aria-labelledby="aspect-name">
      <header className={styles.head}>
        <h2 id="aspect-name" ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      {begunUpon ? (
        <AspectForm
          aspect={begunUpon}
          onSave={said => {
            const found = acts.change(begunUpon, said)
            if (!found) setBegunUpon(null)
            return found
          }}
          onCancel={() => setBegunUpon(null)}
        />
      ) : (
        <>
          <p className={styles.other}>
            {other !== '' && other !== name && <span lang={otherLanguage}>{other}</span>}
            <span>{howAnswered(aspect, words)}</span>
            {aspect.retired && <span>{aspects.retired}</span>}
          </p>
          <TextsSaid texts={textsOfAspect(aspect, aspects)} none={aspects.noMeaning} />
          <ul className={styles.values} aria-label={aspects.values}>
            {aspect.values.map(({ id, names, retired }) => (
              <li key={id}>
                {nameIn(names, language)}
                {retired && <span className={styles.gone}> {aspects.takenOut}</span>}
              </li>
            ))}
          </ul>
          <p className={styles.acts}>
            {!aspect.retired && (
              <Button icon="describe" onPress={() => setBegunUpon(aspect)}>
                {aspects.change}
                <span className="unseen"> {name}</span>
              </Button>
            )}
            <Button
              look="quiet"
              {...(aspect.retired ? {} : { tip: aspects.retireMeaning })}
              onPress={() => setRefusal(acts.retire(aspect.id, !aspect.retired))}
            >
              {aspect.retired ? aspects.bringBack : aspects.retire}
              <span className="unseen"> {name}</span>
            </Button>
          </p>
          {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
          {!aspect.retired && (
            <AskedOf
              aspect={aspect}
              codes={codes}
              onAsk={(codeIds, asked) => setRefusal(acts.ask(aspect.id, codeIds, asked))}
            />
          )}
        </>
      )}
    </article>
  )
}
