import type { FindWords } from '../../en/frame/find.ts'
import { amounts } from '../amounts.ts'

export const find: FindWords = {
  title: '查找',
  placeholder: '操作、影片、镜头编号、编码项、矛盾……',
  kinds: { codes: '编码项', shots: '镜头', films: '影片', contradictions: '矛盾', acts: '操作' },
  shot: number => `镜头 ${amounts.count(number)}`,
  nothing: '这里没有这个名称。请换一个词，或只输入一部分。',
}
