import type { Site } from '../model/site.ts';

/** The column (栏目) of a page, which 《政府网站发展指引》 requires in its metadata. */
export interface Column {
  name: string;
  description: string;
  keywords: string;
  type: '首页' | '政策文件' | '信息公开目录' | '概况信息' | '咨询投诉' | '数据开放';
}

/** The metadata of the document that an article page shows. */
export interface Article {
  title: string;
  /** 发布日期, ISO 8601; null where the document states none. */
  published: string | null;
  source: string;
  keywords: string;
}

/** The metadata of a page. */
export interface PageFacts {
  description: string;
  column: Column;
  article?: Article | undefined;
  /** The page's full address; undefined where SITE_URL is not set. */
  url?: URL | undefined;
}

/**
 * The `<meta>` tags of 《政府网站发展指引》 (国办发〔2017〕47号) 附件《网页设计规范》, in its order. PubDate is the day
 * alone, since no time is known; a tag without a value is left out.
 */
export function metaTags(site: Site, { description, column, article, url }: PageFacts): [string, string][] {
  const tags: [string, string | null | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', url?.hostname],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', column.type],
    ['ArticleTitle', article?.title],
    ['PubDate', article?.published],
    ['ContentSource', article?.source],
    ['Keywords', article?.keywords],
    ['Description', description],
    ['Url', url?.href],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}
