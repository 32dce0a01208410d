import { useState } from 'react'
import type { Code, CodeGroup } from '../../../study/index.ts'
import { branchOf, codeGroupName, codeName, codesOfGroup, isSame, nameIn } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { CodeExamples } from '../examples/CodeExamples.tsx'
import styles from '../OpenPage.module.css'
import { TextsSaid } from '../TextsSaid.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { GroupForm } from './GroupForm.tsx'
import group from './GroupPage.module.css'

interface GroupPageProps {
  group: CodeGroup
  codes: readonly Code[]
  /** Just made: whoever made it goes on reading here. */
  isFresh: boolean
  onOpenCode: (codeId: string) => void
  onClose: () => void
}

/** An opposition or a commutation set: its codes beside each other with their example stills, and what changes in meaning. */
export function GroupPage({ group: shown, codes, isFresh, onOpenCode, onClose }: GroupPageProps) {
  const { codeGroups: words, navigation } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [begunUpon, setBegunUpon] = useState<CodeGroup | null>(null)
  const heading = useFocusAfter(isFresh, begunUpon !== null)
  const name = codeGroupName(shown, codes, language)
  const save = (to: CodeGroup) => {
    const refusal = isSame(to, begunUpon)
      ? null
      : outbox.place({ kind: 'set-code-group', group: to, upon: begunUpon! })
    if (!refusal) setBegunUpon(null)
    return refusal
  }
  const other = nameIn(shown.names, language === 'en' ? 'zh-Hans' : 'en')
  return (
    <article className={styles.page} aria-labelledby="group-name">
      <header className={styles.head}>
        <h2 id="group-name" ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      {begunUpon ? (
        <GroupForm
          group={begunUpon}
          isNew={false}
          codes={codes}
          onSave={save}
          onCancel={() => setBegunUpon(null)}
        />
      ) : (
        <>
          <p className={styles.other}>
            {other !== '' && other !== name && (
              <span lang={language === 'en' ? 'zh-Hans' : 'en'}>{other}</span>
            )}
            <span>{words.sorts[shown.sort]}</span>
          </p>
          <TextsSaid texts={shown.note === '' ? [] : [[words.note, shown.note]]} none={words.noNote} />
          <p className={styles.acts}>
            <Button icon="describe" onPress={() => setBegunUpon(shown)}>
              {words.change}
              <span className="unseen"> {name}</span>
            </Button>
            <Button
              look="quiet"
              tip={words.removeMeaning}
              onPress={() => {
                if (outbox.placeAndSay({ kind: 'remove-code-group', groupId: shown.id })) onClose()
              }}
            >
              {words.remove}
              <span className="unseen"> {name}</span>
            </Button>
          </p>
          <ul className={group.codes}>
            {codesOfGroup(shown, codes).map(code => (
              <InGroup key={code.id} code={code} codes={codes} onOpen={() => onOpenCode(code.id)} />
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

function InGroup({ code, codes, onOpen }: { code: Code; codes: readonly Code[]; onOpen: () => void }) {
  const { codeGroups: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const under = branchOf(codes, code.id).size - 1
  const name = codeName(code, language)
  return (
    <li>
      <p className={group.head}>
        <CodeSwatch code={code} isHollow={code.retired} />
        <Button look="quiet" tip={words.openCode(name)} onPress={onOpen}>
          {name}
        </Button>
      </p>
      {under > 0 && <p className={group.under}>{words.withFamily(under)}</p>}
      {code.definition !== '' && <p className={group.definition}>{code.definition}</p>}
      <CodeExamples code={code} />
    </li>
  )
}
