import { Link } from '@tanstack/react-router'
import type { Computed, FormFinding } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import { Scroller } from '../page/Scroller.tsx'
import look from '../system/SystemView.module.css'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { FilmsOfMeasure } from './FilmsOfMeasure.tsx'
import { measureId } from './MeasureGroup.tsx'

interface FormTableProps {
  finding: FormFinding
  names: Names
}

/** Every measure with its numbers, and under it every film with its own; a film leads to its shots. */
export function FormTable({ finding, names }: FormTableProps) {
  const { form, analysis } = useWords()
  const isTested = useNumbers() === 'inferential'
  const { columns } = form
  const { first, second } = finding.periods
  return (
    <>
      <Scroller label={form.table}>
        <table className={look.table} aria-label={form.table}>
          <thead>
            <tr>
              <th scope="col">{columns.measure}</th>
              <th scope="col">{analysis.rows.mean(first)}</th>
              <th scope="col">{analysis.rows.mean(second)}</th>
              <th scope="col">{columns.difference}</th>
              {isTested && (
                <>
                  <th scope="col">
                    {isOfWholeCorpus(finding) ? analysis.rows.intervalAsModel : columns.interval}
                  </th>
                  <th scope="col">{columns.p}</th>
                  <th scope="col">{columns.corrected}</th>
                  <th scope="col">{columns.without}</th>
                </>
              )}
              <th scope="col">{columns.unit}</th>
            </tr>
          </thead>
          <tbody>
            {finding.measures.map(({ subject }, place) => (
              <MeasureRow key={measureId(subject)} {...{ finding, place, names, isTested }} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <ValuesOfFilms finding={finding} names={names} />
    </>
  )
}

interface MeasureRowProps extends FormTableProps {
  place: number
  isTested: boolean
}

/** Its numbers; each opens the films under it with their own values, and the first of them with its shots. */
function MeasureRow({ finding, place, names, isTested }: MeasureRowProps) {
  const { form, analysis } = useWords()
  const { subject, meanP1, meanP2, difference, welch95, test, leaveOneFilmOut } = finding.measures[place]!
  const [open, setOpen] = useOpened(`measure.${measureId(subject)}`)
  const name = form.name(subject, codeId => names.code(codeId))
  const { columns } = form
  const numbers = [
    { key: 'mean-1', label: analysis.rows.mean(finding.periods.first), ...shown(meanP1, say) },
    { key: 'mean-2', label: analysis.rows.mean(finding.periods.second), ...shown(meanP2, say) },
    { key: 'difference', label: columns.difference, ...shown(difference, signed) },
    ...(isTested
      ? [
          {
            key: 'interval',
            label: columns.interval,
            said: isNotComputable(welch95) ? null : range({ min: welch95.lower, max: welch95.upper }),
            value: null,
          },
          {
            key: 'p',
            label: columns.p,
            ...shown(isNotComputable(test) ? test : test.p, form.p),
          },
          {
            key: 'p-corrected',
            label: columns.corrected,
            ...shown(isNotComputable(test) ? test : test.corrected, form.p),
          },
          {
            key: 'without',
            label: columns.without,
            said: isNotComputable(leaveOneFilmOut) ? null : range(leaveOneFilmOut),
            value: null,
          },
        ]
      : []),
  ]
  return (
    <>
      <tr data-measure={measureId(subject)}>
        <th scope="row">{name}</th>
        {numbers.map(({ key, label, said, value }) => (
          <td key={key}>
            {said === null ? (
              form.cannot
            ) : (
              <NumberButton
                label={analysis.listOfValues([name, label])}
                value={said}
                isOpen={open === key}
                onOpen={() => setOpen(open === key ? null : key)}
                number={value === null ? undefined : { name: key, value }}
              />
            )}
          </td>
        ))}
        <td className={look.words}>{form.unit(subject)}</td>
      </tr>
      {open !== null && (
        <tr>
          <td colSpan={numbers.length + 2} className={look.words}>
            <FilmsOfMeasure finding={finding} place={place} names={names} />
          </td>
        </tr>
      )}
    </>
  )

  function say(value: number): string {
    return form.say(value, subject)
  }

  function signed(value: number): string {
    return form.signed(value, subject)
  }

  function range({ min, max }: { min: number; max: number }): string {
    return analysis.range({ from: signed(min), to: signed(max) })
  }
}

function shown(value: Computed<number>, say: (value: number) => string) {
  return isNotComputable(value) ? { said: null, value: null } : { said: say(value as number), value }
}

function ValuesOfFilms({ finding, names }: FormTableProps) {
  const { form } = useWords()
  return (
    <Scroller label={form.filmsBehind}>
      <table className={look.table} aria-label={form.filmsBehind}>
        <thead>
          <tr>
            <th scope="col">{form.filmsBehind}</th>
            {finding.measures.map(({ subject }) => (
              <th key={measureId(subject)} scope="col">
                {form.name(subject, codeId => names.code(codeId))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {finding.films.map(({ id }, place) => {
            const partId = names.card(id)?.parts[0]?.id
            return (
              <tr key={id} data-film={id}>
                <th scope="row">
                  {partId ? (
                    <Link
                      to="/shots/$partId/sheet"
                      params={{ partId }}
                      aria-label={form.openFilm(names.film(id))}
                    >
                      {names.film(id)}
                    </Link>
                  ) : (
                    names.film(id)
                  )}
                </th>
                {finding.measures.map(({ subject, values }) => {
                  const value = values[place]
                  if (value == null || !partId) return <td key={measureId(subject)}>{form.cannot}</td>
                  return (
                    <td key={measureId(subject)}>
                      <Link to="/shots/$partId/sheet" params={{ partId }}>
                        {form.say(value, subject)}
                      </Link>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroller>
  )
}
