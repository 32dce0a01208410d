import { codeName, msToFrame, saidOfMark } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useAspects, useCodes } from '../codes/use-codes.ts'
import { Fact, Facts, SpanFacts } from './Facts.tsx'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'

/** A mark of another coder: what it is, whose, and what they say of it. */
export function BesideView({ of: { playback }, id }: { of: Inspected; id: string }) {
  const { inspector: words, coding: codingWords } = useWords()
  const language = useAppState(state => state.preferences.language)
  const beside = useAppState(state => state.beside)
  const codes = useCodes()
  const aspects = useAspects()
  const mark = beside?.marks.find(one => one.id === id)
  const code = codes.find(one => one.id === mark?.codeId)
  if (!beside || !mark || !code) return null
  const said = saidOfMark(mark)
  const chosen = said.aspects.flatMap(({ aspectId, values }) => {
    const aspect = aspects.find(one => one.id === aspectId)
    return aspect ? [{ aspect, values }] : []
  })
  return (
    <>
      <h2 className={styles.title}>
        <CodeSwatch code={code} isHollow={mark.passId === null} />
        {codeName(code, language)}
      </h2>
      <Facts>
        <Fact name={codingWords.markedBy}>{beside.name}</Fact>
        <SpanFacts span={mark} playback={playback} />
        {chosen.map(({ aspect, values }) => (
          <Fact key={aspect.id} name={codeName(aspect, language)}>
            {values.join(', ')}
          </Fact>
        ))}
        {said.connotes !== '' && <Fact name={words.connotes}>{said.connotes}</Fact>}
        {said.memo !== '' && <Fact name={words.memo}>{said.memo}</Fact>}
      </Facts>
      <div className={styles.acts}>
        <Button
          look="quiet"
          preventFocusOnPress
          onPress={() => playback.go(msToFrame(playback.clock, mark.startMs))}
        >
          {words.toBeginning}
        </Button>
      </div>
    </>
  )
}
