import { useNavigate } from '@tanstack/react-router'
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
import styles from './CodebookScreen.module.css'
import { CodePage } from './CodePage.tsx'
import { CodeTree } from './CodeTree.tsx'
import { ContradictionList } from './contradictions/ContradictionList.tsx'
import { ContradictionPage } from './contradictions/ContradictionPage.tsx'
import { NewContradiction } from './contradictions/NewContradiction.tsx'

interface CodebookScreenProps {
  codeId: string | undefined
  contradictionId: string | undefined
}

/** The codes of the study as a tree by kind, its contradictions by family, and beside them the page of the one that is open. */
export function CodebookScreen({ codeId, contradictionId }: CodebookScreenProps) {
  const { codebook } = useWords()
  const codes = useCodes()
  const contradictions = useContradictions()
  const acts = useCodeActs()
  const open = useOpen()
  const [isAdding, setIsAdding] = useState(false)
  const [isOpposing, setIsOpposing] = useState(false)
  const [madeId, setMadeId] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const simplify = useSimplified(search)
  const plain = (text: string) => plainText(simplify(text))
  const found = findCodes(codes, search, plain)
  const foundContradictions = findContradictions(contradictions, search, plain)
  const retired = codes.filter(code => code.retired).length
  const code = codes.find(({ id }) => id === codeId)
  const contradiction = contradictions.find(({ id }) => id === contradictionId)
  const openCode = (id: string) => {
    setIsOpposing(false)
    open({ code: id })
  }
  const openContradiction = (id: string) => {
    setIsOpposing(false)
    setMadeId(null)
    open({ contradiction: id })
  }
  const openMade = (id: string) => {
    openContradiction(id)
    setMadeId(id)
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{codebook.title}</h1>
        <p className={styles.size}>
          {codes.length > 0 && codebook.size({ inUse: codes.length - retired, retired })}
        </p>
        <UndoButtons area="codebook" filmId={null} />
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
                    openCode(added.codeId)
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
              codeId={codeId}
              onOpen={openCode}
            />
          ))}
          {(search === '' || foundContradictions.length > 0) && (
            <ContradictionList
              contradictions={foundContradictions}
              isEmpty={contradictions.length === 0}
              contradictionId={contradictionId}
              onOpen={openContradiction}
              onMade={openMade}
              onAdd={() => setIsOpposing(true)}
            />
          )}
        </div>
        {isOpposing ? (
          <NewContradiction
            contradictions={contradictions}
            onMade={openMade}
            onCancel={() => setIsOpposing(false)}
          />
        ) : code ? (
          <CodePage key={code.id} code={code} codes={codes} onClose={() => open({})} />
        ) : contradiction ? (
          <ContradictionPage
            key={contradiction.id}
            contradiction={contradiction}
            contradictions={contradictions}
            isFresh={contradiction.id === madeId}
            onClose={() => open({})}
          />
        ) : (
          <section className={styles.about}>
            <p className={styles.purpose}>{codebook.purpose}</p>
            <p className={styles.purpose}>{codes.length === 0 ? codebook.begin : codebook.choose}</p>
          </section>
        )}
      </div>
    </div>
  )
}

function useOpen(): (search: { code?: string; contradiction?: string }) => void {
  const navigate = useNavigate()
  return search => void navigate({ to: '/codebook', search })
}
