import type { QdcCodebook } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Change, Code, CodeSet, ForeignNote, Result } from '../../study/index.ts'
import {
  accepted,
  asLine,
  bounds,
  isCalled,
  made,
  nameKey,
  namesGiven,
  plainMeaning,
  wellFormed,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { ForeignReport } from './foreign-report.ts'

interface Effects {
  store: StudyStore
  makeId: () => string
}

interface Planned {
  change: Change
  report: ForeignReport
}

const plainColour = '#777777'

/** What a codebook of another program would bring in; nothing is written. */
export async function seeCodebook(effects: Effects, book: QdcCodebook): Promise<ForeignReport> {
  const codes = await effects.store.coding.codes()
  return plan(book, { codes, sets: await effects.store.coding.codeSets(), makeId: effects.makeId }).report
}

/** Brings it in, in one act that can be taken back. Codes that the study has by name stay as they are. */
export async function bringInCodebook(
  { store, makeId }: Effects,
  book: QdcCodebook,
): Promise<Result<ForeignReport, Refusal>> {
  const { homeCoderId: coderId } = await store.studies.get()
  let report: ForeignReport | null = null
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'codebook', filmId: null },
    { kind: 'bring-in-codebook' },
    async transaction => {
      const codes = await store.coding.codes(transaction)
      const sets = await store.coding.codeSets(transaction)
      const planned = plan(book, { codes, sets, makeId })
      report = planned.report
      return accepted(planned.change)
    },
  )
  return done.ok ? accepted(report!) : done
}

function plan(
  book: QdcCodebook,
  { codes, sets, makeId }: { codes: readonly Code[]; sets: readonly CodeSet[]; makeId: () => string },
): Planned {
  const known = new Map(
    codes.flatMap(code => namesGiven(code.names).map(name => [nameKey(name), code] as const)),
  )
  const own = new Map<string, Code>()
  const here: Code[] = []
  const change: Change[number][] = []
  const count = { here: 0, apart: 0, setsHere: 0, cut: 0, empty: 0 }
  for (const { guid, name, description, colour, isCodable, under } of book.codes) {
    const called = asLine(name, bounds.name) || '—'
    const parent = under === null ? null : here[under]!
    const standing = codeUnder(codes, parent, called) ?? known.get(nameKey(called))
    const definition = asWriting(description)
    if (called !== name.trim() || definition !== description) count.cut++
    const isOwn = standing !== undefined && codes.includes(standing)
    if (standing && isOwn) count.here++
    // Two of one name in one codebook are told apart by what they stand under, as a study asks of names.
    const apart = standing && !isOwn ? nameApart(called, parent, known) : called
    if (apart !== called) count.apart++
    const code: Code =
      standing && isOwn
        ? standing
        : {
            ...{
              id: makeId(),
              ...plainMeaning,
              names: { en: apart, 'zh-Hans': '' },
              kind: parent?.kind ?? 'symbol',
            },
            ...{
              colour: colour ?? parent?.colour ?? plainColour,
              key: null,
              retired: false,
              isHeading: !isCodable,
            },
            definition,
            ...{ parentIds: parent ? [parent.id] : [], position: codes.length + change.length, unit: 'shot' },
          }
    here.push(code)
    if (guid !== '') own.set(guid, code)
    known.set(nameKey(apart), code)
    if (code !== standing) change.push(made('code', code))
  }
  const codesMade = change.length
  const setNames = new Set(sets.map(({ name }) => nameKey(name)))
  for (const { name, guids } of book.sets) {
    const called = asLine(name, bounds.name) || '—'
    const codeIds = [...new Set(guids.flatMap(guid => own.get(guid)?.id ?? []))]
    if (setNames.has(nameKey(called))) count.setsHere++
    else if (codeIds.length === 0) count.empty++
    else {
      setNames.add(nameKey(called))
      change.push(made('codeSet', { id: makeId(), name: called, codeIds }))
    }
  }
  const note = (what: string, why: ForeignNote['why'], of: number) =>
    of > 0 ? [{ what, why, count: of }] : []
  return {
    change,
    report: {
      ...{ form: 'refi-qda', films: [], isJoined: false, shots: 0, annotations: 0, measurements: 0 },
      ...{ marks: 0, codes: codesMade, coders: 0, people: [], byType: {}, left: [] },
      notes: [
        ...note('Code', 'codes-here-already', count.here),
        ...note('Code', 'codes-named-apart', count.apart),
        ...note('Code', 'cut-short', count.cut),
        ...note('NoteRef', 'references-not-taken', book.noteRefs),
        ...note('Set', 'sets-here-already', count.setsHere),
        ...note(
          'Set',
          'descriptions-of-sets',
          book.sets.filter(({ description }) => description !== '').length,
        ),
        ...note('Set', 'sets-of-nothing', count.empty),
      ],
    },
  }
}

/** What stands under that code of the study and is called so, by itself or apart from others of the name. */
function codeUnder(codes: readonly Code[], parent: Code | null, name: string): Code | undefined {
  if (!parent) return undefined
  const called = [name, nameUnder(name, parent)]
  return codes.find(code => code.parentIds.includes(parent.id) && called.some(one => isCalled(code, one)))
}

/** A text of several lines as a study keeps one. */
function asWriting(text: string): string {
  const plain = wellFormed(text).replace(/[^\P{Cc}\t\n]/gu, '')
  return [...plain].slice(0, bounds.writing).join('').trim()
}

function nameUnder(name: string, parent: Code | null): string {
  return parent ? asLine(`${namesGiven(parent.names)[0] ?? ''}: ${name}`, bounds.name) : name
}

function nameApart(name: string, parent: Code | null, known: ReadonlyMap<string, Code>): string {
  const under = nameUnder(name, parent)
  for (let number = 1; ; number++) {
    const called = number === 1 ? under : `${asLine(under, bounds.name - 8)} (${number})`
    if (!known.has(nameKey(called))) return called
  }
}
