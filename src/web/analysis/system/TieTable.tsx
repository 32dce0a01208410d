import type { SystemFinding, SystemTie } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import { Scroller } from '../page/Scroller.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsOfTie } from './FilmsOfTie.tsx'
import { nameOfGroup } from './name-of-group.ts'
import styles from './SystemView.module.css'

interface TieTableProps {
  finding: SystemFinding
  names: Names
}

/** Every tie with what it is in each period; it leads to the films, and they to the shots in which the two stand. */
export function TieTable({ finding, names }: TieTableProps) {
  const { system } = useWords()
  const numbers = useNumbers()
  const [open, setOpen] = useOpened('tie')
  const { columns } = system
  const { first, second } = finding.periods
  const has = { strength: numbers !== 'none', p: numbers === 'inferential' }
  const count = 4 + (has.strength ? 3 : 0) + (has.p ? 2 : 0) + 1
  return (
    <Scroller label={system.tieTable}>
      <table className={styles.table} aria-label={system.tieTable}>
        <thead>
          <tr>
            <th scope="col">{columns.pair}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.films(first)}</th>
            <th scope="col">{columns.films(second)}</th>
            {has.strength && (
              <>
                <th scope="col">{columns.strength(first)}</th>
                <th scope="col">{columns.strength(second)}</th>
                <th scope="col">{columns.change}</th>
              </>
            )}
            {has.p && (
              <>
                <th scope="col">{columns.p}</th>
                <th scope="col">{columns.corrected}</th>
              </>
            )}
            <th scope="col">{columns.built}</th>
          </tr>
        </thead>
        <tbody>
          {finding.network.ties.map(tie => {
            const id = `${tie.first}.${tie.second}`
            return [
              <TieRow
                key={id}
                tie={tie}
                finding={finding}
                names={names}
                has={has}
                isOpen={open === id}
                onPress={() => setOpen(open === id ? null : id)}
              />,
              open === id && (
                <tr key={`${id}.films`}>
                  <td colSpan={count} className={styles.words}>
                    <FilmsOfTie tie={tie} finding={finding} names={names} />
                  </td>
                </tr>
              ),
            ]
          })}
        </tbody>
      </table>
      {has.strength && <p className={styles.note}>{system.strengthMeaning}</p>}
    </Scroller>
  )
}

interface TieRowProps extends TieTableProps {
  tie: SystemTie
  has: { strength: boolean; p: boolean }
  isOpen: boolean
  onPress: () => void
}

function TieRow({ tie, finding, names, has, isOpen, onPress }: TieRowProps) {
  const { system, analysis } = useWords()
  const pair = `${names.code(tie.first)} – ${names.code(tie.second)}`
  const built = [
    ...tie.withinFamilies.map(codeId => system.withinFamily(names.code(codeId))),
    ...tie.acrossGroups.flatMap(groupId => {
      const group = finding.groups.find(one => one.groupId === groupId)
      return group ? [system.acrossGroup(nameOfGroup(group, names))] : []
    }),
  ]
  const maxT = isNotComputable(tie.maxT) ? null : tie.maxT
  const { columns } = system
  const { first, second } = finding.periods
  const numbers: { label: string; said: string | null; number?: { name: string; value: number } }[] = [
    {
      ...{ label: columns.films(first), said: system.ofFilms(tie.p1) },
      number: { name: 'support-1', value: tie.p1.support },
    },
    {
      ...{ label: columns.films(second), said: system.ofFilms(tie.p2) },
      number: { name: 'support-2', value: tie.p2.support },
    },
    ...(has.strength
      ? [
          { label: columns.strength(first), said: system.strength(tie.p1.strength) },
          { label: columns.strength(second), said: system.strength(tie.p2.strength) },
          { label: columns.change, said: system.strength(tie.difference) },
        ]
      : []),
    ...(has.p
      ? [
          { label: columns.p, said: maxT && system.p(maxT.rawP) },
          {
            ...{ label: columns.corrected, said: maxT && system.p(maxT.p) },
            ...(maxT && { number: { name: 'p-corrected', value: maxT.p } }),
          },
        ]
      : []),
  ]
  return (
    <tr data-tie={`${tie.first} ${tie.second}`} data-state={tie.state}>
      <th scope="row">
        <button
          type="button"
          className={styles.press}
          aria-expanded={isOpen}
          title={system.showFilms(pair)}
          onClick={onPress}
        >
          {pair}
        </button>
      </th>
      <td className={styles.words}>{system.states[tie.state]}</td>
      {numbers.map(({ label, said, number }) => (
        <td key={label}>
          {said === null ? (
            '–'
          ) : (
            <NumberButton
              label={analysis.listOfValues([pair, label])}
              value={said}
              isOpen={isOpen}
              onOpen={onPress}
              number={number}
            />
          )}
        </td>
      ))}
      <td className={styles.words}>{built.join(system.between)}</td>
    </tr>
  )
}
