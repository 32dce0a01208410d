import { useState } from 'react'
import type { Code, Names } from '../../study/index.ts'
import { codeName, nameIn } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, textsOfCode } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { classNames } from '../controls/class-names.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Chord } from '../controls/Keycap.tsx'
import { HangsOn } from '../stage/claims/HangsOn.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import { useAspects } from '../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../use-app.ts'
import { CodeFrames } from './CodeFrames.tsx'
import styles from './CodePage.module.css'
import { ExcerptsOfCode } from './ExcerptsOfCode.tsx'
import { CodeExamples } from './examples/CodeExamples.tsx'
import { GroupsOfCode } from './groups/GroupsOfCode.tsx'
import { MeaningFields } from './MeaningFields.tsx'
import page from './OpenPage.module.css'
import { RetireCode } from './RetireCode.tsx'
import { TextsSaid } from './TextsSaid.tsx'

interface CodePageProps {
  code: Code
  codes: readonly Code[]
  onClose: () => void
}

/** All that is said of a code, and every frame of it, film by film. */
export function CodePage({ code, codes, onClose }: CodePageProps) {
  const { codebook, navigation, refusals } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useCodeActs()
  const [begunUpon, setBegunUpon] = useState<Code | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const name = codeName(code, language)
  return (
    <article className={classNames(page.page, styles.form)} aria-labelledby="code-name">
      <header className={page.head}>
        <CodeSwatch code={code} isHollow={code.retired} />
        <h2 id="code-name">{name}</h2>
        {code.key !== null && <Chord chord={code.key} />}
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      {begunUpon ? (
        <CodeForm
          code={begunUpon}
          onSave={draft => {
            const found = acts.edit(code.id, begunUpon, draft)
            if (!found) setBegunUpon(null)
            return found
          }}
          onCancel={() => setBegunUpon(null)}
        >
          {(draft, change) => (
            <MeaningFields draft={draft} codes={codes} codeId={code.id} onChange={change} />
          )}
        </CodeForm>
      ) : (
        <>
          <Said code={code} codes={codes} />
          <p className={page.acts}>
            {!code.retired && (
              <Button icon="describe" onPress={() => setBegunUpon(code)}>
                {codebook.change}
                <span className="unseen"> {name}</span>
              </Button>
            )}
            <RetireCode
              code={code}
              name={name}
              onRetire={retired => setRefusal(acts.retire(code.id, retired))}
            />
          </p>
          {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
        </>
      )}
      <CodeFrames code={code} codes={codes} />
      <ExcerptsOfCode code={code} />
      <HangsOn on={{ what: 'code', id: code.id }} />
    </article>
  )
}

function Said({ code, codes }: { code: Code; codes: readonly Code[] }) {
  const { codebook, aspects: asked } = useWords()
  const aspects = useAspects()
  const language = useAppState(state => state.preferences.language)
  const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
  const named = (ids: readonly string[], of: readonly { id: string; names: Names }[] = codes) =>
    ids.flatMap(id => {
      const other = of.find(one => one.id === id)
      return other ? [nameIn(other.names, language)] : []
    })
  const other = code.names[otherLanguage]
  const facts = [
    [codebook.kind, codebook.kindNames[code.kind]],
    ...(code.isHeading
      ? [[codebook.heading, codebook.headingMeaning]]
      : [
          [codebook.unit, codebook.units[code.unit]],
          [codebook.judgement, codebook.judgements[code.judgement]],
        ]),
    [codebook.under, named(code.parentIds).join(codebook.between)],
    [codebook.entails, named(code.entailsIds).join(codebook.between)],
    [asked.asksFor, named(code.aspectIds, aspects).join(codebook.between)],
  ].filter(([, said]) => said !== '')
  return (
    <>
      {(other !== '' || code.pinyin !== '') && (
        <p className={page.other}>
          {other !== codeName(code, language) && <span lang={otherLanguage}>{other}</span>}
          {code.pinyin !== '' && <span lang="zh-Latn">{code.pinyin}</span>}
        </p>
      )}
      <TextsSaid texts={textsOfCode(code, codebook)} none={codebook.noDefinition} />
      <CodeExamples code={code} />
      <GroupsOfCode code={code} codes={codes} />
      <dl className={styles.facts}>
        {facts.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
