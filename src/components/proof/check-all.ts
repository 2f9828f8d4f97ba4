import { headOf } from '../../proof/chain.ts';
import type { Manifest } from '../../proof/manifest.ts';
import { checkPlan, type ReadSite } from '../../proof/plan-check.ts';
import { checkSiteSignature } from '../../proof/signature.ts';
import { today } from '../../proof/signers.ts';
import { checkLogFile, fetchManifest, type LogFinding, unlistedPlans } from '../../proof/site-check.ts';
import { fetchFile, staleLines } from './fetched.ts';
import { lineOf } from './messages.ts';
import type { Proved } from './proved.ts';
import type { Report, ReportLine } from './report.ts';
import { refuseInsecure } from './secure.ts';

/** Checks manifest, signature and log of the site, and all files of a plan; `plan` is empty on a page of none. */
export async function checkAll({ plan, site }: Pick<Proved, 'plan' | 'site'>): Promise<Report> {
  refuseInsecure();
  const read: ReadSite = (path) => fetchFile(site + path.split('/').map(encodeURIComponent).join('/'));
  const { manifest, bytes, problems } = await fetchManifest(read);
  const log = await checkLogFile(read, manifest);
  const lines = [
    ...problems.map(lineOf),
    ...(bytes ? [await signatureLine(bytes, read)] : []),
    ...logLines(log, manifest),
    ...(manifest && plan !== '' ? await planLines(manifest, plan, log, read) : []),
    ...staleLines(),
  ];
  return { name: '全部核验', lines };
}

async function signatureLine(manifest: Uint8Array<ArrayBuffer>, read: ReadSite): Promise<ReportLine> {
  const found = await checkSiteSignature(manifest, read, today());
  switch (found.state) {
    case 'none':
      return { right: null, text: '未签名：本站没有签署清单。' };
    case 'unsupported':
      return { right: null, text: '无法核验签名：这个浏览器没有 Ed25519。可改用 verify.mjs。' };
    case 'wrong':
      return lineOf(found.problem);
    case 'right':
      return {
        right: true,
        text: `清单的签名正确，签署的公钥是 ${found.signer.key}。公钥由本站公布，请与您另外得到的比对。`,
      };
  }
}

function logLines({ chain, problems }: LogFinding, manifest: Manifest | null): ReportLine[] {
  const missing = manifest ? unlistedPlans(manifest, chain) : [];
  if (problems.length + missing.length > 0) return [...problems, ...missing].map(lineOf);
  return [
    {
      right: true,
      text: `发布记录共${chain.entries.length}条，每条都接在前一条之后；最新一条的摘要是 ${headOf(chain)}，与清单所列相同。`,
    },
  ];
}

async function planLines(
  manifest: Manifest,
  plan: string,
  { chain }: LogFinding,
  read: ReadSite,
): Promise<ReportLine[]> {
  const listed = manifest.plans.find(({ id }) => id === plan);
  if (!listed) return [{ right: false, text: `清单里没有 ${plan}。` }];
  const { files, repairs, problems } = await checkPlan(listed, chain.entries, read);
  if (problems.length > 0) return problems.map(lineOf);
  const text = `本计划${files}个文件的 SHA-256 都与清单所列相同；撤销${repairs.toLocaleString('zh-CN')}处修复，得到收到的文字；文字、收到的文件和修复就是发布记录登记的。`;
  return [{ right: true, text }];
}
