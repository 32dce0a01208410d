import type { Memo, MemoKind, MemoSubject } from '../../../study/index.ts'
import { memoKinds } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useWords } from '../../use-app.ts'
import { ProseField } from '../readings/Fields.tsx'
import { WithheldField } from '../withholding/WithheldField.tsx'
import styles from './Memo.module.css'
import { MemoFrames } from './MemoFrames.tsx'
import { useMemoActs } from './use-memo-acts.ts'
import { useMemoSubjects, useSayAbout } from './use-memo-subjects.ts'

export const memoFieldId = 'text-of-memo'

/** A memo as it is written: every field is kept as soon as it is left. */
export function MemoFields({ memo }: { memo: Memo }) {
  const { notebook: words, withholding } = useWords()
  const acts = useMemoActs()
  const { id } = memo
  return (
    <>
      <ProseField
        id={memoFieldId}
        label={words.text}
        hint={words.textHint}
        text={memo.text}
        rows={4}
        onChange={(text, upon) => acts.change(id, { text }, { text: upon })}
      />
      <MemoFrames memoId={id} onTake={acts.takeFrame} />
      <div className={styles.choices}>
        <LabelledSelect<MemoKind>
          label={words.kind}
          choices={memoKinds.map(value => ({ value, name: words.kinds[value] }))}
          chosen={memo.what}
          onChoose={what => acts.change(id, { what })}
        />
        <AboutField memo={memo} />
        <Tick isSelected={memo.isPrivate} onChange={isPrivate => acts.change(id, { isPrivate })}>
          {words.private}
        </Tick>
        <WithheldField
          label={withholding.memo}
          reason={memo.withheld}
          onChange={withheld => acts.change(id, { withheld })}
        />
      </div>
    </>
  )
}

/** About a film, a code or a contradiction of the lists; a scene or a mark stays chosen where it was so at the desk. */
function AboutField({ memo: { id, about, aboutId } }: { memo: Memo }) {
  const { notebook: words } = useWords()
  const acts = useMemoActs()
  const subjects = useMemoSubjects()
  const said = useSayAbout()({ about, aboutId })
  const value = (one: { about: string; id: string }) => `${one.about} ${one.id}`
  const chosen = about === null || aboutId === null ? '' : value({ about, id: aboutId })
  const isListed = chosen === '' || subjects.some(one => value(one) === chosen)
  return (
    <LabelledSelect
      label={words.about}
      choices={[
        { value: '', name: words.aboutNothing },
        ...(isListed ? [] : [{ value: chosen, name: said ?? '' }]),
        ...subjects.map(one => ({ value: value(one), name: `${words.subjects[one.about]}: ${one.name}` })),
      ]}
      chosen={chosen}
      onChoose={to => {
        const [subject, subjectId] = to.split(' ')
        acts.change(
          id,
          subjectId ? { about: subject as MemoSubject, aboutId: subjectId } : { about: null, aboutId: null },
        )
      }}
    />
  )
}
