import type { Aspect, Code, Mark } from '../../../../study/index.ts'
import { saidOfMark } from '../../../../study/index.ts'
import { useServices, useWords } from '../../../use-app.ts'
import { useAspects } from '../../codes/use-codes.ts'
import { ProseField } from '../../readings/Fields.tsx'
import { AspectChoice } from './AspectChoice.tsx'
import { markSaidId, memoId } from './ask-for-said.ts'
import { Connoted } from './Connoted.tsx'
import styles from './MarkSaid.module.css'
import { StanceFields } from './StanceFields.tsx'

interface MarkSaidProps {
  mark: Mark
  code: Code
  codes: readonly Code[]
}

/** What is said of a mark beyond its code: the aspects that its code asks for, what it connotes, a memo. */
export function MarkSaid({ mark, code, codes }: MarkSaidProps) {
  const { inspector: words } = useWords()
  const { outbox } = useServices()
  const aspects = useAspects()
  const { filmId, id: markId } = mark
  const said = saidOfMark(mark)
  const write = (field: 'memo' | 'connotes') => (text: string, before: string) =>
    outbox.placeAndSay({
      ...{ kind: 'say-of-mark', filmId, markId },
      ...{ said: { [field]: text }, upon: { [field]: before } },
    })
  return (
    <div id={markSaidId} className={styles.said}>
      {askedOf(code, mark, aspects).map(aspect => (
        <AspectChoice key={aspect.id} aspect={aspect} mark={mark} />
      ))}
      <StanceFields key={`${markId} positions`} mark={mark} />
      <ProseField
        key={`${markId} connotes`}
        label={words.connotes}
        rows={1}
        text={said.connotes}
        onChange={write('connotes')}
      />
      <Connoted mark={mark} codes={codes} />
      <ProseField
        key={`${markId} memo`}
        id={memoId}
        label={words.memo}
        rows={3}
        text={said.memo}
        onChange={write('memo')}
      />
    </div>
  )
}

/** Those that the code asks for, and those that were chosen when it did. */
function askedOf(code: Code, mark: Mark, aspects: readonly Aspect[]): Aspect[] {
  const chosen = new Set(mark.said?.aspects.map(({ aspectId }) => aspectId))
  return aspects.filter(({ id, retired }) => (!retired && code.aspectIds.includes(id)) || chosen.has(id))
}
