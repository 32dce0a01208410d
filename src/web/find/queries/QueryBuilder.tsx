import type { Query, QueryNames } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useWords } from '../../use-app.ts'
import { AtomFields } from './AtomFields.tsx'
import { firstOf, joinedAs, kindsOffered, withoutPart } from './edit-query.ts'
import styles from './Queries.module.css'

interface QueryBuilderProps {
  query: Query
  names: QueryNames
  onChange: (query: Query) => void
  /** Takes it out of what it is part of; null where it is the whole. */
  onRemove: (() => void) | null
}

const joins = ['all', 'any', 'near', 'before', 'after', 'overlaps'] as const

/** A query as fields, one under the other: the same that the line says. */
export function QueryBuilder({ query, names, onChange, onRemove }: QueryBuilderProps) {
  const { finding: words } = useWords()
  const fresh = firstOf(kindsOffered(names)[0] ?? 'text', names) ?? { is: 'text', text: '' }
  if (query.is === 'not')
    return (
      <div className={styles.node}>
        <span className={styles.join}>{words.joins.not}</span>
        <QueryBuilder
          query={query.of}
          names={names}
          onChange={of => onChange({ is: 'not', of })}
          onRemove={onRemove}
        />
        <Button look="quiet" onPress={() => onChange(query.of)}>
          {words.notNot}
        </Button>
      </div>
    )
  const tools = (
    <span className={styles.tools}>
      <Button look="quiet" onPress={() => onChange({ is: 'not', of: query })}>
        {words.joins.not}
      </Button>
      <Button look="quiet" onPress={() => onChange({ is: 'all', of: [query, fresh] })}>
        {words.andMore}
      </Button>
      {onRemove && <IconButton icon="close" look="quiet" label={words.remove} onPress={onRemove} />}
    </span>
  )
  if (query.is === 'all' || query.is === 'any' || 'one' in query) {
    const parts = 'one' in query ? [query.one, query.other] : query.of
    const put = (at: number, part: Query) => {
      if ('one' in query) onChange({ ...query, [at === 0 ? 'one' : 'other']: part })
      else onChange({ ...query, of: query.of.with(at, part) })
    }
    const take = (at: number) => {
      const left = withoutPart(parts, at)
      onChange(left.length === 1 ? left[0]! : ({ ...query, of: left } as Query))
    }
    return (
      <fieldset className={styles.group}>
        <legend>
          <LabelledSelect
            label={words.joined}
            chosen={query.is}
            choices={joins.map(value => ({ value, name: words.joins[value] }))}
            onChoose={is => onChange(joinedAs(query, is, fresh))}
          />
          {'within' in query && <ReachFields query={query} onChange={onChange} />}
        </legend>
        {[...parts.entries()].map(([at, part]) => (
          <QueryBuilder
            key={at}
            query={part}
            names={names}
            onChange={one => put(at, one)}
            onRemove={() => take(at)}
          />
        ))}
        <span className={styles.tools}>
          {!('one' in query) && (
            <Button look="quiet" icon="add" onPress={() => onChange({ ...query, of: [...query.of, fresh] })}>
              {words.add}
            </Button>
          )}
          {tools}
        </span>
      </fieldset>
    )
  }
  return (
    <div className={styles.node}>
      <AtomFields atom={query} names={names} onChange={onChange} />
      {tools}
    </div>
  )
}

function ReachFields({
  query,
  onChange,
}: {
  query: Extract<Query, { within: unknown }>
  onChange: (query: Query) => void
}) {
  const { finding: words } = useWords()
  const { within } = query
  return (
    <>
      <label className={styles.reach}>
        <span>{words.within}</span>
        <input
          type="number"
          min={0}
          max={100_000}
          value={within.count}
          onChange={event => {
            const count = Math.max(0, Math.round(Number(event.currentTarget.value)) || 0)
            onChange({ ...query, within: { ...within, count } })
          }}
        />
      </label>
      <LabelledSelect
        label={words.counted}
        chosen={within.in}
        choices={(['shots', 'seconds'] as const).map(value => ({ value, name: words.reachUnits[value] }))}
        onChoose={unit => onChange({ ...query, within: { ...within, in: unit } })}
      />
    </>
  )
}
