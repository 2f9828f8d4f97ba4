import { afterEach, describe, expect, it } from 'vitest';
import { PeerConnection } from '../../../../src/search/read/peers/peer-connection.ts';
import { type Served, serve } from './sites.ts';

const served: Served[] = [];
const serving = async (...given: Parameters<typeof serve>) => {
  const site = await serve(...given);
  served.push(site);
  return site;
};

afterEach(() => {
  for (const { stop } of served.splice(0)) stop();
});

describe('the connection to another site', () => {
  it('makes no request that still waits when a newer search begins', async () => {
    const { address, asked } = await serving((_request, response) => {
      setTimeout(() => response.end('x'), 50);
    });
    let isCurrent = true;
    const { load } = new PeerConnection(address).begin(() => isCurrent);
    const loads = Promise.allSettled(Array.from({ length: 9 }, (_, at) => load(`${at}.pack`)));
    isCurrent = false;
    const results = await loads;
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
  });

  it('queues no more requests than a search may make, and as many again once it may go on', async () => {
    const { address, asked } = await serving((_request, response) => response.end('x'));
    const connection = new PeerConnection(address);
    const { load } = connection.begin(() => true);
    const all = await Promise.allSettled(Array.from({ length: 1000 }, (_, at) => load(`${at}.pack`)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(150);
    expect(asked).toHaveLength(150);
    await expect(load('more.pack')).rejects.toMatchObject({ fault: 'too-much' });
    connection.renew();
    await load('more.pack');
  });

  it('gives each search limits of its own', async () => {
    const { address } = await serving((_request, response) => response.end(Buffer.alloc(600_000)));
    const connection = new PeerConnection(address);
    const first = connection.begin(() => true);
    await first.load('a.pack');
    const second = connection.begin(() => true);
    await second.load('b.pack');
    await expect(first.load('c.pack')).rejects.toMatchObject({ fault: 'too-much' });
    await expect(second.load('d.pack')).rejects.toMatchObject({ fault: 'too-much' });
  });

  it('follows no redirect and believes no length', async () => {
    const { address } = await serving((request, response) => {
      if (request.url?.endsWith('moved.pack'))
        response.writeHead(302, { Location: '/pagefind/b.pack' }).end();
      else response.writeHead(200, { 'Content-Length': 2_000_000_000 }).write('x');
    });
    const { load } = new PeerConnection(address).begin(() => true);
    await expect(load('moved.pack')).rejects.toMatchObject({ name: 'PeerError' });
    await expect(load('huge.pack')).rejects.toMatchObject({ fault: 'too-much' });
  });
});
