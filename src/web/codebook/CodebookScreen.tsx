import { useState } from 'react'
import { codeKinds, codeTree, findCodes, findContradictions } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { plainText } from '../state/plain-text.ts'
import { useWords } from '../use-app.ts'
import { AppendixMenu } from './appendix/AppendixMenu.tsx'
import styles from './CodebookScreen.module.css'
import { CodeTree } from './CodeTree.tsx'
import { ContradictionList } from './contradictions/ContradictionList.tsx'
import { OpenPage } from './OpenPage.tsx'
import { sizeOf } from './size-of.ts'
import type { OpenInAddress } from './use-open-page.ts'
import { useOpenPage } from './use-open-page.ts'

/** Codes as a tree by kind, contradictions by family, and beside them the page of the one that is open. */
export function CodebookScreen(opened: OpenInAddress) {
  const { codebook, contradictions: opposed } = useWords()
  const codes = useCodes()
  const contradictions = useContradictions()
  const acts = useCodeActs()
  const page = useOpenPage(opened)
  const [isAdding, setIsAdding] = useState(false)
  const [search, setSearch] = useState('')
  const simplify = useSimplified(search)
  const plain = (text: string) => plainText(simplify(text))
  const found = findCodes(codes, search, plain)
  const foundContradictions = findContradictions(contradictions, search, plain)
  const sizes = [
    codes.length > 0 && codebook.size(sizeOf(codes)),
    contradictions.length > 0 && opposed.size(sizeOf(contradictions)),
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{codebook.title}</h1>
        <p className={styles.size}>{sizes.filter(said => said !== false).join(' · ')}</p>
        <UndoButtons area="codebook" filmId={null} />
        {codes.length + contradictions.length > 0 && (
          <AppendixMenu codes={codes} contradictions={contradictions} />
        )}
        <Button look="strong" icon="add" onPress={() => setIsAdding(true)}>
          {codebook.add}
        </Button>
      </header>
      <div className={styles.columns}>
        <div className={styles.list}>
          {codes.length + contradictions.length > 0 && (
            <input
              type="search"
              className={styles.search}
              aria-label={codebook.search}
              placeholder={codebook.search}
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
            />
          )}
          {isAdding && (
            <section className={styles.form} aria-label={codebook.add}>
              <CodeForm
                onSave={draft => {
                  const added = acts.add(draft)
                  if (!added.refusal) {
                    setIsAdding(false)
                    page.openCode(added.codeId)
                  }
                  return added.refusal
                }}
                onCancel={() => setIsAdding(false)}
              />
            </section>
          )}
          {found.length + foundContradictions.length === 0 && search !== '' && (
            <p className={styles.none}>{codebook.noneFound}</p>
          )}
          {codeKinds.map(kind => (
            <CodeTree
              key={kind}
              kind={kind}
              lines={codeTree(found).filter(({ rootKind }) => rootKind === kind)}
              codeId={opened.codeId}
              onOpen={page.openCode}
            />
          ))}
          {(search === '' || foundContradictions.length > 0) && (
            <ContradictionList
              contradictions={foundContradictions}
              isEmpty={contradictions.length === 0}
              contradictionId={opened.contradictionId}
              onOpen={page.openContradiction}
              onMade={page.openMade}
              onAdd={page.oppose}
            />
          )}
        </div>
        <OpenPage {...opened} codes={codes} contradictions={contradictions} acts={page} />
      </div>
    </div>
  )
}
