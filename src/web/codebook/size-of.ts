export function sizeOf(records: readonly { retired: boolean }[]): { inUse: number; retired: number } {
  const retired = records.filter(record => record.retired).length
  return { inUse: records.length - retired, retired }
}
