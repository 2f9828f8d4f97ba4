import { z } from 'zod';
import { logEntrySchema } from '../model/log.ts';
import { MANIFEST_FORMAT, type Manifest, PLAN_FILE, ROLES } from '../proof/manifest.ts';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256，十六进制');

const head = {
  entries: z.int().nonnegative().describe('发布记录的条数'),
  head: sha256.nullable().describe('最新一条的摘要；还没有记录为空'),
};

const file = z.strictObject({
  role: z
    .enum(ROLES)
    .describe(
      'received 收到的文件，annex 附件，extracted 取出的文本，words 全部文字，repairs 修复，export 其他格式，history 更正以前的文字',
    ),
  path: z.string().regex(PLAN_FILE).describe('文件在本站的位置'),
  sha256,
});

const manifest = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  site: z.string().nullable().describe('本站网址；没有设定为空'),
  log: z.strictObject({ ...head, sha256: sha256.describe('/data/log.json 的 SHA-256') }),
  plans: z.array(z.strictObject({ id: z.string().describe('计划的标识'), files: z.array(file) })),
}) satisfies z.ZodType<Manifest>;

/** The schemas of the data files that prove what the site publishes, by name. */
export const PROOF_SCHEMAS: Record<string, z.ZodType> = {
  manifest: manifest.meta({ title: '清单', description: '每份计划的每个文件的 SHA-256，发布记录的摘要。' }),
  log: z
    .array(logEntrySchema)
    .meta({ title: '发布记录', description: '发布、更正、撤回，旧的在前，每条带着前一条的摘要。' }),
  'log-head': z
    .strictObject(head)
    .meta({ title: '发布记录的摘要', description: '发布记录的条数和最新一条的摘要。' }),
};
