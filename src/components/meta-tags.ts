import type { Site } from '../model/site.ts';

/** A column of the site, as 《政府网站发展指引》 asks every page to name its own. */
export interface Column {
  name: string;
  description: string;
  keywords: string;
  type: '首页' | '政策文件' | '信息公开目录' | '概况信息' | '咨询投诉' | '数据开放';
}

/** What an article page says of the document that it shows. */
export interface Article {
  title: string;
  /** 发布日期, ISO 8601; null where the document states none. */
  published: string | null;
  source: string;
  keywords: string;
}

/** What a page says of itself to machines. */
export interface PageFacts {
  description: string;
  column: Column;
  article?: Article | undefined;
  /** The page's full address; undefined where the site's own is not set. */
  url?: URL | undefined;
}

/**
 * The `<meta>` tags of 《政府网站发展指引》 (国办发〔2017〕47号) 附件《网页设计规范》, in its order. PubDate holds the day alone where
 * no time is known, and a mark that was not issued has no tag.
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
