import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { codeKinds, codeTree, findCodes } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import { useCodes } from '../stage/codes/use-codes.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { plainText } from '../state/plain-text.ts'
import { useWords } from '../use-app.ts'
import { AppendixMenu } from './appendix/AppendixMenu.tsx'
import styles from './CodebookScreen.module.css'
import { CodePage } from './CodePage.tsx'
import { CodeTree } from './CodeTree.tsx'
import { WorkedExamples } from './WorkedExamples.tsx'

/** The codes of the study as a tree by kind, and beside it the page of the one that is open. */
export function CodebookScreen({ codeId }: { codeId: string | undefined }) {
  const { codebook } = useWords()
  const codes = useCodes()
  const acts = useCodeActs()
  const open = useOpenCode()
  const [beganEmpty] = useState(codes.length === 0)
  const [isAdding, setIsAdding] = useState(false)
  const [search, setSearch] = useState('')
  const simplify = useSimplified(search)
  const found = findCodes(codes, search, text => plainText(simplify(text)))
  const retired = codes.filter(code => code.retired).length
  const code = codes.find(({ id }) => id === codeId)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{codebook.title}</h1>
        <p className={styles.size}>
          {codes.length > 0 && codebook.size({ inUse: codes.length - retired, retired })}
        </p>
        <UndoButtons area="codebook" filmId={null} />
        {codes.length > 0 && <AppendixMenu codes={codes} />}
        <Button look="strong" icon="add" onPress={() => setIsAdding(true)}>
          {codebook.add}
        </Button>
      </header>
      <div className={styles.columns} data-empty={(codes.length === 0 && !isAdding) || undefined}>
        <div className={styles.list}>
          {codes.length > 0 && (
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
                    open(added.codeId)
                  }
                  return added.refusal
                }}
                onCancel={() => setIsAdding(false)}
              />
            </section>
          )}
          {found.length === 0 && search !== '' && <p className={styles.none}>{codebook.noneFound}</p>}
          {codeKinds.map(kind => (
            <CodeTree
              key={kind}
              kind={kind}
              lines={codeTree(found).filter(({ rootKind }) => rootKind === kind)}
              codeId={codeId}
              onOpen={open}
            />
          ))}
        </div>
        {code ? (
          <CodePage key={code.id} code={code} codes={codes} onClose={() => open(undefined)} />
        ) : (
          <section>
            <p className={styles.purpose}>{codebook.purpose}</p>
            <p className={styles.purpose}>{codes.length === 0 ? codebook.begin : codebook.choose}</p>
            {beganEmpty && <WorkedExamples codes={codes} />}
          </section>
        )}
      </div>
    </div>
  )
}

function useOpenCode(): (code: string | undefined) => void {
  const navigate = useNavigate()
  return code => void navigate({ to: '/codebook', search: { code } })
}
