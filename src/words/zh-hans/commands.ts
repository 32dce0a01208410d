import type { CommandWords } from '../en/commands.ts'
import { amounts } from './amounts.ts'
import { corpus } from './corpus.ts'
import { tasks } from './tasks.ts'

/** What an import does not simply bring in. Each line of it is kept word for word. */
const kept: Record<string, (count: number) => string> = {
  'mark-past-end': count => `${amounts.count(count)} 条标注位于影片结尾之后，未导入`,
  'mark-cut-at-end': count => `${amounts.count(count)} 条标注超出影片结尾，导入至结尾为止`,
  'span-past-end': count => `${amounts.count(count)} 段已检视时段位于影片结尾之后，未导入`,
  'span-cut-at-end': count => `${amounts.count(count)} 段已检视时段超出影片结尾，导入至结尾为止`,
  'film-longer-than-said': count => `${amounts.count(count)} 部影片的镜头长于所给片长，以最后一个镜头为结尾`,
}

function setAside({ setAside: list }: Parameters<CommandWords['imported']>[0]): string {
  if (list.length === 0) return ''
  const said = list.map(({ kind, count }) => kept[kind]?.(count) ?? `${kind} × ${amounts.count(count)}`)
  return `另行存放并原样保留：${said.join('；')}。`
}

