// One list of a sentence for every refusal there is, so that the compiler names each that has none.
import { titleFor } from '../../study/index.ts'
import type { RefusalSentences } from '../refusal-kinds.ts'
import { clockTime } from '../time-code.ts'
import { sayUnfit } from '../unfit-sentences.ts'
import { amounts } from './amounts.ts'
import { archiveRefusals } from './archive/refusals.ts'
import { worldRefusals } from './atlas/refusals.ts'
import { essayRefusals } from './essay/refusals.ts'
import { sheetRefusals } from './exchange/sheet-refusals.ts'
import { queryRefusals } from './finding/query-refusals.ts'
import { filmListRefusals } from './sources/film-list-refusals.ts'
import { unfit } from './sources/unfit.ts'
import { subtitleRefusals } from './stage/subtitle-refusals.ts'

const mostUnfitSaid = 5
const at = (ms: number) => clockTime(Math.floor(ms / 1000))

/** 如何手工从备份重新开始：受损的内容不会被覆盖。 */
const bringBack = (backup: string) =>
  `请新建一个文件夹，把最近的备份（${backup}）复制进去并改名为 study.sqlite，再把 films 文件夹移到它旁边，然后打开新文件夹。`

const foreignParts: Record<'bytes' | 'text' | 'tracks' | 'annotations' | 'values', (most: number) => string> =
  {
    bytes: most => ` ${amounts.bytes(most)}`,
    text: most => `单条标注 ${amounts.count(most)} 个字符`,
    tracks: most => ` ${amounts.count(most)} 个标注类型或层`,
    annotations: most => ` ${amounts.count(most)} 条标注`,
    values: most => `单个词表 ${amounts.count(most)} 个取值`,
  }

