import { useState } from 'react'
import type { Aspect, Code, CodeGroup, CodeSet, Contradiction } from '../../study/index.ts'
import { choiceListNames } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import { AspectPage } from './aspects/AspectPage.tsx'
import { NewAspect } from './aspects/NewAspect.tsx'
import styles from './CodebookScreen.module.css'
import { CodePage } from './CodePage.tsx'
import { ChoiceListPage } from './choices/ChoiceListPage.tsx'
import { ContradictionPage } from './contradictions/ContradictionPage.tsx'
import { NewContradiction } from './contradictions/NewContradiction.tsx'
import { GroupPage } from './groups/GroupPage.tsx'
import { NewGroup } from './groups/NewGroup.tsx'
import { NewSet } from './sets/NewSet.tsx'
import { SetPage } from './sets/SetPage.tsx'
import type { Opened, OpenPageActs } from './use-open-page.ts'
import { VersionsPage } from './versions/VersionsPage.tsx'
import { WorkedExamples } from './WorkedExamples.tsx'

interface OpenPageProps {
  opened: Opened
  codes: readonly Code[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  groups: readonly CodeGroup[]
  sets: readonly CodeSet[]
  acts: OpenPageActs
}

/** The page of the code, the contradiction or the aspect that is open; else what a codebook is for. */
export function OpenPage({ opened, codes, contradictions, aspects, groups, sets, acts }: OpenPageProps) {
  const { codebook } = useWords()
  const [beganEmpty] = useState(codes.length === 0)
  if (acts.making === 'contradiction')
    return (
      <NewContradiction
        contradictions={contradictions}
        onMade={id => acts.openMade('contradiction', id)}
        onCancel={acts.stopMaking}
      />
    )
  if (acts.making === 'aspect')
    return (
      <NewAspect aspects={aspects} onMade={id => acts.openMade('aspect', id)} onCancel={acts.stopMaking} />
    )
  if (acts.making === 'set')
    return <NewSet codes={codes} onMade={id => acts.openMade('set', id)} onCancel={acts.stopMaking} />
  if (acts.making)
    return (
      <NewGroup
        key={acts.making}
        sort={acts.making}
        codes={codes}
        onMade={id => acts.openMade('group', id)}
        onCancel={acts.stopMaking}
      />
    )
  if (opened.versions) return <VersionsPage onClose={acts.close} />
  const code = codes.find(({ id }) => id === opened.code)
  if (code) return <CodePage key={code.id} code={code} codes={codes} onClose={acts.close} />
  const contradiction = contradictions.find(({ id }) => id === opened.contradiction)
  if (contradiction)
    return (
      <ContradictionPage
        key={contradiction.id}
        contradiction={contradiction}
        contradictions={contradictions}
        isFresh={contradiction.id === acts.madeId}
        onClose={acts.close}
      />
    )
  const aspect = aspects.find(({ id }) => id === opened.aspect)
  if (aspect)
    return (
      <AspectPage
        key={aspect.id}
        aspect={aspect}
        codes={codes}
        isFresh={aspect.id === acts.madeId}
        onClose={acts.close}
      />
    )
  const group = groups.find(({ id }) => id === opened.group)
  if (group)
    return (
      <GroupPage
        key={group.id}
        group={group}
        codes={codes}
        isFresh={group.id === acts.madeId}
        onOpenCode={id => acts.open({ code: id })}
        onClose={acts.close}
      />
    )
  const set = sets.find(({ id }) => id === opened.set)
  if (set)
    return (
      <SetPage key={set.id} set={set} codes={codes} isFresh={set.id === acts.madeId} onClose={acts.close} />
    )
  const list = choiceListNames.find(name => name === opened.choices)
  if (list) return <ChoiceListPage key={list} list={list} onClose={acts.close} />
  return (
    <section>
      <p className={styles.purpose}>{codebook.purpose}</p>
      <p className={styles.purpose}>{codes.length === 0 ? codebook.begin : codebook.choose}</p>
      {beganEmpty && <WorkedExamples codes={codes} />}
    </section>
  )
}
