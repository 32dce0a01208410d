import { useState } from 'react'
import {
  codeKinds,
  codeTree,
  findAspects,
  findCodeGroups,
  findCodes,
  findContradictions,
  lastVersion,
} from '../../study/index.ts'
import { sizeOf } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import {
  useAspects,
  useCodeGroups,
  useCodeSets,
  useCodes,
  useContradictions,
} from '../stage/codes/use-codes.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { plainText } from '../state/plain-text.ts'
import { useAppState, useWords } from '../use-app.ts'
import { AppendixMenu } from './appendix/AppendixMenu.tsx'
import { AspectList } from './aspects/AspectList.tsx'
import styles from './CodebookScreen.module.css'
import { CodeTree } from './CodeTree.tsx'
import { ChoiceLists } from './choices/ChoiceLists.tsx'
import { ContradictionList } from './contradictions/ContradictionList.tsx'
import { GroupList } from './groups/GroupList.tsx'
import { OpenPage } from './OpenPage.tsx'
import { SetList } from './sets/SetList.tsx'
import type { Opened } from './use-open-page.ts'
import { useOpenPage } from './use-open-page.ts'

/** Codes as a tree by kind, contradictions by family, aspects, and beside them the page of the one that is open. */
export function CodebookScreen({ opened }: { opened: Opened }) {
  const { codebook, contradictions: opposed, aspects: asked, versions: versionWords } = useWords()
  const versions = useAppState(state => state.codebook.versions)
  const codes = useCodes()
  const contradictions = useContradictions()
  const aspects = useAspects()
  const groups = useCodeGroups()
  const sets = useCodeSets()
  const acts = useCodeActs()
  const page = useOpenPage(opened)
  const [isAdding, setIsAdding] = useState(false)
  const [search, setSearch] = useState('')
  const simplify = useSimplified(search)
  const plain = (text: string) => plainText(simplify(text))
  const found = findCodes(codes, search, plain)
  const foundContradictions = findContradictions(contradictions, search, plain)
  const foundAspects = findAspects(aspects, search, plain)
  const foundGroups = findCodeGroups({ groups, codes }, search, plain)
  const foundSets = sets.filter(({ name }) => plain(name).includes(plain(search.trim())))
  const isEmpty = codes.length + contradictions.length + aspects.length === 0
  const isNothingFound =
    found.length + foundContradictions.length + foundAspects.length + foundGroups.length === 0 &&
    foundSets.length === 0
  const sizes = [
    codes.length > 0 && codebook.size(sizeOf(codes)),
    contradictions.length > 0 && opposed.size(sizeOf(contradictions)),
    aspects.length > 0 && asked.size(sizeOf(aspects)),
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{codebook.title}</h1>
        <p className={styles.size}>{sizes.filter(said => said !== false).join(' · ')}</p>
        <UndoButtons area="codebook" filmId={null} />
        {!isEmpty && (
          <Button look="quiet" onPress={() => page.open({ versions: 'all' })}>
            {versionWords.open(lastVersion(versions)?.number ?? null)}
          </Button>
        )}
        {!isEmpty && <AppendixMenu codebook={{ codes, contradictions, aspects, groups }} />}
        <Button look="strong" icon="add" onPress={() => setIsAdding(true)}>
          {codebook.add}
        </Button>
      </header>
      <div className={styles.columns}>
        <div className={styles.list}>
          {!isEmpty && (
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
                    page.open({ code: added.codeId })
                  }
                  return added.refusal
                }}
                onCancel={() => setIsAdding(false)}
              />
            </section>
          )}
          {isNothingFound && search !== '' && <p className={styles.none}>{codebook.noneFound}</p>}
          {codeKinds.map(kind => (
            <CodeTree
              key={kind}
              kind={kind}
              lines={codeTree(found).filter(({ rootKind }) => rootKind === kind)}
              codeId={opened.code}
              onOpen={id => page.open({ code: id })}
            />
          ))}
          {(search === '' || foundContradictions.length > 0) && (
            <ContradictionList
              contradictions={foundContradictions}
              isEmpty={contradictions.length === 0}
              contradictionId={opened.contradiction}
              onOpen={id => page.open({ contradiction: id })}
              onMade={id => page.openMade('contradiction', id)}
              onAdd={() => page.make('contradiction')}
            />
          )}
          {(search === '' || foundAspects.length > 0) && (
            <AspectList
              aspects={foundAspects}
              aspectId={opened.aspect}
              onOpen={id => page.open({ aspect: id })}
              onAdd={() => page.make('aspect')}
            />
          )}
          {codes.length > 0 && (search === '' || foundGroups.length > 0) && (
            <GroupList
              groups={foundGroups}
              codes={codes}
              openId={opened.group}
              onOpen={id => page.open({ group: id })}
              onAdd={page.make}
            />
          )}
          {codes.length > 0 && (search === '' || foundSets.length > 0) && (
            <SetList
              sets={foundSets}
              codes={codes}
              openId={opened.set}
              onOpen={id => page.open({ set: id })}
              onAdd={() => page.make('set')}
            />
          )}
          {search === '' && contradictions.length > 0 && (
            <ChoiceLists openId={opened.choices} onOpen={list => page.open({ choices: list })} />
          )}
        </div>
        <OpenPage {...{ opened, codes, contradictions, aspects, groups, sets }} acts={page} />
      </div>
    </div>
  )
}
