import type { CodeCondition, MarkCondition, NamedThing, QueryAtom, QueryNames } from '../../../study/index.ts'
import { linkOf } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useWords } from '../../use-app.ts'
import type { AtomKind } from './edit-query.ts'
import { firstOf, kindsOffered, ofPair } from './edit-query.ts'
import styles from './Queries.module.css'

interface AtomFieldsProps {
  atom: QueryAtom
  names: QueryNames
  onChange: (atom: QueryAtom) => void
  /** Kinds that can stand here; all where none are named. */
  kinds?: readonly AtomKind[]
}

/** One condition: of what kind it is, and of which thing. */
export function AtomFields({ atom, names, onChange, kinds }: AtomFieldsProps) {
  const { finding: words } = useWords()
  const offered = kindsOffered(names).filter(kind => !kinds || kinds.includes(kind))
  return (
    <>
      <LabelledSelect
        label={words.condition}
        chosen={atom.is}
        choices={offered.map(value => ({ value, name: words.fields[value] }))}
        onChoose={is => {
          const next = firstOf(is, names)
          if (next) onChange(next)
        }}
      />
      <Fields atom={atom} names={names} onChange={onChange} />
    </>
  )
}

function Fields({ atom, names, onChange }: AtomFieldsProps) {
  const { finding: words } = useWords()
  const one = (
    things: readonly NamedThing[],
    chosen: string,
    choose: (id: string) => void,
    label = words.which,
  ) => <LabelledSelect label={label} chosen={chosen} choices={choicesOf(things)} onChoose={choose} />
  const two = (
    is: 'value' | 'position' | 'period',
    things: readonly (NamedThing & { values: readonly NamedThing[] })[],
    [of, value]: readonly [string, string],
  ) => (
    <>
      {one(things, of, id => {
        const first = things.find(thing => thing.id === id)?.values[0]
        if (first) onChange(ofPair(is, id, first.id))
      })}
      {one(
        things.find(({ id }) => id === of)?.values ?? [],
        value,
        id => onChange(ofPair(is, of, id)),
        words.value,
      )}
    </>
  )
  switch (atom.is) {
    case 'code':
      return <CodeFields atom={atom} names={names} onChange={onChange} />
    case 'value':
      return two(atom.is, names.aspects, [atom.aspectId, atom.valueId])
    case 'position':
      return two(atom.is, names.contradictions, [atom.contradictionId, atom.position])
    case 'period':
      return two(atom.is, names.periodisations, [atom.periodisationId, atom.period])
    case 'attitude':
      return (
        <>
          {one(
            [{ id: '', names: [words.anyContradiction] }, ...names.contradictions],
            atom.contradictionId ?? '',
            id => onChange({ ...atom, contradictionId: id === '' ? null : id }),
          )}
          {one(names.attitudes, atom.attitude, attitude => onChange({ ...atom, attitude }), words.value)}
        </>
      )
    case 'coder':
      return one(names.coders, atom.coderId, coderId => onChange({ ...atom, coderId }))
    case 'link':
      return one(names.links, atom.linkKindId ?? atom.way ?? 'any', id => onChange(linkOf(id)))
    case 'film':
      return one(names.films, atom.filmId, filmId => onChange({ ...atom, filmId }))
    case 'place':
      return one(names.places, atom.placeId, placeId => onChange({ ...atom, placeId }))
    case 'text':
    case 'sound':
      return (
        <label className={styles.words}>
          <span>{words.words}</span>
          <input
            type="text"
            maxLength={200}
            value={atom.text}
            onChange={event => onChange({ ...atom, text: event.currentTarget.value })}
          />
        </label>
      )
  }
}

const ofMarks = ['value', 'position', 'attitude', 'coder'] as const

function CodeFields({
  atom,
  names,
  onChange,
}: {
  atom: CodeCondition
  names: QueryNames
  onChange: (atom: QueryAtom) => void
}) {
  const { finding: words } = useWords()
  const offered = kindsOffered(names).find(kind => ofMarks.some(one => one === kind))
  const said = (next: readonly MarkCondition[]) => onChange({ ...atom, said: next })
  return (
    <>
      <LabelledSelect
        label={words.which}
        chosen={atom.codeId}
        choices={choicesOf(names.codes)}
        onChoose={codeId => onChange({ ...atom, codeId })}
      />
      <Tick isSelected={!atom.alone} onChange={below => onChange({ ...atom, alone: !below })}>
        {words.below}
      </Tick>
      {[...atom.said.entries()].map(([at, condition]) => (
        <span key={at} className={styles.said}>
          <AtomFields
            atom={condition}
            names={names}
            kinds={ofMarks}
            onChange={next => said(atom.said.with(at, next as MarkCondition))}
          />
          <IconButton
            icon="close"
            look="quiet"
            label={words.remove}
            onPress={() => said(atom.said.toSpliced(at, 1))}
          />
        </span>
      ))}
      {offered && (
        <Button
          look="quiet"
          onPress={() => {
            const next = firstOf(offered, names)
            if (next) said([...atom.said, next as MarkCondition])
          }}
        >
          {words.saidOfMark}
        </Button>
      )}
    </>
  )
}

function choicesOf(things: readonly NamedThing[]) {
  return things.map(({ id, names }) => ({ value: id, name: names[0] ?? `#${id}` }))
}
