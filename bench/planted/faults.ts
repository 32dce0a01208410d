/** One fault that was once found by no test: put where `find` stands, it must make one of the tests fail. */
export interface PlantedFault {
  says: string
  file: string
  find: string
  replace: string
  /** Files or folders of tests that should see it. */
  tests: readonly string[]
}

export const plantedFaults: readonly PlantedFault[] = [
  {
    says: 'two programs have one study',
    file: 'src/store/opening/study-lock.ts',
    find: "database.exec('begin exclusive')",
    replace: "database.exec('begin')",
    tests: ['test/databases/opening.test.ts'],
  },
  {
    says: 'a newer study is opened',
    file: 'src/store/opening/open-database.ts',
    find: 'if (unknown.length === 0) return',
    replace: 'if (unknown.length >= 0) return',
    tests: ['test/databases/opening.test.ts'],
  },
  {
    says: 'a file of another program is taken for a study',
    file: 'src/store/opening/read-head.ts',
    find: '(id === applicationId || (id === 0 && hasLog))',
    replace: 'id >= 0',
    tests: ['test/databases/opening.test.ts'],
  },
  {
    says: 'nothing is backed up before an update',
    file: 'src/store/opening/open-database.ts',
    find: 'await order.beforeUpdate?.()',
    replace: 'void order.beforeUpdate',
    tests: ['test/databases/opening.test.ts'],
  },
  {
    says: 'stretches that touch stay apart',
    file: 'src/study/time/spans.ts',
    find: 'startMs <= last.endMs',
    replace: 'startMs < last.endMs',
    tests: ['src/study', 'src/findings'],
  },
  {
    says: 'a shot over the seam of two stretches is not looked through',
    file: 'src/study/coding/code-film.ts',
    find: 'unit.endMs <= span.endMs',
    replace: 'unit.endMs < span.endMs',
    tests: ['src/study'],
  },
  {
    says: 'just half of a shot is not enough',
    file: 'src/study/time/spans.ts',
    find: 'overlapMs * 2 >= ',
    replace: 'overlapMs * 2 > ',
    tests: ['src/study', 'src/findings', 'src/web/state'],
  },
  {
    says: 'the desk shows a mark in the next shot',
    file: 'src/web/state/units.ts',
    find: 'index !== attached && coversHalf(mark, shots[index]!)',
    replace: 'index !== attached',
    tests: ['src/web/state'],
  },
  {
    says: 'the desk leaves out a mark without length',
    file: 'src/web/state/units.ts',
    find: 'shots[index]!.startMs >= mark.endMs && shots[index]!.startMs > mark.startMs',
    replace: 'shots[index]!.startMs >= mark.endMs',
    tests: ['src/web/state'],
  },
  {
    says: 'specimens are evidence',
    file: 'src/findings/evidence.ts',
    find: '({ film }) => !film.specimen',
    replace: '() => true',
    tests: ['src/findings/evidence.test.ts', 'test/server/coding.test.ts'],
  },
  {
    says: 'examples are counted',
    file: 'src/findings/evidence.ts',
    find: '&& mark.passId !== null',
    replace: '',
    tests: ['src/findings/evidence.test.ts'],
  },
  {
    says: "another coder's marks stand at the desk",
    file: 'src/web/state/coding.ts',
    find: 'record.filmId === filmId && record.coderId === coderId',
    replace: 'record.filmId === filmId',
    tests: ['src/web/state'],
  },
  {
    says: 'marks are not brought to frames',
    file: 'src/study/acts/coding-acts.ts',
    find: 'unit: snappedSpan(known, act.unit), newMarkId',
    replace: 'unit: act.unit, newMarkId',
    tests: ['src/study'],
  },
  {
    says: 'an answer stays fresh when a shot is corrected',
    file: 'src/study/record-kinds.ts',
    find: "outdates: { ...counted, measurements: 'always' }",
    replace: "outdates: { ...nothing, measurements: 'always' }",
    tests: ['src/study', 'src/web/state', 'test/databases', 'test/server/coding.test.ts'],
  },
  {
    says: "a clip's out offset is lost",
    file: 'src/exchange/shot-lists/otio-list.ts',
    find: 'range(first + time.frameOf(shot.startMs), first + time.frameOf(shot.endMs))',
    replace: 'range(first + time.frameOf(shot.startMs), first + time.frameOf(shot.endMs) - 1)',
    tests: ['src/exchange'],
  },
  {
    says: 'a task is tried a third time',
    file: 'src/store/records/tasks.ts',
    find: 'attempts >= mostAttempts',
    replace: 'attempts > mostAttempts',
    tests: ['test/server/tasks.test.ts', 'test/databases', 'test/server/unfinished-films.test.ts'],
  },
  {
    says: 'an act that was answered is sent again',
    file: 'src/web/state/outbox.ts',
    find: 'state.waiting.filter(act => act.actId !== actId)',
    replace: 'state.waiting.slice()',
    tests: ['src/web/state'],
  },
  {
    says: 'acts wait in the order in which windows heard of them',
    file: 'src/web/state/outbox.ts',
    find: 'if (last && last.actId > act.actId)',
    replace: 'if (last && last.actId === act.actId)',
    tests: ['src/web/state'],
  },
  {
    says: 'an act whose answer was lost is sent under another id',
    file: 'src/web/services/outbox.ts',
    find: 'this.#calls.act({ ...does.act, actId })',
    replace: 'this.#calls.act({ ...does.act, actId: this.#nextActId() })',
    tests: ['test/components'],
  },
  {
    says: 'a mark is shown only when it was answered',
    file: 'src/web/services/outbox.ts',
    find: "{ kind: 'act', act }, change ?? [])",
    replace: "{ kind: 'act', act }, [])",
    tests: ['test/components'],
  },
  {
    says: 'an act that waits is not taken back at once',
    file: 'src/web/state/outbox.ts',
    find: 'return last ? inverse(last) : []',
    replace: 'return last ? [] : []',
    tests: ['test/components'],
  },
  {
    says: 'what waits is not written down in the browser',
    file: 'src/web/services/outbox.ts',
    find: 'this.#show(act, keepWaiting(act))',
    replace: 'this.#show(act, true)',
    tests: ['test/components'],
  },
]
