import { useMemo } from 'react'
import type { Code } from '../../study/index.ts'
import { isInUse } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import type { Playback } from '../stage/player/playback.ts'
import { useAppState, useWords } from '../use-app.ts'
import { BeginPass } from './BeginPass.tsx'
import styles from './CodePalette.module.css'
import { CodeRow } from './CodeRow.tsx'
import { LastCodes } from './last/LastCodes.tsx'
import { MarksToDecide } from './MarksToDecide.tsx'
import { PassProgress } from './PassProgress.tsx'
import { RunningCodes } from './running/RunningCodes.tsx'
import type { UnitNow } from './unit-now.ts'
import type { Desk } from './use-desk.ts'
import type { DeskActs } from './use-desk-acts.ts'

const noCodes: readonly string[] = []

interface CodePaletteProps {
  desk: Desk
  acts: DeskActs
  now: UnitNow
  playback: Playback
  isMakingCode: boolean
  onMakingCode: (isMaking: boolean) => void
}

/** The codes, each with its key, and whether it stands on the shot on screen; a new one is made right here. */
export function CodePalette(props: CodePaletteProps) {
  const { desk, acts, now, playback, isMakingCode, onMakingCode } = props
  const { coding: words } = useWords()
  const { pass, codes } = desk
  const runningSetId = useAppState(state => state.preferences.runningSetId)
  const running = desk.sets.find(({ id }) => id === runningSetId)?.codeIds
  const isInPass = (code: Code) => pass?.codeIds.includes(code.id) === true
  const here = useMemo(
    () => codes.filter(code => pass?.codeIds.includes(code.id) || isInUse(code)),
    [codes, pass],
  )
  // Those that switch stand above, where they are switched.
  const tapped = here.filter(code => code.retired || !running?.includes(code.id))
  const inPass = tapped.filter(isInPass)
  const others = tapped.filter(code => !isInPass(code))
  const rows = (some: readonly Code[], areExamples: boolean) =>
    some.map(code => (
      <CodeRow key={code.id} code={code} isExample={areExamples} now={now} onToggle={acts.toggle} />
    ))
  return (
    <section className={styles.palette} aria-label={words.palette}>
      <LastCodes codes={here} passCodeIds={pass?.codeIds ?? noCodes} now={now} onToggle={acts.toggle} />
      {pass && <PassProgress desk={desk} acts={acts} />}
      {!pass && desk.proposed.length > 0 && <BeginPass desk={desk} onBegin={acts.beginPass} />}
      {!pass && codes.length > 0 && <p className={styles.note}>{words.withoutPass}</p>}
      {here.length > 1 && <RunningCodes desk={desk} acts={acts} playback={playback} />}
      {inPass.length > 0 && <ul aria-label={words.inPass}>{rows(inPass, false)}</ul>}
      {others.length > 0 && pass && <h2 className={styles.heading}>{words.outsidePass}</h2>}
      {others.length > 0 && <ul aria-label={words.outsidePass}>{rows(others, true)}</ul>}
      {codes.length === 0 && !isMakingCode && <p className={styles.note}>{words.firstCode}</p>}
      {isMakingCode ? (
        <NewCode hasPass={pass !== null} onEnd={() => onMakingCode(false)} />
      ) : (
        <Button
          look={codes.length === 0 ? 'strong' : 'quiet'}
          icon="add"
          hint="new-code"
          onPress={() => onMakingCode(true)}
        >
          {words.newCode}
        </Button>
      )}
      <MarksToDecide desk={desk} acts={acts} playback={playback} />
    </section>
  )
}

function NewCode({ hasPass, onEnd }: { hasPass: boolean; onEnd: () => void }) {
  const { coding: words } = useWords()
  const codeActs = useCodeActs()
  return (
    <section className={styles.form} aria-label={words.newCode}>
      {hasPass && <p className={styles.note}>{words.codeOutsidePass}</p>}
      <CodeForm
        onSave={draft => {
          const { refusal } = codeActs.add(draft)
          if (!refusal) onEnd()
          return refusal
        }}
        onCancel={onEnd}
      />
    </section>
  )
}
