import { useState } from 'react'
import type { Mark } from '../../../study/index.ts'
import { codeName, msToFrame } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Chord } from '../../controls/Keycap.tsx'
import { laneOf } from '../../state/marks/mark-lanes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CodeForm } from '../codes/CodeForm.tsx'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useCodeActs } from '../codes/use-code-acts.ts'
import type { Playback } from '../player/playback.ts'
import { Fact, Facts } from './Facts.tsx'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'
import { TrackOfCode } from './TrackOfCode.tsx'

/** A code: what it is, how often it stands in this part, and the way from mark to mark. */
export function CodeView({ of: { playback, coding }, id }: { of: Inspected; id: string }) {
  const { inspector: words, codebook, timeline } = useWords()
  const language = useAppState(state => state.preferences.language)
  const codeActs = useCodeActs()
  const [isChanging, setIsChanging] = useState(false)
  const code = coding?.codes.find(one => one.id === id)
  if (!coding || !code) return null
  const other = code.names[language === 'en' ? 'zh-Hans' : 'en']
  const marks = laneOf(coding.coding.marks, coding.partId, id)
  if (isChanging)
    return (
      <CodeForm
        code={code}
        onCancel={() => setIsChanging(false)}
        onSave={draft => {
          const refusal = codeActs.edit(id, code, draft)
          if (!refusal) setIsChanging(false)
          return refusal
        }}
      />
    )
  return (
    <>
      <h2 className={styles.title}>
        <span className={styles.row}>
          <CodeSwatch code={code} />
          {codeName(code, language)}
        </span>
      </h2>
      {other && other !== codeName(code, language) && <p className={styles.none}>{other}</p>}
      {[code.definition, code.whenToUse, code.whenNot].some(said => said !== '') && (
        <Facts>
          {(['definition', 'whenToUse', 'whenNot'] as const).map(
            field =>
              code[field] !== '' && (
                <Fact key={field} name={codebook[field]}>
                  {code[field]}
                </Fact>
              ),
          )}
        </Facts>
      )}
      <Facts>
        <Fact name={codebook.kind}>{codebook.kindNames[code.kind]}</Fact>
        <Fact name={codebook.key}>{code.key ? <Chord chord={code.key} /> : codebook.noKey}</Fact>
        <Fact name={words.inThisPart}>{timeline.marks(marks.length)}</Fact>
      </Facts>
      <MarkSteps marks={marks} playback={playback} />
      <TrackOfCode codeId={id} />
      <div className={styles.acts}>
        <Button look="quiet" icon="describe" onPress={() => setIsChanging(true)}>
          {words.change}
        </Button>
      </div>
    </>
  )
}

function MarkSteps({ marks, playback }: { marks: readonly Mark[]; playback: Playback }) {
  const { inspector: words } = useWords()
  const go = (direction: 1 | -1) => {
    const starts = marks.map(({ startMs }) => startMs).sort((a, b) => a - b)
    const next =
      direction === 1
        ? starts.find(startMs => startMs > playback.ms)
        : starts.findLast(startMs => startMs < playback.ms)
    if (next !== undefined) playback.go(msToFrame(playback.clock, next))
  }
  const shared = { look: 'quiet', preventFocusOnPress: true, isDisabled: marks.length === 0 } as const
  return (
    <div className={styles.steps}>
      <Button {...shared} onPress={() => go(-1)}>
        {words.previousMark}
      </Button>
      <Button {...shared} onPress={() => go(1)}>
        {words.nextMark}
      </Button>
    </div>
  )
}
