/** Ids that the program itself gave; nothing else names a file of an upload. */
const ownId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isUploadId(id: string): boolean {
  return ownId.test(id)
}