export const refusals: RefusalSentences = {
  ...queryRefusals,
  'no-shot-there': ({ atMs }) => `${at(atMs)} 处没有镜头，未作切分。请前往影片之内的某一帧。`,
  'boundary-already-there': ({ atMs }) => `${at(atMs)} 处已是镜头的起点，未作改动。请移到另一帧再切分。`,
  'no-such-shot': () => '此镜头已不存在：另一窗口或重新识别改动了它。列表已更新，请再试一次。',
  'first-shot-has-no-boundary': () => '第一个镜头之前没有镜头，未作改动。请选择靠后的镜头。',
  'boundary-outside-neighbours': ({ fromMs, toMs }) =>
    `切点须在 ${at(fromMs)} 与 ${at(toMs)} 之间，因此保持原位。`,
  'no-such-scene': () => '此场景已不存在，可能已在另一窗口取消编组。',
  'scene-empty': () => '此处没有可以编为场景的时间段；未作任何更改。',
  'scene-outside-part': ({ endMs }) => `场景超出影片结尾（${at(endMs)}）；未作任何更改。`,
  'scene-overlaps': ({ name, startMs }) =>
    `此处已有场景${name ? `“${name}”` : ''}（自 ${at(startMs)} 起）。未作任何更改：请先将其分开或取消编组。`,
  'scene-crosses-sequence': ({ name }) =>
    `这样会越出段落${name ? `“${name}”` : ''}。未作任何更改：请先取消段落的编组。`,
  'no-scene-before': () => '前面没有可以合并的场景；未作任何更改。',
  'no-scenes-there': () => '此处没有可以编组的场景，请先编出场景。',
  'scene-divided-at-edge': () => '场景须在其内部分开，而播放位置正在边缘。请前往新场景开始的镜头。',
  'changed-meanwhile': () =>
    '其间此处已被改动，你的操作未执行。现已显示最新状态：请查看后，如仍需要再做一次。',
  'nothing-to-undo': () => '这里没有可撤销的操作。',
  'nothing-to-redo': () => '这里没有可重做的操作。',
  'no-scene-to-mark': () => '本轮逐场景检视，此处没有场景，未作标注。请先从此帧起设一个场景，按键见按键表。',
  'no-scene-here': () => '播放位置不在任何场景或段落之中，请先前往其中之一。',
  'code-in-use': () =>
    '此编码项已用于标注或编码轮次（也可能属于已移除的影片），因此没有删去。可改为停用：其标注会保留。',
  'contradiction-in-use': () =>
    '已有标注或中介依此矛盾解读（也可能属于已移除的影片），因此没有删去。可改为停用：已有的解读会保留。',
  'act-given-up': () => '你放弃了这一步操作，因此没有保存。现显示实际内容；其后的操作照常进行。',
  'no-such-removed-film': () => '这部影片已不在“已移除”之列，可能在另一窗口中被恢复。',
  'no-title': () => '影片至少要有一个片名；原有片名已保留。请填写后再保存。',
  'date-not-edtf': ({ date }) =>
    `“${date}”不能识别为日期，或有两种读法。可用文字，如“1998年前后”“1995/96年冬”“2003年以前”，也可写作 1986、1986-07、198X 或 1999/2001。`,
  'no-such-day': ({ date }) =>
    `“${date}”中的日子在日历上并不存在；未作任何更改。请写该月确有的日子，或只写到月份。`,
  'date-ends-before-it-begins': ({ date }) =>
    `“${date}”的结束早于开始；未作任何更改。请把较早的日期写在前面，如 1999/2001。`,
  'no-such-address': () => '程序中没有这一网址。请到影片库中查找。',
  'no-shots-to-compare': () => '尚无镜头可据以建议场景。请先识别本片的镜头。',
  'every-shot-in-scene': () => '每个镜头都已归入场景，没有可建议的场景。你划分的场景保持不变。',
  'only-lone-shots': () =>
    '未归入场景的只有零散的单个镜头，而建议的场景至少含两个镜头。单镜头场景请手动划分。',
  'not-found': () => '研究项目中已没有此项，可能已在另一窗口移除。',
  missing: () => '文件已不在原处。镜头和修正均已保留：请放回原处，或从现在的位置重新添加。',
  'no-such-file-named': () => '没有这个文件，未做任何改动。请检查文件名的拼写和所在的文件夹。',
  'is-a-folder': () => '这是文件夹，而这里需要文件，未做任何改动。请指明其中的文件。',
  unreadable: ({ code }) =>
    `无法打开文件${code ? `（${code}）` : ''}。请确认有读取权限、磁盘已连接，然后重试。`,
  'zero-length': () => '文件是空的（0 字节），未添加任何内容。可能没有复制完整，请重新复制。',
  'not-a-film': () => '这不是影片文件，未添加任何内容。请选择 MP4、WebM、MKV、MOV、AVI 等视频文件。',
  playlist: ({ format }) =>
    `这是播放列表${format ? `（${format}）` : ''}，列出的是别的影片，本身不是影片，未添加任何内容。请添加它所列的文件。`,
  truncated: () => '文件在结尾之前中断，未添加任何内容。可能没有下载或复制完整，请重新获取。',
  'no-video': () => '文件只有声音，没有画面，未添加任何内容。请选择有画面的文件。',
  'no-frames': () => '文件中一帧也读不出，未添加任何内容。请换一份影片文件（拷贝）。',
  'zero-frame-rate': () =>
    '文件没有给出各帧的时间（每秒 0 帧），未添加任何内容。请先转换一次，例如转为 MP4，再添加。',
  'absurd-size': ({ width, height }) =>
    `文件声称画面为 ${amounts.count(width)} × ${amounts.count(height)}，没有影片是这样的，未添加任何内容。文件可能已损坏，或并非影片。`,
  'too-many-streams': ({ limit }) =>
    `文件包含超过 ${amounts.count(limit)} 条流，未添加任何内容。请把画面和声音单独存为一个文件再添加。`,
  'codec-unknown': ({ codec }) =>
    `本机的 FFmpeg 不认识它的画面编码${codec ? `（${codec}）` : ''}，未添加任何内容。请转换为 H.264 的 MP4 再添加。`,
  'changed-while-read': () => '读取途中文件发生了变化，未添加任何内容。请等它复制完毕后重试。',
  'frame-not-found': ({ frame }) => `未能从文件中读出第 ${amounts.count(frame)} 帧。其他帧不受影响。`,
  'frame-withheld': ({ reason }) =>
    `此帧已设为不公开${reason ? `（${reason}）` : ''}，未导出。可先在检视栏中恢复公开。`,
  'already-in-study': ({ titles = [], fileName }) => {
    const title = titleFor({ titles }, 'zh-Hans')
    const as = [title && `《${title}》`, fileName && `文件 ${fileName}`].filter(Boolean).join('，')
    return `研究项目中已有此影片${as ? `（${as}）` : ''}，没有重复添加。`
  },
  'took-too-long': ({ limitMs }) =>
    `${amounts.length(limitMs)}后仍未完成，已放弃；此前的内容均已保留。请重试，或换一份影片文件（拷贝）。`,
  'cancelled-film-kept': () =>
    '你取消了此项。由于你已在这部影片上做了工作，影片连同所做的一切均已保留；重试即可继续查找镜头。',
  'film-kept': () => '影片本身及此间在其上所做的一切均已保留。',
  cancelled: () => '你取消了此项，没有留下半成品。',
  'ended-too-often': () =>
    '程序两次在此中途结束，因此没有第三次开始。影片已保留。可以重试；若再次失败，问题多半在此文件。',
  'disk-full': () => '磁盘已满，未能完成。此前的内容均已保留：请腾出空间后重试。',
  'not-writable': ({ code }) =>
    `无法写入研究项目的文件夹${code ? `（${code}）` : ''}。此前的内容均已保留：请检查权限后重试。`,
  'torn-away': () =>
    '研究项目所在的磁盘或文件夹已不在原处，因此这一步没有保存。请放回原处或重新连接磁盘，然后重新启动程序。',
  'no-frames-given': () => '没有可编码的帧，未生成影片。这是程序的故障，请报告。',
  'no-media-driver': () =>
    '本机没有 FFmpeg，无法读取影片。请安装 FFmpeg，或重新运行程序的安装步骤，再试一次；文件已保留。',
  'model-not-there': ({ model }) =>
    `模型文件夹中没有 ${model}，因此什么也没有做。安装方法见 silverscreen models。`,
  'model-failed': ({ model, message }) =>
    `无法使用模型 ${model}：${message}。将其移出模型文件夹即可不用模型继续；或放入形式正确的模型，详见 silverscreen models。`,
  damaged: ({ said }) =>
    `文件中记载画面或声音存储方式之处已损坏，无法继续读取${said ? `（FFmpeg：${said.replace(/\.+$/, '')}）` : ''}。此前的内容均已保留：请换一份影片文件（拷贝）。`,
  'driver-failed': ({ lastLines }) =>
    `FFmpeg 未能处理此文件${lastLines?.length ? `：${lastLines.at(-1)}` : ''}。此前的内容均已保留：请换一份影片文件（拷贝）。`,
  'path-not-under-a-root': ({ path }) =>
    `${path ? `${path} ` : '此处'}不在你向程序开放的文件夹之内，因此没有读取。请在“从文件夹……”中按路径打开它。`,
  'no-such-folder': ({ folder }) => `本机没有文件夹 ${folder}。请写出完整路径（从盘符或 / 开始）。`,
  'too-large': ({ limit }) =>
    `文件超过了可复制的大小${limit ? `（${amounts.bytes(limit)}）` : ''}。请改为从文件夹添加：文件会留在原处。`,
  'upload-failed': () => '复制中断。已到达的部分已保留：点继续即可复制其余部分。',
  'server-unreachable': () => '程序没有回应，此操作未执行。请确认程序仍在运行，然后重试。',
  'server-ended': () =>
    '打开着此研究项目的 Silverscreen 中途结束了，或不再回应。已开始的工作留在研究项目中，下次打开时继续：请再次运行命令查看结果。',
  'task-rests': () =>
    '此任务已暂停，或正等待在页面上确认，因此没有完成。已完成的部分均予保留：请在任务列表中让它继续。',
  'features-missing': () =>
    '这部影片没有留存识别所需的数据，无法立即回答。请重新识别镜头；手工修正均予保留。',
  'not-a-folder': ({ folder }) =>
    `${folder} 是文件，而研究项目是文件夹。未作任何更改：请指定一个文件夹，或一个尚不存在的位置。`,
  'folder-cannot-be-made': ({ folder, code }) =>
    `无法创建文件夹 ${folder}（${code}）。未作任何更改：请检查权限，或换一个位置。`,
  'not-a-study': ({ file, backup }) =>
    `${file} 不是 Silverscreen 的研究项目，已保持原样：${backup ? `如果它原本是，${bringBack(backup)}` : '请指定别的文件夹。'}`,
  'study-unreadable': ({ file, code }) =>
    `无法读取 ${file}（${code}），已保持原样：请确认有读取权限、磁盘已连接，然后重试。`,
  'study-missing': ({ folder, backup }) =>
    `${folder} 中研究项目的数据库缺失或为空，因此没有新建空库取代它。${backup ? `要继续工作，${bringBack(backup)}` : '旁边没有备份：请在该文件夹的其他副本中寻找 study.sqlite，或另指定一个文件夹重新开始。'}`,
  'study-hurt': ({ file, tables, backup }) =>
    `研究项目的数据库（${file}）已损坏${tables.length > 0 ? `，受损的数据表：${tables.join('、')}` : ''}。已保持原样。${backup ? `要继续工作，${bringBack(backup)}` : '旁边没有备份：请先另存整个文件夹，再恢复你自己保存的副本。'}`,
  'torn-copy': ({ folder, original, backup }) =>
    `${folder} 是 ${original} 中研究项目打开时复制的副本，各部分取自不同时刻，并不完整。已保持原样。请打开原项目，或用 silverscreen backup 重新复制${backup ? `；最近的备份是 ${backup}` : ''}。`,
  'file-not-written': ({ file, code }) =>
    `无法写入 ${file}（${code}）。研究项目保持原样：请换一个位置，或检查权限。`,
  'folder-inside-study': ({ folder }) => `${folder} 在研究项目自己的文件夹内。请选择其外的位置。`,
  'folder-not-written': ({ folder, code }) =>
    `无法写入 ${folder}（${code}），其中未留下任何内容。请另选位置，或检查是否有写入权限。`,
  'folder-not-empty': ({ folder }) =>
    `${folder} 中已有内容，因此没有写入。请指定一个空文件夹，或一个尚不存在的位置。`,
  'backup-inside-study': ({ folder }) =>
    `${folder} 位于研究项目内部，副本会随项目一同丢失。没有写入任何内容：请指定项目之外的位置，最好在另一块磁盘上。`,
  'backup-not-written': ({ folder, code }) =>
    `无法将备份写入 ${folder}（${code}）。研究项目保持原样，也没有留下半成品：请换一个位置，或检查权限。`,
  'backup-of-postgresql': () =>
    '此研究项目存放在 PostgreSQL 数据库中，请用它自带的工具：以 pg_dump 备份（例如 pg_dump --format=custom --file=study.dump 数据库名），以 pg_restore 恢复。没有写入任何内容。',
  'newer-study': ({ file }) => `${file} 由更新版本的 Silverscreen 写成，已保持原样：请更新程序后再打开。`,
  'study-in-use': ({ folder }) =>
    `另一个 Silverscreen 正打开着 ${folder} 中的研究项目。未作任何更改：请使用那一个，或先结束它。`,
  'no-such-film': () => '研究项目中已没有这部影片，可能在另一窗口中被移除。',
  'gathered-outside-part': ({ endMs }) => `这一段不在影片之内（影片止于 ${at(endMs)}），因此没有收入素材盘。`,
  'too-much-gathered-at-once': ({ most }) =>
    `一次最多可将 ${amounts.count(most)} 项收入素材盘，因此没有收入任何一项。请少选一些。`,
  'no-such-part': () => '研究项目中已没有这一分部，可能在另一窗口中被移除。',
  'no-such-file': () => '研究项目中已没有这个文件，可能在另一窗口中被移除。',
  'version-not-measured': ({ name }) =>
    `${name} 还没有已测量的镜头，暂时无法比较。识别镜头之后会自动测量（研究项目打开时），进度见任务栏。`,
  'no-version-of-that-name': ({ name }) => `影片没有名为“${name}”的版本。版本可用名称或序号（从 1 起）指定。`,
  'no-other-version': () => '没有第二个带文件的版本。可给影片的另一版本指定文件，或另选一部影片来比较。',
  'not-measured': () => '此镜头尚未测量。识别镜头之后会自动测量，进度见任务栏。',
  'no-such-likeness': () => '此事已有决定，或其中一部影片已不在。未作任何更改。',
  'copy-has-coding': () =>
    '此拷贝已在自己的片名下编码。若合并，标注会与另一部影片混在一起，因此未作任何更改。',
  'copy-has-parts': () => '此影片分为多个部分。只有单一部分的影片才能作为另一拷贝；未作任何更改。',
  'copies-not-aligned': () =>
    '尚不知道这两个拷贝的时间如何对应，因此未移动任何内容。请先将该拷贝作为单独影片添加，程序会加以比较。',
  'no-such-described-film': () =>
    '此文件所要归入的影片已不在，或已有文件。未作任何更改：请另选一部，或让它作为单独的影片。',
  'file-is-no-film-of-its-own': () => '此文件仍在读取，或已说明是哪部影片。未作任何更改。',
  'parts-do-not-match': ({ files, parts }) =>
    `这部影片有 ${amounts.count(files)} 个文件，却选了 ${amounts.count(parts)} 个分部。未作任何更改：请选与文件数相同的分部。`,
  'described-part-has-shots': () =>
    '已有人在没有文件时为这部影片导入镜头，若归入，文件的镜头会与之相混，因此未作任何更改。请让此文件作为单独的影片。',
  'file-shares-work': () =>
    '这部影片另有文件，其编码轮次或解读涉及全部文件，因此无法单独取出此文件。未作任何更改。',
  'not-opened-here': ({ path }) =>
    `此文件位于研究项目之外，且未在本机打开过，因此没有查看${path ? `：${path}` : ''}。若确为你的文件，请同意使用。`,
  'leads-outside-study': ({ path }) =>
    `此操作会超出研究项目的文件夹${path ? `（${path}）` : ''}，因此没有执行。研究项目的记录只能指向自己的文件。`,
  'study-leads-outside': ({ folder, links }) =>
    `${folder} 中的研究项目含有指向其外部的链接，因此没有打开：${links.map(({ link, target }) => `${link} → ${target ?? '?'}`).join('、')}。若链接由你建立，可运行“silverscreen accept --study ${folder} --yes”允许程序跟随；若此研究项目来自他处，请移除这些链接。`,
  'order-not-understood': () => '此任务的内容不是本程序所写的形式，因此没有运行。请取消。',
  declined: () => '你已拒绝此任务，没有为它做任何事。',
  ...archiveRefusals,
  ...filmListRefusals,
  ...worldRefusals,
  ...essayRefusals,
  ...subtitleRefusals,
  ...sheetRefusals,
  'no-such-task': () => '此任务已不存在或已结束。列表现已更新。',
  'is-specimen-study': () => '这里已经是示例项目。',
  'no-such-specimen': () => '程序不会绘制这部示例影片。',
  'task-under-way': () => '此任务仍在进行。请先取消，然后才能移除。',
  'request-not-understood': ({ where }) =>
    `程序不理解收到的请求${where ? `（${where}）` : ''}，未作任何更改。请刷新页面后重试。`,
  'no-such-code': () => '编码本中已没有这个编码项，可能在另一窗口中被移除。',
  'code-without-name': () => '编码项至少需要一种语言的名称；未作任何更改。',
  'key-taken': ({ key }) => `按键 ${key.toUpperCase()} 已用于另一编码项；未作任何更改。请换一个按键。`,
  'not-a-key': ({ key }) =>
    `${key.toUpperCase()} 不能用来标注：它是编码台自用的按键，或不是单个按键。未作任何更改。`,
  'code-name-taken': ({ name, retired }) =>
    retired
      ? `已有一个停用的编码项名为“${name}”；未作任何更改。请在编码本中恢复它，或另取名称。`
      : `已有另一个编码项名为“${name}”；未作任何更改。请使用该编码项，或另取名称。`,
  'not-a-colour': ({ colour }) => `${colour} 不是 #0072b2 这样的颜色；未作任何更改。`,
  'code-under-itself': () => '编码项不能位于自身之下，也不能位于它的下级之下；未作任何更改。请为它另选位置。',
  'codes-entail-each-other': () =>
    '两个编码项可以一个蕴含另一个，不能相互蕴含；未作任何更改。若二者总是同时出现，用一个编码项即可。',
  'code-text-too-long': ({ most }) =>
    `编码项的说明最多 ${most} 个字符；未作任何更改。请缩短，或将其余内容写在别处。`,
  'code-text-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'code-is-heading': () =>
    '此项是标题，只归集其下的编码项，本身不作标注，也不列入检视。请选其下一项，或在编码本中将它改为编码项。',
  'code-retired': () => '此编码项已停用，不再用于新的标注。请先在编码本中恢复。',
  'no-such-aspect': () => '编码本中已没有这个标注维度，可能在另一窗口中被撤销。',
  'aspect-without-name': () => '标注维度至少需要一种语言的名称；未作任何更改。',
  'aspect-name-taken': ({ name, retired }) =>
    retired
      ? `已有一个停用的标注维度名为“${name}”；未作任何更改。请在编码本中恢复它，或另取名称。`
      : `已有标注维度名为“${name}”；未作任何更改。请使用它，或另取名称。`,
  'aspect-without-values': ({ least }) => `至少需要 ${least} 个可选的值；未作任何更改。`,
  'too-many-aspect-values': ({ most }) => `最多有 ${most} 个值（含已停用的）；未作任何更改。`,
  'aspect-value-without-name': () => '有一个值没有名称；未作任何更改。请至少以一种语言命名，或将其去掉。',
  'aspect-values-alike': ({ name }) => `有两个值都名为“${name}”；未作任何更改。请改名以示区别。`,
  'aspect-text-too-long': ({ most }) => `有一处文字超过 ${most} 个字符；未作任何更改。请缩短。`,
  'aspect-text-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'no-such-aspect-value': () => '这个值已不能选用：它在编码本中已停用或被撤销。未作任何更改。',
  'aspect-takes-one': () => '此标注维度只能选一个值；未作任何更改。可在编码本中改为可选多个。',
  'nothing-marked-yet': () => '没有标注：在这台机器上还没有标注过本编码本中的编码项。请先按某个编码项的键。',
  'codebook-is-empty': () => '没有写出任何内容：编码本还是空的。请先建立编码项、矛盾或标注维度。',
  'codebook-form-unknown': ({ ending }) =>
    `没有写出任何内容：编码本不能写成${ending ? `“${ending}”` : '没有扩展名的文件'}。请给出以 .md 或 .docx 结尾的文件名。`,
  'no-font-for-picture': () =>
    '没有写出任何内容：本机没有中文字体，图中的汉字会变成空框。请导出为 SVG，或安装中文字体。',
  'no-such-focal-symbol': () => '此符号已不再是所声明的焦点符号，未作任何更改。',
  'no-such-finding': () => '此分析结果已不再留存，未作任何更改。',
  'choice-not-offered': ({ list }) =>
    `这一${list === 'attitude' ? '态度' : '处理方式'}已不在列表中，不能新选；未作任何更改。请另选，或在编码本中重新提供。`,
  'no-such-code-group': () => '这一二元对立或替换组已不存在，可能在另一窗口中被移除；撤销可使其恢复。',
  'opposition-takes-two': () =>
    '二元对立由两个不同的编码项构成；未作任何更改。请选定两项；若有更多，可建立替换组。',
  'commutation-without-codes': ({ least }) =>
    `替换组至少需要 ${least} 个编码项；未作任何更改。请选择可以互相替换的编码项。`,
  'too-many-codes-in-group': ({ most }) =>
    `一个替换组最多有 ${most} 个编码项；未作任何更改。请少选几个，或分为两组。`,
  'code-group-name-taken': ({ name }) => `已有同类名为“${name}”；未作任何更改。请另取名称。`,
  'code-group-text-too-long': ({ most }) => `有一处文字超过 ${most} 个字符；未作任何更改。请缩短。`,
  'code-group-text-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'mark-text-too-long': ({ most }) => `对此标注所写的文字超过 ${most} 个字符；未作任何更改。请缩短。`,
  'mark-text-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'no-such-codebook-version': ({ number }) =>
    `编码本没有发布过第 ${number} 版，未据此计数。请选择已发布的版本，或选择草稿。`,
  'no-such-step': () => '此步骤已不在计划中，可能在另一窗口中被撤去。',
  'step-taken': () => '此步骤已随发布的版本执行；撤销该次发布即可收回。未作任何更改。',
  'step-into-itself': () => '编码项不能并入自身；未作任何更改。请另选一个。',
  'step-into-too-few': ({ least }) =>
    least === 1
      ? '合并须并入一个编码项；未作任何更改。请选定它。'
      : `拆分至少要有 ${least} 个编码项；未作任何更改。请选定，或先新建。`,
  'code-goes-already': () => '其中一个编码项已计划并入或拆成别的编码项；未作任何更改。请先撤去那一步。',
  'step-in-circle': () => '已计划将另一编码项并入这一个；未作任何更改。请让那一个直接并入其去处。',
  'nothing-to-publish': () => '自上一版本以来没有改动，无可发布。',
  'version-note-too-long': ({ most }) => `说明超过 ${most} 个字符；未发布。请缩短。`,
  'version-note-not-plain': () => '说明中有无法保存的字符；未发布。请重新输入，或以纯文本粘贴。',
  'nothing-to-decide': () => '此标注已无须决定，可能已在另一窗口中决定。',
  'not-among-these': () => '此标注只能改为其编码项的去处；未作任何更改。',
  'too-many-examples': ({ most }) => `此定义旁已有 ${most} 帧；未作任何更改。请先撤去一帧。`,
  'no-such-contradiction': () => '编码本中已没有这个矛盾，可能在另一窗口中被撤销。',
  'contradiction-without-name': () => '矛盾至少需要一种语言的名称；未作任何更改。',
  'contradiction-name-taken': ({ name, retired }) =>
    retired
      ? `已有一个停用的矛盾名为“${name}”；未作任何更改。请在编码本中恢复它，或另取名称。`
      : `已有另一个矛盾名为“${name}”；未作任何更改。请使用该矛盾，或另取名称。`,
  'pole-without-name': () => '两极各至少需要一种语言的名称；未作任何更改。',
  'poles-alike': ({ name }) => `两极都叫“${name}”，无从对立；未作任何更改。请为其中一极另取名称。`,
  'positions-alike': ({ name }) => `矩阵中有两个位置都叫“${name}”；未作任何更改。请为其中一个另取名称。`,
  'contradiction-text-too-long': ({ most }) => `此矛盾有一处文字超过 ${most} 个字符；未作任何更改。请缩短。`,
  'contradiction-text-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'no-such-mediation': () => '此中介已不存在，可能在另一窗口中被撤销或移除。',
  'contradiction-retired': () => '此矛盾已停用，不再用于新的解读。请先在编码本中恢复。',
  'mediation-without-place': () => '中介须就全片或至少一个时间段而言；未作任何更改。',
  'too-many-places': ({ most }) => `一项中介最多涉及 ${most} 处；未作任何更改。其余请另立一项。`,
  'too-many-means': ({ most }) => `一项中介最多经由 ${most} 个编码项；未作任何更改。请只选最要紧的。`,
  'reading-too-long': ({ most }) => `解读最多 ${most} 个字符；未作任何更改。请缩短。`,
  'reading-not-plain': () => '文本中有无法保存的字符；未作任何更改。请重新输入，或以纯文本粘贴。',
  'no-such-link': () => '此关联已不存在，可能在另一窗口中被撤销或移除。',
  'link-to-itself': () => '一处不能与其自身关联，因此未作任何更改。已开始的关联仍在：请另选一处。',
  'link-there-already': () => '这两处已有同样的关联，因此未作任何更改。请另选一种，或在已有的关联中书写。',
  'no-such-link-kind': () => '此种关联已不存在，因此未作任何更改。请另选一种。',
  'link-kind-without-name': () => '关联的种类须有名称，因此未作任何更改。请为其命名。',
  'link-kind-name-taken': ({ name }) =>
    `已有名为“${name}”的关联种类，因此未作任何更改。请选用它，或另取名称。`,
  'link-kind-in-use': () =>
    '尚有这一种类的关联，或在已移除而可恢复的影片中曾有；因此保留。请先将那些关联改为别的种类。',
  'link-text-too-long': ({ most }) => `此处最多 ${amounts.count(most)} 个字符，因此未作任何更改。请缩短。`,
  'link-text-not-plain': () => '文本中有无法保存的字符，因此未作任何更改。请手工输入。',
  'no-plate-of-that-name': ({ name }) => `此研究项目中没有图版“${name}”。解读室列出已有的图版。`,
  'no-still-to-take-out': () => '此图版没有可以取出的截帧：其上空无一物，或影片文件不在手边，或已作保留。',
  'no-clips-to-make': () => '所找到的内容无一能截为片段：或长于片段所限，或影片文件不在手边，或已作保留。',
  'clips-too-much': ({ clips, totalMs, most, mostMs }) =>
    `这将是 ${amounts.count(clips)} 个片段，共 ${amounts.length(totalMs)}，因此一个也没有截取。一次最多 ${amounts.count(most)} 个，共 ${amounts.length(mostMs)}。请把查询收窄，或减少前后余量。`,
  'ground-not-stated': ({ films }) =>
    `以下影片的页面上未说明使用依据：${films.join('；')}。因此没有截取片段。请在该页说明，或为这批片段说明一个共同的依据。`,
  'clips-not-there': () => '这些片段已不在：其后又截取了别的，或已从列表中去掉。请重新截取。',
  'no-such-plate': () => '此图版已不存在，可能在另一窗口中被撤销或移除。',
  'no-such-plate-item': () => '此静帧已不在图版上，可能在另一窗口中被取下。',
  'plate-without-name': () => '图版须有名称，因此未作任何更改。请为其命名。',
  'too-much-on-plate': ({ most }) =>
    `一幅图版最多容纳 ${amounts.count(most)} 张静帧，因此未放入。请另建一幅。`,
  'plate-text-too-long': ({ most }) => `此处最多 ${amounts.count(most)} 字；未作任何更改。请缩短。`,
  'plate-text-not-plain': () => '其中有无法保存的字符，因此未作任何更改。请手工输入。',
  'no-such-memo': () => '此备忘已不存在，可能在另一窗口中被撤销或移除。',
  'memo-too-long': ({ most }) => `一则备忘最多 ${amounts.count(most)} 字；未作任何更改。请另写一则。`,
  'memo-not-plain': () => '备忘中有无法保存的字符，因此未作任何更改。请手工输入。',
  'memo-about-unnamed': () => '未说明备忘所关何事，因此未作任何更改。请选择，或选“无”。',
  'frame-outside-part': ({ endMs }) => `此帧不在影片之内（影片止于 ${at(endMs)}），因此未作任何更改。`,
  'too-many-frames': ({ most }) => `一则备忘最多涉及 ${amounts.count(most)} 帧；未作任何更改。请另写一则。`,
  'no-such-reality-reading': () => '此解读已不存在，可能在另一窗口中被撤销或移除。',
  'reality-read-already': () => '这一段与现实的关系已有说明；未作任何更改。请修改已有的一项。',
  'nothing-said-of-reality': () => '既未选择，也未说明理由，因此未作任何更改。若不再需要，请移除此解读。',
  'empty-span': () => '此处没有可标注的时间段；未作任何更改。',
  'span-outside-part': ({ endMs }) => `时间段超出影片结尾（${at(endMs)}）；未作任何更改。`,
  'no-such-mark': () => '此标注已不存在，可能在另一窗口中被移除。',
  'mark-of-another-coder': () => '这是另一位编码员的标注，未作任何更改。请在旁另作自己的标注。',
  'mark-reaches-beyond': () =>
    '此处的编码项来自一段超出本镜头的标注，因此未予取消。该标注现已选中：可移动其边缘，或按 Delete 键移除。',
  'region-outside-picture': () => '区域须在画面之内，而此区域会超出画面；未作任何更改。请画小些，或靠里些。',
  'region-without-size': () => '区域须有宽度和高度；未作任何更改。请从一角拖到对角。',
  'region-outside-mark': () =>
    '此帧不在标注之内，因此未在此处画区域。请转到标注内的一帧，或将标注的边缘移过此帧。',
  'no-such-region': () => '此区域已不存在，可能在另一窗口中被移除。',
  'too-many-region-keys': ({ most }) =>
    `一个标注的各区域最多共有 ${amounts.count(most)} 个关键帧；未作任何更改。请移除多余的关键帧。`,
  'no-such-code-set': () => '此编码项组合已不存在，可能在另一窗口中被移除。',
  'study-without-name': () => '研究项目需要一个名称，名称未作更改。',
  'study-name-too-long': ({ most }) => `研究项目的名称至多 ${most} 个字符，名称未作更改。`,
  'study-name-not-a-line': () => '研究项目的名称须为一行文字，名称未作更改。',
  'corpus-statement-too-long': ({ most }) =>
    `选片依据的每段文字至多 ${amounts.count(most)} 个字符，因为它随每项分析结果列出；未作更改。请缩短，或将其余写入札记。`,
  'corpus-statement-not-text': () => '选片依据中含有并非文字的符号；未作更改。请删去后再保存。',
  'no-such-study': () => '此研究项目未曾在此打开过，或其文件夹已不在。',
  'code-set-without-name': () => '编码项组合需要一个名称，未作任何更改。',
  'code-set-name-taken': ({ name }) => `已有名为“${name}”的编码项组合，未作任何更改。请另取名称。`,
  'code-set-without-codes': () => '组合至少要有一个编码项，请先选择再保存。',
  'no-such-pass': () => '此编码轮次已不存在。请选择另一轮次，或开始新的轮次。',
  'pass-without-codes': () => '一个编码轮次至少要检视一个编码项，请选择。',
  'too-many-codes-in-pass': ({ most }) =>
    `一个编码轮次最多检视 ${amounts.count(most)} 个编码项：再多，眼睛就顾不过来了。其余的请另开一个轮次。`,
  'pass-of-another-coder': () => '这是另一位编码员的编码轮次，未作任何更改。请开始自己的轮次。',
  'pass-is-finished': () => '这一轮已宣告完成，未作任何更改。要继续，请先重新打开。',
  'no-such-coding-plan': () => '此编码计划已不存在，可能已被删去。',
  'plan-without-this-coder': () => '此计划由其他编码员执行，未据此开始轮次。请另建一个包括你的计划。',
  'slice-without-length': () => '等长时段至少需要一秒。本轮照旧：请写明每段多长。',
  'plan-without-name': () => '编码计划须有一行名称，以便区分。',
  'plan-name-taken': ({ name }) => `已有名为“${name}”的编码计划，请另取名称。`,
  'plan-without-coders': () => '计划未指明由谁编码。请至少选择一位编码员。',
  'plan-without-sample': () =>
    '按此计划没有可编码的内容：在这些影片中抽不出样本。请另选影片，或换一种抽样方法。',
  'plan-dealt-to-one': () =>
    '影片要分给两位或更多编码员，目前只选了一位。请再选一位，或由一位编码员检视全部。',
  'no-such-coder': () => '所选的编码员已不存在，未保存任何内容：请重新选择由谁编码。',
  'coder-codes-blind': () =>
    '此编码员按计划独立编码此片：其标注待编码完成后在“编码计划”中比较，不在此并列显示。',
  'nothing-of-this-coder': () => '该编码员未在此片中作任何标注，没有可显示的内容。',
  'coder-without-name': () => '编码员须有一行姓名，以便区分各人的解读。',
  'coder-name-taken': ({ name }) => `已有名为“${name}”的编码员，请另取名称。`,
  'unit-is-marked': ({ count }) =>
    `此镜头已标注本轮的 ${amounts.count(count)} 个编码项，不能再记作“此处皆无”。按回车键照现状确认，或先取消这些标注。`,
  'nothing-left-in-plan': () => '计划已无剩余：抽出的内容均已检视，或其轮次已宣告完成。',
  'every-unit-looked-through': () => '本轮已检视此分部的全部内容。',
  'no-place-to-play': () => '此编码项尚无可显示画面的标注，没有可播放的内容。',
  'window-not-opened': () =>
    '浏览器不允许打开新窗口。请在浏览器中允许此地址打开窗口后再试；也可自行打开一个窗口，在此地址之后加上“/picture”。',
  'track-locked': () => '此编码项的轨道已锁定，未作更改。可在时间线上选中该编码项后解锁。',
  'no-mark-here': () => '此处没有可以补充说明的标注。请先为镜头标上编码项，或在时间线上选一处标注。',
  'no-region-key-here': () =>
    '手中的区域在此帧没有关键帧，因此未移除任何内容。请转到它的一个关键帧，或按 Delete 键移除整个区域。',
  'no-running-codes': () => '尚未选定同时只取其一的编码项组合，因此未作任何更改。请在编码项上方选择或新建。',
  'no-pass-yet': () => '请先开始一轮编码：由此说明要找什么，以及已检视到哪里。',
  'no-marks-to-copy': () => '没有可复制的标注：请选中一处标注，或设置出入点，将若干标注完整地包括在内。',
  'no-such-periodisation': () => '研究项目中没有这个名称的分期。',
  'no-such-period': () => '比较的是此分期中的两个时期，而其中没有这样两个名称的时期。',
  'not-a-choice-of-question': ({ option, question, takes }) =>
    `问题“${question}”没有“--${option}”这一选项，未作回答。可用的选项：${takes.map(one => `--${one}`).join('、')}。`,
  'no-periodisation-yet': () => '还没有分期。请先把影片分为两个时期。',
  'periodisation-without-name': () => '分期需要名称；未作任何更改。',
  'periodisation-name-taken': ({ name }) => `已有名为“${name}”的分期；未作任何更改。请换一个名称。`,
  'fewer-than-two-periods': () => '分期至少有两个时期；未作任何更改。',
  'period-without-name': () => '每个时期都需要名称；未作任何更改。',
  'period-name-twice': ({ name }) => `有两个时期都叫“${name}”；未作任何更改。请给其中一个换个名称。`,
  'period-ends-before-it-begins': ({ name }) => `“${name}”的结束早于开始；未作任何更改。`,
  'periods-overlap': ({ first, second }) =>
    `“${first}”与“${second}”重叠；未作任何更改。请让前者在后者开始之前结束。`,
  'line-not-json': ({ line }) => `第 ${amounts.count(line)} 行不是 JSON。未导入任何内容：请改正后重新导入。`,
  'line-without-type': ({ line }) =>
    `第 ${amounts.count(line)} 行没有说明类型（缺少“type”）。未导入任何内容：请改正后重新导入。`,
  'field-missing': ({ line, field }) =>
    `第 ${amounts.count(line)} 行缺少“${field}”，或其内容不合要求。未导入任何内容：请改正后重新导入。`,
  'span-ends-before-it-begins': ({ line }) =>
    `第 ${amounts.count(line)} 行的结束不晚于开始。未导入任何内容：请改正后重新导入。`,
  'field-too-long': ({ line, field, most }) =>
    `第 ${amounts.count(line)} 行的“${field}”超过 ${amounts.count(most)} 个字符。没有导入任何内容：请缩短后重新导入。`,
  'field-not-a-line': ({ line, field }) =>
    `第 ${amounts.count(line)} 行的“${field}”含有换行、控制字符或残缺字符。没有导入任何内容：请改正此行后重新导入。`,
  'field-out-of-range': ({ line, field, least, most }) =>
    `第 ${amounts.count(line)} 行的“${field}”不是 ${amounts.count(least)} 到 ${amounts.count(most)} 之间的数。没有导入任何内容：请改正此行后重新导入。`,
  'too-many-periods': ({ line, most }) =>
    `到第 ${amounts.count(line)} 行，时期的数目超过了一个分期所能容纳的 ${amounts.count(most)} 个。没有导入任何内容。`,
  'too-many-films': ({ line, most }) =>
    `到第 ${amounts.count(line)} 行，按名称归入时期的影片超过 ${amounts.count(most)} 部。没有导入任何内容：请去掉时期，改按年份划分影片。`,
  'film-twice': ({ line, film }) => `第 ${amounts.count(line)} 行再次给出影片 ${film}。未导入任何内容。`,
  'shot-twice': ({ line }) => `第 ${amounts.count(line)} 行再次给出同一编号的镜头。未导入任何内容。`,
  'unknown-film': ({ line, film }) =>
    `第 ${amounts.count(line)} 行提到影片 ${film}，而此前没有任何一行给出它。未导入任何内容。`,
  'unknown-shot': ({ line }) => `第 ${amounts.count(line)} 行提到一个此前未给出的镜头。未导入任何内容。`,
  'pass-twice': ({ line }) =>
    `第 ${amounts.count(line)} 行再次给出同一影片中同名的编码轮次。未导入任何内容。`,
  'unknown-pass': ({ line }) =>
    `第 ${amounts.count(line)} 行提到一个编码轮次，而此前没有任何一行给出此影片、此编码员的这一轮次。未导入任何内容。`,
  'xml-broken': ({ line, said }) =>
    `这个文件的 XML 在第 ${amounts.count(line)} 行已损坏（${said.replace(/\.$/, '')}），没有导入任何内容。请在原软件中打开后重新保存，或另要一份。`,
  'xml-encoding': () => '这个文件的文字与它声明的编码不符，没有导入任何内容。请在原软件中另存为 UTF-8。',
  'json-broken': ({ said }) =>
    `这个文件的 JSON 已损坏（${said.replace(/\.$/, '')}），没有导入任何内容。请另要一份，或在原软件中重新导出。`,
  'annotation-broken': ({ number, said }) =>
    `这个文件的第 ${amounts.count(number)} 条标注不是网络标注（见其中的“${said}”），没有导入任何内容。请改正，或在原软件中重新导出。`,
  'mediapkg-broken': ({ said }) =>
    `这个包不符合 MediaPkg 的说明（${said}），没有导入任何内容。请另要一份，或在原软件中重新导出。`,
  'xml-too-deep': ({ most }) =>
    `这个文件的元素嵌套超过 ${amounts.count(most)} 层，正常的 ELAN 或 Advene 文件不会如此。没有导入任何内容。`,
  'foreign-too-large': ({ what, most }) =>
    `这个文件的内容超过${foreignParts[what](most)}，一次读不了这么多。没有导入任何内容，请在原软件中分成几份。`,
  'no-foreign-form': () =>
    '这不是可以读取的文件。可读取的有：Advene 包、ELAN 文档、MediaPkg 包和网络标注。没有导入任何内容。',
  'no-track-of-that-name': ({ name, passes }) =>
    `此影片没有名为“${name}”的字幕，研究中也没有这一编码项。未写入任何内容。字幕以其语言或文件名称之，台词用 dialogue，画面文字用 writing，编码项的标注用其名称${passes === 0 ? '' : `，编码轮次中的标注用 pass:1${passes === 1 ? '' : ` 至 pass:${passes}`}，其中已检视的时间段用 looked:1`}。`,
  'no-code-of-that-name': ({ name }) => `本研究项目中没有名为“${name}”的编码项，没有写出任何内容。`,
  'package-without-content': () => '这个压缩包里没有 content.xml，不是 Advene 包，没有导入任何内容。',
  'chapters-broken': () =>
    '此影片文件中的章节信息不成其为章节，没有导入任何内容。影片本身可能完好；另一拷贝中的章节可能完整。',
  'no-chapters': () => '此影片文件没有章节。',
  'already-imported': () => '这个文件此前已经导入过，没有重复导入。',
  'not-a-shot-list': () =>
    '这不是可以读取的镜头表。可读取的格式有：带起止时间的表格、EDL（CMX 3600）、OpenTimelineIO 和 PySceneDetect 表格。未作任何更改。',
  'list-without-shots': () => '镜头表中一个镜头也没有。未作任何更改。',
  'list-too-large': ({ limit }) =>
    `文件超过 ${amounts.bytes(limit)}，镜头表不会这么大，未做任何改动。请确认没有选错文件。`,
  'list-of-another-rate': ({ listRate, filmRate }) =>
    `镜头表的帧率（${listRate}）与影片（${filmRate === 'variable' ? '可变帧率' : `每秒 ${filmRate} 帧`}）不同，切点会逐渐偏移。未作任何更改：请用这一拷贝重新生成镜头表。`,
  'list-beyond-end': ({ entry, endMs }) =>
    `第 ${amounts.count(entry)} 行超出影片结尾（${at(endMs)}），这应是另一部影片或另一拷贝的镜头表。未作任何更改。`,
  'list-overlaps': ({ entry }) =>
    `第 ${amounts.count(entry)} 行在上一镜头结束之前开始，或结束早于开始。未作任何更改：请改正后重新导入。`,
  'no-film-of-that-name': ({ name }) => `研究项目中没有名为“${name}”的影片或文件。未作任何操作。`,
  'several-films-of-that-name': ({ name, count }) =>
    `研究项目中有 ${amounts.count(count)} 部影片名为“${name}”。未作任何操作：请改用文件名或编号。`,
  'no-such-source': () => '此文献已不在列表中，可能已在另一窗口移除；在那里撤销即可恢复。',
  'source-key-taken': ({ key }) => `引用键“${key}”已属于另一条文献，未作任何更改。请另选一个。`,
  'source-key-unfit': () => '文献需要一个引用键：单行，不超过 200 个字符。未作任何更改。',
  'source-type-unknown': ({ type }) => `CSL 中没有类型“${type}”，未作任何更改。请从列表中选择。`,
  'source-field-unfit': ({ field }) => `“${field}”一栏的内容不合规范，未作任何更改。请改正该栏。`,
  'source-too-large': ({ most }) =>
    `一条文献的全部内容不超过 ${amounts.count(most)} 个字符，未作任何更改。请缩短摘要或附注。`,
  'source-reading-unfit': ({ most }) =>
    `排序读音须为单行，不超过 ${amounts.count(most)} 个字符，未作任何更改。`,
  'sources-to-merge-missing': () => '没有可与之合并的其他文献，未作任何更改。',
  'no-such-excerpt': () => '此摘录已不存在，可能已在另一窗口移除；在那里撤销即可恢复。',
  'excerpt-without-quotation': () => '摘录需要有引文，未作任何更改。',
  'excerpt-text-too-long': ({ most }) =>
    `内容超过 ${amounts.count(most)} 个字符，未作任何更改。请摘录较短的段落。`,
  'excerpt-text-not-plain': () => '内容含有无法保存的字符，未作任何更改。请去掉非文字的部分。',
  'no-such-quoting': () => '此处引用该摘录的记录已不存在，可能已在另一窗口撤销。',
  'quoted-there-already': () => '此处已标明引用该摘录，未作任何更改。请另选一处，或另选摘录。',
  'quoting-text-too-long': ({ most }) =>
    `内容超过 ${amounts.count(most)} 个字符，未作任何更改。请写得短一些。`,
  'quoting-text-not-plain': () => '内容含有无法保存的字符，未作任何更改。请去掉非文字的部分。',
  'references-not-json': ({ line }) =>
    `文件从第 ${amounts.count(line)} 行起不是有效的 JSON，未读取任何内容。请重新导出，或改正该行。`,
  'references-not-a-list': () =>
    '文件是 JSON，但不是文献列表（CSL-JSON），未读取任何内容。请确认没有选错文件。',
  'references-unfit': ({ unfit: list }) =>
    `列表中有 ${amounts.count(list.length)} 条无法读取，因此没有输出。${list
      .slice(0, mostUnfitSaid)
      .map(one => sayUnfit(unfit, one))
      .join('')}${list.length > mostUnfitSaid ? '其余从略。' : ''}请改正列表后重试。`,
  'style-unknown': ({ style, known }) =>
    `没有名为“${style}”的样式。可用的有 ${known.join('、')}；其他样式请写出 .csl 文件的路径。`,
  'style-not-readable': ({ style, code }) => `样式文件 ${style} 无法读取（${code}）。请检查路径是否正确。`,
  'style-not-csl': ({ style }) => `${style} 不是可用的 CSL 样式。请重新下载，例如从 zotero.org/styles。`,
  'style-without-list': ({ style }) => `${style} 没有文献列表的版式，无法输出。请选择带有参考文献表的样式。`,
  'style-leans-on-another': ({ style, parent }) =>
    `${style} 只是指向样式“${parent}”，自身没有规则。请改用后者的 .csl 文件。`,
  'database-unreachable': ({ database, said }) =>
    `无法进入 PostgreSQL 数据库 ${database}（${said}）。没有任何改动：请检查它是否在运行，以及地址中的主机、数据库和用户是否正确。`,
  'not-a-study-database': ({ database }) =>
    `PostgreSQL 数据库 ${database} 中有其他程序的数据表，因此没有在其中建立任何内容。请用 --database 指定一个空数据库；DATABASE_URL 可能另有用途。`,
  'folder-holds-a-study': ({ folder }) =>
    `${folder} 中已有一个以文件保存的研究项目。若要存放 PostgreSQL 研究项目的影片，请用 --study 另选文件夹。`,
  'study-in-database': ({ folder }) =>
    `${folder} 中研究项目的记录保存在 PostgreSQL 数据库中。请用 --database 或 DATABASE_URL 指定该数据库，或先启动此研究项目。`,
  'token-unknown': () =>
    '此令牌不属于这个研究项目，或已吊销；未作应答。可用“silverscreen token make 名称”另发一枚。',
  'token-elsewhere': () => '令牌只用于 /api/v1 之下的内容，其余一概未作应答。有哪些内容，见 /api/v1。',
  'token-reads-only': ({ name }) =>
    `令牌“${name}”只供读取，因此未作任何更改。如需更改，请用 --write 另发一枚。`,
  'token-without-name': () => '令牌须有名称，以便吊销；未发出令牌。请写明其用途。',
  'token-name-taken': ({ name }) => `已有名为“${name}”的令牌；未发出令牌。请另取名称，或先吊销原来的一枚。`,
  'no-such-token': ({ name }) =>
    `这个研究项目没有名为“${name}”的令牌；未作任何更改。“silverscreen token list”会列出全部令牌。`,
  'cursor-unfit': () => '此游标无处可去：其影片可能已移除，或它属于另一个表。请不带游标重新开始。',
  'no-key': () =>
    '程序不再接受此页面。请打开它在终端中显示的完整地址（含密钥）；你在此所做的一切会保留到那时。',
  'wrong-key': () => '正在运行的程序使用的是另一把钥匙；未作任何操作。请重新运行命令。',
  'foreign-host': () => '程序只在本机自己的地址上应答，未做任何更改。请打开终端里显示的地址。',
  'foreign-origin': () => '这个请求来自别处的网页，未做任何更改。请用程序显示的地址打开研究。',
  'foreign-page': () => '这个请求来自别处的网页，未做任何更改。请用程序显示的地址打开研究。',
  fault: () => '程序自身出现故障，此操作未执行。此前的内容均已保留。详情见日志；请重试，若再次出现请报告。',
  unknown: ({ kind }) => `此操作被拒绝，原因（${kind}）暂无说明。此前的内容均已保留。`,
}
