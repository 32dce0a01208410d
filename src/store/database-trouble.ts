/** Why the database took nothing, where waiting or a hand can mend it. Whatever was asked for is not kept. */
export interface DatabaseTrouble {
  kind: 'disk-full' | 'not-writable' | 'torn-away'
}

/** Codes of SQLite (primary, https://sqlite.org/rescode.html), of PostgreSQL (appendix A) and of sockets. */
const kindsByCode: Record<string, DatabaseTrouble['kind']> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'not-writable',
  SQLITE_PERM: 'not-writable',
  SQLITE_IOERR: 'torn-away',
  SQLITE_CANTOPEN: 'torn-away',
  STUDY_MOVED: 'torn-away',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  '53100': 'disk-full',
  '25006': 'not-writable',
  '42501': 'not-writable',
  ECONNREFUSED: 'torn-away',
  ECONNRESET: 'torn-away',
  EPIPE: 'torn-away',
  ETIMEDOUT: 'torn-away',
  '57P01': 'torn-away',
  '57P02': 'torn-away',
  '57P03': 'torn-away',
  '58030': 'torn-away',
}

/** What a fault of the database means for the person; null where it is a fault of the program. */
export function databaseTrouble(cause: unknown): DatabaseTrouble | null {
  for (let fault = cause as FaultOfDatabase | undefined; fault; fault = fault.cause as FaultOfDatabase) {
    const kind = kindsByCode[fault.code ?? '']
    if (kind) return { kind }
    if (
      fault.code?.startsWith('08') ||
      /connection terminated|not queryable|client was closed/i.test(fault.message ?? '')
    )
      return { kind: 'torn-away' }
  }
  return null
}

/** Whether a row was refused because a record that it names is not there. */
export function isParentMissing(cause: unknown): boolean {
  for (let fault = cause as FaultOfDatabase | undefined; fault; fault = fault.cause as FaultOfDatabase)
    if (fault.code === '23503' || /FOREIGN KEY constraint failed/.test(fault.message ?? '')) return true
  return false
}

interface FaultOfDatabase {
  code?: string
  message?: string
  cause?: unknown
}
