import { useState } from 'react'
import type { Code, CodeSet } from '../../../study/index.ts'
import { codeName, isSame } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { Chord } from '../../controls/Keycap.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useServices, useStore, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { useFocusAfter } from '../use-focus-after.ts'
import ticks from './CodeTicks.module.css'
import { SetForm } from './SetForm.tsx'

interface SetPageProps {
  set: CodeSet
  codes: readonly Code[]
  /** Just made: whoever made it goes on reading here. */
  isFresh: boolean
  onClose: () => void
}

/** A set of codes, and whether it is the one of which at the desk one code holds at a time. */
export function SetPage({ set, codes, isFresh, onClose }: SetPageProps) {
  const { codeSets: words, navigation } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const language = useAppState(state => state.preferences.language)
  const isRunning = useAppState(state => state.preferences.runningSetId === set.id)
  const [begunUpon, setBegunUpon] = useState<CodeSet | null>(null)
  const heading = useFocusAfter(isFresh, begunUpon !== null)
  const save = (codeSet: CodeSet) => {
    const refusal = isSame(codeSet, begunUpon)
      ? null
      : outbox.place({ kind: 'set-code-set', codeSet, upon: begunUpon! })
    if (!refusal) setBegunUpon(null)
    return refusal
  }
  return (
    <article className={styles.page} aria-labelledby="set-name">
      <header className={styles.head}>
        <h2 id="set-name" ref={heading} tabIndex={-1}>
          {set.name}
        </h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      {begunUpon ? (
        <SetForm
          set={begunUpon}
          isNew={false}
          codes={codes}
          onSave={save}
          onCancel={() => setBegunUpon(null)}
        />
      ) : (
        <>
          <p className={styles.acts}>
            <Button icon="describe" onPress={() => setBegunUpon(set)}>
              {words.change}
              <span className="unseen"> {set.name}</span>
            </Button>
            <Button
              look="quiet"
              tip={words.removeMeaning}
              onPress={() => {
                if (outbox.placeAndSay({ kind: 'remove-code-set', codeSetId: set.id })) onClose()
              }}
            >
              {words.remove}
              <span className="unseen"> {set.name}</span>
            </Button>
          </p>
          <ul className={styles.values} aria-label={words.codes}>
            {codes
              .filter(({ id }) => set.codeIds.includes(id))
              .map(code => (
                <li key={code.id} className={ticks.code}>
                  <CodeSwatch code={code} isHollow={code.retired} />
                  {codeName(code, language)}
                  {code.key !== null && <Chord chord={code.key} />}
                </li>
              ))}
          </ul>
          <p className={styles.lead}>
            <Tick
              isSelected={isRunning}
              onChange={isOn =>
                store.change('preferences', before =>
                  preferred(before, { runningSetId: isOn ? set.id : null }),
                )
              }
            >
              {words.running}
            </Tick>
          </p>
          <p className={styles.lead}>{words.runningMeaning}</p>
        </>
      )}
    </article>
  )
}