export const commands: CommandWords = {
  served: (address, folder) => `Silverscreen 已在 ${address} 打开（研究项目：${folder}）。按 Ctrl-C 结束。`,
  alreadyServed: address => `此研究项目已在 ${address} 打开`,
  foundWritten: file => `检索结果已写入 ${file}。`,
  matrixWritten: file => `各单位中有无各编码已写入 ${file}。`,
  recordWritten: file => `拉片表已写入 ${file}。`,
  mediapkgWritten: (file, { videos, annotations }) =>
    `${amounts.count(videos)} 个影像的 ${amounts.count(annotations)} 条标注已写入 ${file}。`,
  tablesWritten: (folder, tables) =>
    `${amounts.count(tables.length)} 个表已写入 ${folder}，行数：${tables.map(({ table, rows }) => `${table} ${amounts.count(rows)}`).join('，')}。`,
  tokens: list =>
    list.length === 0
      ? '没有程序持有这个研究项目的令牌。'
      : list
          .map(
            ({ name, writes, createdAt }) =>
              `${name}：${writes ? '可读可写' : '只读'}，始于 ${createdAt.slice(0, 10)}`,
          )
          .join('\n'),
  tokenMade: '令牌如上，此后无法再次显示。研究项目打开期间，以“Authorization: Bearer …”随请求发往 /api/v1。',
  tokenRevoked: name => `令牌“${name}”已吊销。`,
  codebookWritten: file => `编码本已写入 ${file}。`,
  waitingForOther: '另一条命令正打开着此研究项目，正在等它结束。按 Ctrl-C 放弃等待。',
  fault: (message, log) =>
    `程序遇到故障，已停止；此前的内容均已保留。故障信息：${message}${log ? `（完整记录见 ${log}）` : ''}。请重试，若再次出现请报告。`,
  backedUp: (folder, films, bytes) =>
    films === null
      ? `已备份到 ${folder}（${amounts.bytes(bytes)}）：数据库，不含影片文件。可用 silverscreen serve --study 打开，届时影片会显示为缺失。`
      : `已备份到 ${folder}（${amounts.bytes(bytes)}）：数据库和项目自存的 ${amounts.count(films)} 个影片文件。存放在别处的影片仍在原处。可用 silverscreen serve --study 打开。`,
  takenOut: (place, { records, films, filmsNotRead, bytes }) =>
    `已导出到 ${place}（文本 ${amounts.bytes(bytes)}）：${amounts.count(records)} 条记录，${films === 0 ? '没有影片文件' : `${amounts.count(films)} 个影片文件`}。静帧等可重做的内容不在其中。${filmsNotRead.length === 0 ? '' : `以下文件读不到，因此未收入：${filmsNotRead.join('、')}。`}`,
  nameNewStudy: '存档会成为一个独立的研究项目：请用 --study 指定位置，须为空文件夹或尚不存在。',
  broughtIn: (folder, { records, films }) =>
    `已导入到 ${folder}：${amounts.count(records)} 条记录，${films === 0 ? '没有影片文件；请再次加入各部影片，程序会认出它们' : `${amounts.count(films)} 个影片文件`}。用“silverscreen serve --study”打开。`,
  studyMade: folder => `新的空研究项目位于 ${folder}。用“silverscreen serve --study”打开。`,
  restored: (folder, bytes) =>
    `已恢复到 ${folder}（${amounts.bytes(bytes)}）。用“silverscreen serve --study”打开。`,
  takenIn: (file, shots) => `${file}：已收入，共 ${amounts.count(shots)} 个镜头`,
  imported: report =>
    `已导入：影片 ${amounts.count(report.films)} 部，镜头 ${amounts.count(report.shots)} 个，标注 ${amounts.count(report.marks)} 条，编码项 ${amounts.count(report.codes)} 个，编码员 ${amounts.count(report.coders)} 位。${setAside(report)}`,
  unanswered: ({ files, tasks: held, links }, answer) => {
    if (files.length + held.length + links.length === 0)
      return '此研究项目没有等待你同意的内容：文件均已在本机打开过，任务均由本机下达。'
    const lines = [
      ...links.map(({ link, target }) => `  链接   ${link} → ${target ?? '?'}`),
      ...files.map(({ path }) => `  文件   ${path}`),
      ...held.map(({ kind, wouldRead }) => `  任务   ${heldTask(kind, wouldRead)}`),
    ]
    const ends = {
      yes: '你已同意：今后可以使用，任务在下次打开此研究项目时运行。',
      no: '你已拒绝：任务已取消，文件仍未打开。',
      none: '尚未读取、运行其中任何内容。“silverscreen accept --yes”全部同意，“--no”取消这些任务。',
    }
    return ['此研究项目带来了未在本机打开或下达的内容：', ...lines, ends[answer]].join('\n')
  },
  checks: {
    records: films =>
      `有 ${amounts.count(films.length)} 部影片的记录含有任何操作都不会写入的内容：${films.map(({ title, complaints }) => `${title}（${complaints.map(corpus.complaint).join('；')}）`).join('、')}。请在页面上重新著录，或移除后重新导入。`,
    filesNotOpened: paths =>
      `此研究项目有 ${amounts.count(paths.length)} 个影片文件位于其文件夹之外，且未在本机打开过，因此没有查看：${paths.join('、')}。若确为你的文件，请在页面上同意，或运行“silverscreen accept --yes”。`,
    heldTasks: held =>
      `有 ${amounts.count(held.length)} 项任务在别处下达，没有运行：${held.map(({ kind, wouldRead }) => heldTask(kind, wouldRead)).join('、')}。请在页面上或用“silverscreen accept”表示同意或拒绝。`,
    node: version => `Node ${version}`,
    mediaDriver: (name, version) => `影片由 ${name} ${version} 读取`,
    study: (folder, films, shots, marks) =>
      `研究项目位于 ${folder}：影片 ${amounts.count(films)} 部，镜头 ${amounts.count(shots)} 个，标注 ${amounts.count(marks)} 条`,
    databasePlace: place => `其记录保存在 ${place}`,
    database: '研究项目的数据库完好',
    databaseWrong: complaints =>
      `研究项目的数据库已损坏：${complaints.join('；')}。请关闭程序，另存此文件夹，再恢复最近的存档或备份。`,
    migrations: count => `研究项目的数据表为最新（已更新 ${amounts.count(count)} 次）`,
    migrationsPending: count =>
      `此研究项目由较旧的 Silverscreen 写成（落后 ${amounts.count(count)} 次更新），下次打开时会先备份再更新。`,
    noStudyYet: folder =>
      `${folder} 中还没有研究项目。运行 silverscreen serve 或 silverscreen add 即可新建。`,
    backups: (count, at, file) =>
      `最近一次备份：${at.slice(0, 16).replace('T', ' ')} UTC（${file}）；项目旁共保存 ${amounts.count(count)} 份`,
    noBackups: '研究项目旁还没有备份。项目打开期间每天会自动备份一次，也可运行 silverscreen backup 文件夹。',
    writable: '研究项目的文件夹可以写入',
    notWritable: code =>
      `研究项目的文件夹无法写入（${code}），只能以阅读方式打开。请检查权限，以及所在磁盘是否以只读方式挂载。`,
    notChecked: (what, message) => `此项未能检查（${what}）：${message}`,
    files: present => `影片文件全部在位（${amounts.count(present)} 个）`,
    filesMissing: (present, missing) =>
      `缺少 ${amounts.count(missing.length)} 个影片文件（在位 ${amounts.count(present)} 个）：${missing.join('、')}。请放回原处，或从现在的位置重新添加：镜头和标注均已保留。`,
    undamaged: '没有已知损坏或不完整的影片文件',
    damaged: count => `${amounts.count(count)} 个影片文件有损坏或不完整，请另找拷贝：`,
    uploads: (unfinished, bytes, daysKept) =>
      unfinished === 0
        ? '没有未完成的上传'
        : `未完成的上传有 ${amounts.count(unfinished)} 个（${amounts.bytes(bytes)}）。将同一文件再次拖到页面即可继续；${amounts.count(daysKept)} 天无人继续的会被清除。`,
    disk: freeBytes => `研究项目所在磁盘剩余 ${amounts.bytes(freeBytes)}`,
    diskLow: freeBytes => `研究项目所在磁盘仅剩 ${amounts.bytes(freeBytes)}。添加影片之前请腾出空间。`,
    folderPlace: '研究项目位于本机磁盘',
    folderSynced: place =>
      `研究项目位于同步文件夹（${place}），可能在写入途中被复制。请移出该文件夹，改为同步其存档。`,
    folderNetwork: place => `研究项目位于网络驱动器（${place}），锁定在那里无效。请移到本机磁盘。`,
  },
}

function heldTask(kind: string, wouldRead: string | null): string {
  return `${tasks.kind[kind] ?? kind}${wouldRead ? `（${wouldRead}）` : ''}`
}
