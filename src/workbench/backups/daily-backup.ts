import type { StudyStore } from '../../store/index.ts'

/** Keeps the backup of the day beside a study that holds anything; what it could not do, it says to `noteFault`. */
export async function keepDailyBackup(
  store: StudyStore,
  now: string,
  noteFault: (where: string, cause: unknown) => void,
): Promise<void> {
  try {
    const { films } = await store.studies.counts()
    if (store.databaseFile === null || (films === 0 && (await store.coding.codes()).length === 0)) return
    const made = await store.backups.daily(now)
    if (!made.ok) noteFault('the daily backup', new Error(made.refusal.kind))
  } catch (cause) {
    noteFault('the daily backup', cause)
  }
}
