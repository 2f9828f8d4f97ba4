import type { DataCatalog, DataDownload, Dataset as DatasetJsonLd } from 'schema-dts';
import type { Archive } from '../archives.ts';
import type { Dataset } from '../dataset.ts';
import { DATASETS } from '../datasets.ts';
import type { Publisher } from '../publisher.ts';

/** The site's open data in schema.org: the catalogue, its data files, and the archives. */
export function catalogJsonLd(
  { site, link }: Pick<Publisher, 'site' | 'link'>,
  archives: readonly Archive[],
): DataCatalog {
  return {
    '@type': 'DataCatalog',
    '@id': link('/data/'),
    url: link('/data/'),
    name: `${site}：开放数据`,
    inLanguage: 'zh-Hans',
    dataset: [...DATASETS.map((dataset) => datasetJsonLd(dataset, link)), everything(archives, link)],
  };
}

function everything(archives: readonly Archive[], link: Publisher['link']): DatasetJsonLd {
  return {
    '@type': 'Dataset',
    '@id': link('/data/#all'),
    name: '全部文件',
    description: '全部数据文件、各份计划的各种格式和收到的原始文件。',
    isAccessibleForFree: true,
    license: link('/data/#licence'),
    distribution: archives.map(({ address }) => ({
      '@type': 'DataDownload',
      contentUrl: link(address),
      encodingFormat: 'application/zip',
    })),
  };
}

function datasetJsonLd({ name, title, description, table }: Dataset, link: Publisher['link']): DatasetJsonLd {
  const download = (extension: string, encodingFormat: string): DataDownload => ({
    '@type': 'DataDownload',
    contentUrl: link(`/data/${name}.${extension}`),
    encodingFormat,
  });
  return {
    '@type': 'Dataset',
    '@id': link(`/data/#${name}`),
    name: title,
    description,
    isAccessibleForFree: true,
    license: link('/data/#licence'),
    distribution: [download('json', 'application/json'), ...(table ? [download('csv', 'text/csv')] : [])],
  };
}
